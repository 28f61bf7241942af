#include "pages.h"
#include "score_fields.h"

enum { PROGRESS, RULES, PROPOSALS, HISTORY, REPLACED };

enum { NEWEST_DECISIONS = 10 }; /* the others are folded */

/* A rule in force, with what a manager may propose to do with it. */
static void finish_rule(struct request *request, struct dictionary *shown, const struct rows *rows,
                        int row) {
    score_wording_show(request, shown, rows, row);
    if ((request->viewer.roles & WHO_MANAGER) && !rows_true(rows, row, "is_waiting"))
        dictionary_show(shown, "MAY_PROPOSE");
}

/* A proposal, beside the rule whose place it would take, with what the viewer's team may
 * do: decide on the other's, take back its own. */
static void finish_proposal(struct request *request, struct dictionary *shown,
                            const struct rows *rows, int row) {
    score_wording_show(request, shown, rows, row);
    score_instead_show(request, shown, rows, row, request_rows(request, REPLACED));
    if (request->viewer.roles & WHO_MANAGER)
        dictionary_show(shown, rows_true(rows, row, "is_ours") ? "MAY_WITHDRAW" : "MAY_DECIDE");
}

/* The rules of one part, fit or interest. */
static void show_part(struct request *request, struct dictionary *content, const char *section,
                      bool interest) {
    const struct rows *rules = request_rows(request, RULES);
    struct dictionary *part = dictionary_add(content, section);
    int count = 0;
    for (int row = 0; row < rows_count(rules); row++) {
        if (rows_true(rules, row, "is_interest") != interest)
            continue;
        struct dictionary *rule = dictionary_add(part, "SCORE_RULE");
        page_row(request, rule, rules, row);
        finish_rule(request, rule, rules, row);
        count++;
    }
    dictionary_show(part, count == 0 ? "NO_RULE" : "SOME_RULE");
}

/* What was decided, the older ones behind a summary. */
static void show_decisions(struct request *request, struct dictionary *content) {
    const struct rows *history = request_rows(request, HISTORY);
    struct dictionary *list = NULL;
    if (rows_count(history) == 0)
        dictionary_show(content, "NO_CHANGE");
    for (int row = 0; row < rows_count(history); row++) {
        if (row == 0)
            list = dictionary_include(content, "NEWEST", "agreement/score_decisions");
        else if (row == NEWEST_DECISIONS)
            list = dictionary_include(dictionary_add(content, "OLDER"), "REST",
                                      "agreement/score_decisions");
        struct dictionary *decision = dictionary_add(list, "DECISION");
        page_row(request, decision, history, row);
        score_wording_show(request, decision, history, row);
        score_instead_show(request, decision, history, row, request_rows(request, REPLACED));
    }
}

static enum shown score_page_show(struct request *request, struct dictionary *content) {
    const struct rows *proposals = request_rows(request, PROPOSALS);
    if (request->viewer.roles & WHO_MANAGER)
        dictionary_show(content, "MAY_EDIT");
    page_row(request, content, request_rows(request, PROGRESS), 0);
    page_progress(request, content, request_rows(request, PROGRESS), 0);
    show_part(request, content, "FIT", false);
    show_part(request, content, "INTEREST", true);
    if (rows_count(proposals) > 0)
        page_rows_some(request, dictionary_add(content, "PROPOSALS"), "PROPOSAL", proposals,
                       rows_count(proposals), finish_proposal);
    show_decisions(request, content);
    return SHOWN;
}

const struct page agreement_score = {
    .title = N_("Score"),
    .template_name = "agreement/score",
    .statements = {"score_progress", "score_rules", "score_proposals", "score_history",
                   "score_replaced"},
    .show = score_page_show,
};
