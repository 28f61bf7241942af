#include <talloc.h>

#include "../lib/session.h"
#include "pages.h"

enum {
    RECORD,
    FUNNEL,
    VERDICTS,
    VERDICT_REASONS,
    LEADS,
    SAID,
    MOVES,
    HISTORY,
    COST,
    READERS,
    HELP,
    PATTERNS
};

/* A section with the rows in it, or the words that there are none. */
static void show_rows(struct request *request, struct dictionary *content, const char *some,
                      const char *none, const char *section, int statement) {
    const struct rows *rows = request_rows(request, statement);
    if (rows_count(rows) == 0)
        dictionary_show(content, none);
    else
        page_rows(request, dictionary_add(content, some), section, rows);
}

/* A salesperson who has not read it has the button to say so. */
static void finish_reader(struct request *request, struct dictionary *shown,
                          const struct rows *rows, int row) {
    if (rows_true(rows, row, "is_viewer"))
        page_button(request, dictionary_add(shown, "READ"),
                    talloc_asprintf(request->memory, "/campaign/%s/read", request->path_id));
}

/* What marketing was asked to do for an outbound action; a request that waits can be
 * taken with one button. */
static void finish_help(struct request *request, struct dictionary *shown, const struct rows *rows,
                        int row) {
    if (!rows_true(rows, row, "may_take"))
        return;
    struct dictionary *button = dictionary_add(shown, "TAKE");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/campaign/help/%s/take", rows_value(rows, row, "id")));
    dictionary_set(button, "BUTTON_VERSION", rows_value(rows, row, "version"));
}

static void show_help(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD), *help = request_rows(request, HELP);
    if (!rows_true(record, 0, "is_outbound") || !part_is_on(&request->viewer, "outbound"))
        return;
    struct dictionary *panel = dictionary_include(content, "HELP", "campaign/help");
    page_row(request, panel, record, 0);
    if (rows_count(help) == 0)
        dictionary_show(panel, "NO_HELP");
    page_rows_some(request, panel, "ASKED_HELP", help, rows_count(help), finish_help);
}

/* How it was agreed, what it cost, who has read it, what happened. */
static void show_together(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD);
    const struct rows *readers = request_rows(request, READERS);
    page_row(request, dictionary_include(content, "SIGN_OFF", "campaign/sign_off"), record, 0);
    show_help(request, content);
    if (rows_count(readers) > 0)
        page_rows_some(request,
                       dictionary_add(dictionary_include(content, "READERS", "campaign/readers"),
                                      "SOME_READERS"),
                       "READER", readers, rows_count(readers), finish_reader);
    struct dictionary *costs = dictionary_include(content, "COSTS", "campaign/costs");
    page_row(request, costs, record, 0);
    show_rows(request, costs, "COST_LINES", "NO_COST", "LINE", COST);
    struct dictionary *history = dictionary_include(content, "HISTORY", "campaign/history");
    if (rows_count(request_rows(request, HISTORY)) > 0)
        page_rows(request, dictionary_add(history, "EVENTS"), "HAPPENED",
                  request_rows(request, HISTORY));
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD);
    if (rows_count(record) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, record, 0);
    if (request->viewer.roles & WHO_SALES)
        dictionary_show(content, "MAY_SAY");
    page_rows(request, content, "MOVE", request_rows(request, MOVES));
    show_together(request, content);
    page_rows(request, content, "FUNNEL_STAGE", request_rows(request, FUNNEL));
    page_row(request, content, request_rows(request, VERDICTS), 0);
    show_rows(request, content, "REASONS", "NO_REASONS", "REASON", VERDICT_REASONS);
    show_rows(request, content, "SOME_LEADS", "NO_LEAD", "LEAD", LEADS);
    show_rows(request, content, "SAYINGS", "NOTHING_SAID", "SAYING", SAID);
    show_rows(request, dictionary_include(content, "PATTERNS", "campaign/patterns"),
              "PATTERNS_FOUND", "NO_PATTERN", "PATTERN", PATTERNS);
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page campaign_record = {
    .title = N_("Campaign"),
    .template_name = "campaign/record",
    .statements = {[RECORD] = "record",
                   [FUNNEL] = "funnel",
                   [VERDICTS] = "verdicts",
                   [VERDICT_REASONS] = "verdict_reasons",
                   [LEADS] = "leads",
                   [SAID] = "said",
                   [MOVES] = "moves",
                   [HISTORY] = "history",
                   [COST] = "cost_lines",
                   [READERS] = "readers",
                   [HELP] = "help_asked",
                   [PATTERNS] = "patterns"},
    .show = record_show,
};
