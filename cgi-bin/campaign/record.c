#include "pages.h"

enum { RECORD, FUNNEL, VERDICTS, VERDICT_REASONS, LEADS, SAID, PATTERNS };

/* A section with the rows in it, or the words that there are none. */
static void show_rows(struct request *request, struct dictionary *content, const char *some,
                      const char *none, const char *section, int statement) {
    const struct rows *rows = request_rows(request, statement);
    if (rows_count(rows) == 0)
        dictionary_show(content, none);
    else
        page_rows(request, dictionary_add(content, some), section, rows);
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD);
    if (rows_count(record) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, record, 0);
    if (request->viewer.roles & WHO_SALES)
        dictionary_show(content, "MAY_SAY");
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
    .statements = {"record", "funnel", "verdicts", "verdict_reasons", "leads", "said", "patterns"},
    .show = record_show,
};
