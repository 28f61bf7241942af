/* Possible duplicates over all leads: pairs, each to be merged or known to differ. */
#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"

enum { PAGE_ROWS = 25 }; /* sql/lead/possible_duplicates.sql asks for one more */

static const struct option likenesses[] = {
    {"email", N_("Same e-mail address"), NULL},
    {"phone", N_("Same phone number"), NULL},
    {"name", N_("Same organisation, similar name"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "by", .label = N_("What is the same"), .kind = FIELD_CHOICE, .options = likenesses},
    {.name = NULL},
};

static void finish_pair(struct request *request, struct dictionary *pair, const struct rows *rows,
                        int row) {
    if (!rows_true(rows, row, "may_decide"))
        return;
    struct dictionary *button = dictionary_add(pair, "DECIDE");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/lead/%s/not-duplicate", rows_value(rows, row, "id")));
}

static enum shown duplicates_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, filters, content);
    if (rows_count(found) == 0)
        dictionary_show(content, "NOTHING");
    page_rows_some(request, content, "PAIR", found, PAGE_ROWS, finish_pair);
    if (rows_count(found) > PAGE_ROWS) {
        struct dictionary *next = dictionary_add(content, "NEXT_PAGE");
        dictionary_set(next, "CURSOR", rows_value(found, PAGE_ROWS - 1, "cursor"));
    }
    return SHOWN;
}

const struct page lead_duplicates = {
    .title = N_("Possible duplicates"),
    .template_name = "lead/duplicates",
    .statements = {"possible_duplicates"},
    .csv = "possible_duplicates_csv",
    .filters = filters,
    .show = duplicates_show,
};
