#include "pages.h"

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, 0);
    if (rows_count(record) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, record, 0);
    page_rows(request, content, "EVENT", request_rows(request, 1));
    page_rows(request, content, "MOVE", request_rows(request, 2));
    page_rows(request, content, "FACT", request_rows(request, 3));
    page_stages(request, content, rows_value(record, 0, "stage"));
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page lead_record = {
    .title = N_("Lead"),
    .template_name = "lead/record",
    .statements = {"lead_record", "lead_history", "moves", "record_facts"},
    .show = record_show,
};
