#include <talloc.h>

#include "../lib/timeline.h"
#include "competitor_show.h"
#include "content_show.h"
#include "important_sale.h"
#include "move.h"
#include "pages.h"
#include "score_show.h"

enum {
    RECORD,
    HISTORY,
    MOVES,
    FACTS,
    MERGE,
    SAME,
    ALIKE,
    ATTEMPTS,
    SCORE_SUM,
    SCORE_LINES,
    CONSENTS,
    CLOCKS,
    SALE,
    NEEDS,
    CONTENT,
    COMPETITORS
};

/* A lead that was merged: its number leads to the one that it is part of now. */
static enum shown merged_show(struct request *request, const char *into_id) {
    if (*into_id == '\0')
        return SHOWN_ABSENT;
    request_see_other(request, talloc_asprintf(request->memory, "/lead/%s", into_id));
    return SHOWN_MOVED;
}

/* Who may be the same person, and what the same organisation. */
static void hints_show(struct request *request, struct dictionary *content) {
    const struct rows *same = request_rows(request, SAME);
    const struct rows *alike = request_rows(request, ALIKE);
    if (rows_count(same) > 0)
        page_rows(request, dictionary_add(content, "DUPLICATES"), "DUPLICATE", same);
    if (rows_count(alike) > 0)
        page_rows(request, dictionary_add(content, "ORGANISATIONS"), "ALIKE", alike);
}

/* Consent is withdrawn by one button in its row. */
static void finish_consent(struct request *request, struct dictionary *shown,
                           const struct rows *rows, int row) {
    if (!rows_true(rows, row, "may_withdraw"))
        return;
    struct dictionary *button = dictionary_add(shown, "WITHDRAW");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/lead/consent/%s/withdraw", rows_value(rows, row, "id")));
    dictionary_set(button, "BUTTON_VERSION", rows_value(rows, row, "version"));
}

static void consents_show(struct request *request, struct dictionary *content,
                          const struct rows *consents) {
    if (rows_count(consents) > 0)
        page_rows_some(request, dictionary_add(content, "CONSENTS"), "CONSENT", consents,
                       rows_count(consents), finish_consent);
}

/* What was owed, by whom and by when, of a lead that ever was on a clock. */
static void show_clocks(struct request *request, struct dictionary *content,
                        const struct rows *clocks) {
    struct dictionary *shown = dictionary_include(content, "CLOCKS", "lead/clocks");
    if (rows_count(clocks) > 0)
        page_rows(request, dictionary_add(shown, "SOME_CLOCKS"), "CLOCK_RUN", clocks);
}

/* What the prospect needs, and the way to note it. */
static void show_needs(struct request *request, struct dictionary *content,
                       const struct rows *record, const struct rows *needs) {
    struct dictionary *shown = dictionary_include(content, "NEEDS", "lead/record_needs");
    dictionary_set(shown, "ID", rows_value(record, 0, "id"));
    page_rows(request, shown, "NEED_LINE", needs);
    if (rows_count(needs) == 0)
        dictionary_show(shown, "NO_NEEDS");
    if (request->viewer.roles & WHO_COLLEAGUE)
        dictionary_show(shown, "MAY_NOTE");
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD);
    const struct rows *merge = request_rows(request, MERGE);
    if (rows_count(record) == 0)
        return merged_show(request, rows_value(merge, 0, "into_id"));
    page_row(request, content, merge, 0);
    page_row(request, content, record, 0);
    timeline_show(request, content, request_rows(request, HISTORY));
    page_rows(request, content, "MOVE", request_rows(request, MOVES));
    page_rows(request, content, "FACT", request_rows(request, FACTS));
    hints_show(request, content);
    attempts_show(request, content, request_rows(request, ATTEMPTS));
    score_show(request, content, request_rows(request, SCORE_SUM),
               request_rows(request, SCORE_LINES));
    consents_show(request, content, request_rows(request, CONSENTS));
    show_clocks(request, content, request_rows(request, CLOCKS));
    important_sale_show(request, content, request_rows(request, SALE));
    show_needs(request, content, record, request_rows(request, NEEDS));
    content_show(request, content, record, request_rows(request, CONTENT));
    competitors_show(request, content, request_rows(request, COMPETITORS));
    page_stages(request, content, rows_value(record, 0, "stage"));
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page lead_record = {
    .title = N_("Lead"),
    .template_name = "lead/record",
    .statements = {"lead_record", "lead_history", "moves", "record_facts", "record_merge",
                   "record_duplicates", "record_alike", "attempts", "score_sum", "score_lines",
                   "record_consents", "clocks", "important_sale_head", "record_needs",
                   "record_content", "record_competitors"},
    .show = record_show,
};
