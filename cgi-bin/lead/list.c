#include "../lib/filter.h"
#include "pages.h"

enum { PAGE_ROWS = 25 }; /* sql/lead/list.sql asks for one more */

static enum shown list_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, lead_filters, content);
    if (request->viewer.roles & WHO_COLLEAGUE)
        dictionary_show(content, "MAY_WORK");
    page_row(request, content, request_rows(request, 1), 0);
    page_rows_some(request, content, "LEAD", found, PAGE_ROWS, NULL);
    if (rows_count(found) > PAGE_ROWS) {
        struct dictionary *next = dictionary_add(content, "NEXT_PAGE");
        dictionary_set(next, "CURSOR", rows_value(found, PAGE_ROWS - 1, "cursor"));
    }
    return SHOWN;
}

const struct page lead_list = {
    .title = N_("Leads"),
    .template_name = "lead/list",
    .statements = {"list", "list_count"},
    .csv = "list_csv",
    .filters = lead_filters,
    .check = filters_check,
    .show = list_show,
};
