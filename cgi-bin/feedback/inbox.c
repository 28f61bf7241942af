#include <string.h>
#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"
#include "show.h"

enum { PAGE_ROWS = 50 }; /* the statements ask for one more */

/* The tabs; empty: what the viewer has to do with now (feedback_selected). */
static const struct option states[] = {
    {"", N_("Current"), NULL},
    {"open", N_("Waiting for an answer"), NULL},
    {"answered", N_("Answered"), NULL},
    {"closed", N_("Closed"), NULL},
    {"noted", N_("For information"), NULL},
    {"withdrawn", N_("Withdrawn"), NULL},
    {"any", N_("All"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "state", .label = N_("State"), .kind = FIELD_HIDDEN},
    {.name = "whose", .label = N_("Given by"), .kind = FIELD_HIDDEN},
    {.name = "campaign",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .none = true},
    {.name = "reason", .label = N_("Reason"), .kind = FIELD_CHOICE, .choices = "reason_back"},
    {.name = NULL},
};

static void show_tabs(struct request *request, struct dictionary *content) {
    const char *query = filters_query(request, filters, "state");
    for (const struct option *state = states; state->value != NULL; state++) {
        struct dictionary *tab = dictionary_add(content, "TAB");
        dictionary_set(tab, "TAB_LABEL", sentence(request->language, state->label));
        dictionary_set(tab, "TAB_STATE", state->value);
        dictionary_set(tab, "TAB_QUERY", query);
        if (strcmp(value_typed(request, "state"), state->value) == 0)
            dictionary_show(tab, "TAB_CURRENT");
    }
}

/* One part: its list, and where its next page is (of that part alone, for the
 * cursor is its own). */
static void show_part(struct request *request, struct dictionary *content, const char *part,
                      const char *list, const char *next_page, const struct rows *rows) {
    loops_show(request, content, list, rows, PAGE_ROWS);
    if (rows_count(rows) <= PAGE_ROWS)
        return;
    const char *query = filters_query(request, filters, "whose");
    struct dictionary *next = dictionary_add(content, next_page);
    dictionary_set(
        next, "NEXT_QUERY",
        talloc_asprintf(request->memory, "%s%swhose=%s", query, *query == '\0' ? "" : "&", part));
    dictionary_set(next, "CURSOR", rows_value(rows, PAGE_ROWS - 1, "cursor"));
}

static enum shown show(struct request *request, struct dictionary *content) {
    filters_show(request, filters, content);
    show_tabs(request, content);
    page_row(request, content, request_rows(request, 0), 0);
    dictionary_show(content, *value_typed(request, "state") == '\0' ? "OF_TODAY" : "BY_STATE");
    if (rows_count(request_rows(request, 1)) == 0)
        dictionary_show(content, "ALL_EMPTY");
    if (rows_count(request_rows(request, 2)) == 0)
        dictionary_show(content, "MINE_EMPTY");
    show_part(request, content, "all", "ALL_LOOPS", "ALL_NEXT", request_rows(request, 1));
    show_part(request, content, "mine", "MINE_LOOPS", "MINE_NEXT", request_rows(request, 2));
    return SHOWN;
}

const struct page feedback_inbox = {
    .title = N_("Feedback"),
    .template_name = "feedback/inbox",
    .statements = {"inbox_parts", "inbox_all", "inbox_mine"},
    .csv = "inbox_csv",
    .filters = filters,
    .show = show,
};
