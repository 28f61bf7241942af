#include "../lib/filter.h"
#include "pages.h"

static const struct field filters[] = {
    {.name = "q", .label = N_("Name"), .kind = FIELD_TEXT, .max_chars = 100},
    {.name = "from", .label = N_("Met from"), .kind = FIELD_DATE},
    {.name = "to", .label = N_("Met until"), .kind = FIELD_DATE},
    {.name = NULL},
};

static enum shown competitors_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, filters, content);
    if (request->viewer.roles & WHO_COLLEAGUE)
        dictionary_show(content, "MAY_ADD");
    if (rows_count(found) == 0)
        dictionary_show(content, "NOTHING");
    else
        page_rows(request, dictionary_add(content, "SOME"), "COMPETITOR", found);
    return SHOWN;
}

const struct page feedback_competitors = {
    .title = N_("Competitors"),
    .template_name = "feedback/competitors",
    .statements = {"competitors"},
    .csv = "competitors_csv",
    .filters = filters,
    .check = filters_check,
    .show = competitors_show,
};
