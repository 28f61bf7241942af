#include "../lib/filter.h"
#include "../lib/options.h"
#include "pages.h"

enum { PAGE_ROWS = 25 }; /* sql/campaign/content_list.sql asks for one more */

static const struct option uses[] = {
    {"never", N_("Never used"), NULL},
    {"once", N_("Used once"), NULL},
    {"more", N_("Used more often"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "q", .label = N_("Title or text"), .kind = FIELD_TEXT, .max_chars = 100},
    {.name = "kind", .label = N_("Kind"), .kind = FIELD_CHOICE, .choices = "content_kind"},
    {.name = "segment", .label = N_("Segment"), .kind = FIELD_CHOICE, .choices = "segment"},
    {.name = "moment", .label = N_("Moment"), .kind = FIELD_CHOICE, .choices = "content_moment"},
    {.name = "language", .label = N_("Language"), .kind = FIELD_CHOICE, .options = lead_languages},
    {.name = "used", .label = N_("Use by sales"), .kind = FIELD_CHOICE, .options = uses},
    {.name = "outdated", .label = N_("Outdated"), .kind = FIELD_CHECK, .more = true},
    {.name = "retired", .label = N_("Retired"), .kind = FIELD_CHECK, .more = true},
    {.name = NULL},
};

static enum shown content_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, filters, content);
    if (request->viewer.roles & (WHO_MARKETING | WHO_MANAGER))
        dictionary_show(content, "MAY_ADD");
    if (request->viewer.roles & WHO_SALES)
        dictionary_show(content, "MAY_ASK");
    page_row(request, content, request_rows(request, 1), 0);
    if (rows_count(found) > 0)
        page_rows_some(request, dictionary_add(content, "SOME"), "CONTENT_ITEM", found, PAGE_ROWS,
                       NULL);
    if (rows_count(found) > PAGE_ROWS) {
        struct dictionary *next = dictionary_add(content, "NEXT_PAGE");
        dictionary_set(next, "CURSOR", rows_value(found, PAGE_ROWS - 1, "id"));
    }
    return SHOWN;
}

const struct page campaign_content = {
    .title = N_("Content"),
    .template_name = "campaign/content",
    .statements = {"content_list", "content_count"},
    .csv = "content_csv",
    .filters = filters,
    .show = content_show,
};
