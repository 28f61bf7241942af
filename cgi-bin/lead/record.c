#include <talloc.h>

#include "pages.h"

/* A lead that was merged: its number leads to the one that it is part of now. */
static enum shown merged_show(struct request *request, const char *into_id) {
    if (*into_id == '\0')
        return SHOWN_ABSENT;
    request_see_other(request, talloc_asprintf(request->memory, "/lead/%s", into_id));
    return SHOWN_MOVED;
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, 0);
    const struct rows *merge = request_rows(request, 4);
    if (rows_count(record) == 0)
        return merged_show(request, rows_value(merge, 0, "into_id"));
    page_row(request, content, merge, 0);
    page_row(request, content, record, 0);
    page_rows(request, content, "EVENT", request_rows(request, 1));
    page_rows(request, content, "MOVE", request_rows(request, 2));
    page_rows(request, content, "FACT", request_rows(request, 3));
    if (rows_count(request_rows(request, 5)) > 0)
        page_rows(request, dictionary_add(content, "DUPLICATES"), "DUPLICATE",
                  request_rows(request, 5));
    page_stages(request, content, rows_value(record, 0, "stage"));
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page lead_record = {
    .title = N_("Lead"),
    .template_name = "lead/record",
    .statements = {"lead_record", "lead_history", "moves", "record_facts", "record_merge",
                   "record_duplicates"},
    .show = record_show,
};
