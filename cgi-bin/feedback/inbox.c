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

static const struct option directions[] = {
    {"to_marketing", N_("Sales to marketing"), NULL},
    {"to_sales", N_("Marketing to sales"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "state", .label = N_("State"), .kind = FIELD_HIDDEN},
    {.name = "whose", .label = N_("Given by"), .kind = FIELD_HIDDEN},
    {.name = "subject", .label = N_("About"), .kind = FIELD_CHOICE, .choices = "feedback_subject"},
    {.name = "direction", .label = N_("Direction"), .kind = FIELD_CHOICE, .options = directions},
    {.name = "campaign",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .none = true},
    {.name = "reason", .label = N_("Reason"), .kind = FIELD_CHOICE, .choices = "reason_back"},
    {.name = "stalled",
     .label = N_("Only what stalls: overdue, or reopened twice"),
     .kind = FIELD_CHECK},
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

/* A part of the inbox: the statement that has its rows, the section it is shown in, and
 * what an address asks that is about it alone. */
enum { PARTS, MARKETING, SALES, MINE };
static const struct part {
    int place;
    const char *show, *section, *alone, *without;
} parts[] = {
    {MARKETING, "show_marketing", "MARKETING", "whose=all&direction=to_marketing",
     "whose direction"},
    {SALES, "show_sales", "SALES", "whose=all&direction=to_sales", "whose direction"},
    {MINE, "show_mine", "MINE", "whose=mine", "whose"},
};

/* Its list, and where its next page is (of that part alone, for the cursor is its own). */
static void show_part(struct request *request, struct dictionary *content,
                      const struct part *part) {
    const struct rows *rows = request_rows(request, part->place);
    struct dictionary *shown = dictionary_add(content, part->section);
    if (rows_count(rows) == 0)
        dictionary_show(shown, "EMPTY");
    loops_show(request, shown, "LOOPS", rows, PAGE_ROWS);
    if (rows_count(rows) <= PAGE_ROWS)
        return;
    const char *query = filters_query(request, filters, part->without);
    struct dictionary *next = dictionary_add(shown, "NEXT");
    dictionary_set(
        next, "NEXT_QUERY",
        talloc_asprintf(request->memory, "%s%s%s", query, *query == '\0' ? "" : "&", part->alone));
    dictionary_set(next, "CURSOR", rows_value(rows, PAGE_ROWS - 1, "cursor"));
}

/* What sales owes is there for whoever asked for it, and where there is some of it. */
static bool part_shown(const struct request *request, const struct part *part) {
    if (!rows_true(request_rows(request, PARTS), 0, part->show))
        return false;
    return part->place != SALES || rows_count(request_rows(request, SALES)) > 0 ||
           *value_typed(request, "direction") != '\0';
}

static enum shown show(struct request *request, struct dictionary *content) {
    filters_show(request, filters, content);
    show_tabs(request, content);
    page_row(request, content, request_rows(request, PARTS), 0);
    dictionary_show(content, *value_typed(request, "state") == '\0' ? "OF_TODAY" : "BY_STATE");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (part_shown(request, &parts[i]))
            show_part(request, content, &parts[i]);
    return SHOWN;
}

const struct page feedback_inbox = {
    .title = N_("Feedback"),
    .template_name = "feedback/inbox",
    .statements = {[PARTS] = "inbox_parts",
                   [MARKETING] = "inbox_marketing",
                   [SALES] = "inbox_sales",
                   [MINE] = "inbox_mine"},
    .csv = "inbox_csv",
    .filters = filters,
    .show = show,
};
