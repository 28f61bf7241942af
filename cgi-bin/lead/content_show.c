#include "content_show.h"

#include <talloc.h>

#include "../lib/session.h"

void content_judge_button(struct request *request, struct dictionary *shown,
                          const struct rows *rows, int row) {
    page_button(request, shown,
                talloc_asprintf(request->memory, "/campaign/content/use/%s",
                                rows_value(rows, row, "use_id")));
    dictionary_set(shown, "BUTTON_VERSION", rows_value(rows, row, "version"));
}

/* One click notes that it was used with this lead. */
static void use_button(struct request *request, struct dictionary *shown, const struct rows *rows,
                       int row) {
    struct dictionary *button = dictionary_add(shown, "USE");
    page_button(request, button,
                talloc_asprintf(request->memory, "/campaign/content/%s/use",
                                rows_value(rows, row, "item_id")));
    dictionary_set(button, "BUTTON_LEAD", request->path_id);
}

/* One row, as what fits or as what was used. */
static void row_show(struct request *request, struct dictionary *panel,
                     struct dictionary **all_used, const struct rows *rows, int row) {
    bool used = rows_true(rows, row, "is_used");
    if (used && *all_used == NULL)
        *all_used = dictionary_add(panel, "ALL_USED");
    struct dictionary *shown =
        used ? dictionary_add(*all_used, "USED") : dictionary_add(panel, "FITTING");
    page_row(request, shown, rows, row);
    if (rows_true(rows, row, "may_use"))
        use_button(request, shown, rows, row);
    if (rows_true(rows, row, "may_judge"))
        content_judge_button(request, dictionary_add(shown, "JUDGE"), rows, row);
}

void content_show(struct request *request, struct dictionary *content, const struct rows *lead,
                  const struct rows *rows) {
    if (!part_is_on(&request->viewer, "content"))
        return;
    struct dictionary *panel = dictionary_include(content, "CONTENT_PANEL", "lead/content");
    struct dictionary *all_used = NULL;
    for (int row = 0; row < rows_count(rows); row++)
        row_show(request, panel, &all_used, rows, row);
    if (!rows_true(rows, 0, "is_item"))
        dictionary_show(panel, "NOTHING_FITS");
    dictionary_set(panel, "FIT_LEAD", request->path_id);
    dictionary_set(panel, "FIT_SEGMENT", rows_value(lead, 0, "segment_id"));
    dictionary_set(panel, "FIT_MOMENT", rows_value(rows, 0, "moment"));
    if (request->viewer.roles & WHO_SALES)
        dictionary_show(panel, "MAY_ASK");
}
