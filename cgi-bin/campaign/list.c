#include "../lib/filter.h"
#include "../lib/session.h"
#include "pages.h"

enum { PAGE_ROWS = 25 }; /* sql/campaign/list.sql asks for one more */

static const struct field filters[] = {
    {.name = "q", .label = N_("Name or message"), .kind = FIELD_TEXT, .max_chars = 100},
    {.name = "kind",
     .label = N_("Kind"),
     .kind = FIELD_CHOICE,
     .choices = "campaign_kind",
     .none = true},
    {.name = "channel",
     .label = N_("Channel"),
     .kind = FIELD_CHOICE,
     .choices = "channel",
     .none = true},
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .none = true},
    {.name = "state", .label = N_("State"), .kind = FIELD_CHOICE, .choices = "campaign_state"},
    {.name = "from", .label = N_("Ran from"), .kind = FIELD_DATE, .more = true},
    {.name = "to", .label = N_("Ran until"), .kind = FIELD_DATE, .more = true},
    {.name = NULL},
};

/* Whoever may log a campaign has the link to do so; a salesperson's begins as an
 * outbound action, the kind that is sales' own. */
static void show_new(struct request *request, struct dictionary *content) {
    if (request->viewer.roles & (WHO_MARKETING | WHO_MANAGER))
        dictionary_show(content, "MAY_LOG");
    else if ((request->viewer.roles & WHO_SALES) && part_is_on(&request->viewer, "outbound"))
        dictionary_show(content, "MAY_LOG_OUTBOUND");
}

static enum shown list_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, filters, content);
    show_new(request, content);
    page_row(request, content, request_rows(request, 1), 0);
    page_rows_some(request, content, "CAMPAIGN", found, PAGE_ROWS, NULL);
    if (rows_count(found) > PAGE_ROWS) {
        struct dictionary *next = dictionary_add(content, "NEXT_PAGE");
        dictionary_set(next, "CURSOR", rows_value(found, PAGE_ROWS - 1, "cursor"));
    }
    return SHOWN;
}

const struct page campaign_list = {
    .title = N_("Campaigns"),
    .template_name = "campaign/list",
    .statements = {"list", "list_count"},
    .csv = "list_csv",
    .filters = filters,
    .show = list_show,
};
