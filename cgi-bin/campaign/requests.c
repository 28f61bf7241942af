#include <stdlib.h>
#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"

enum { PAGE_ROWS = 25 }; /* sql/campaign/requests_list.sql asks for one more */

static const struct option states[] = {
    {"open", N_("To be made"), NULL},        {"asked", N_("Asked"), NULL},
    {"taken", N_("Being made"), NULL},       {"delivered", N_("Delivered"), NULL},
    {"refused", N_("Refused"), NULL},        {"closed", N_("Closed"), NULL},
    {"any", N_("Whatever its state"), NULL}, {NULL, NULL, NULL},
};

static const struct option owners[] = {
    {"mine", N_("Asked by me"), NULL},
    {"taken", N_("Taken on by me"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "q", .label = N_("Question"), .kind = FIELD_TEXT, .max_chars = 100},
    {.name = "state", .label = N_("State"), .kind = FIELD_CHOICE, .options = states},
    {.name = "moment", .label = N_("Moment"), .kind = FIELD_CHOICE, .choices = "content_moment"},
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .none = true},
    {.name = "whose", .label = N_("Whose"), .kind = FIELD_CHOICE, .options = owners},
    {.name = NULL},
};

static enum shown list_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    const char *after = parameters_find(&request->query, "after");
    filters_show(request, filters, content);
    if (request->viewer.roles & WHO_SALES)
        dictionary_show(content, "MAY_ASK");
    page_row(request, content, request_rows(request, 1), 0);
    if (rows_count(found) > 0)
        page_rows_some(request, dictionary_add(content, "SOME"), "ASKED", found, PAGE_ROWS, NULL);
    if (rows_count(found) > PAGE_ROWS)
        dictionary_set(dictionary_add(content, "NEXT_PAGE"), "CURSOR",
                       talloc_asprintf(request->memory, "%ld",
                                       (after == NULL ? 0 : strtol(after, NULL, 10)) + PAGE_ROWS));
    return SHOWN;
}

const struct page campaign_requests = {
    .title = N_("Requests"),
    .template_name = "campaign/requests",
    .statements = {"requests_list", "requests_count"},
    .csv = "requests_csv",
    .filters = filters,
    .show = list_show,
};
