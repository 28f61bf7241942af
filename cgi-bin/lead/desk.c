#include <talloc.h>

#include "pages.h"

/* No answer is one button in the row of whoever can be called. */
static void finish_row(struct request *request, struct dictionary *row_shown,
                       const struct rows *rows, int row) {
    if (!rows_true(rows, row, "callable"))
        return;
    struct dictionary *button = dictionary_add(row_shown, "NO_ANSWER");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/lead/%s/no-answer", rows_value(rows, row, "id")));
    dictionary_set(button, "BUTTON_VERSION", rows_value(rows, row, "version"));
}

static enum shown desk_show(struct request *request, struct dictionary *content) {
    const struct rows *waiting = request_rows(request, 0);
    if (rows_count(waiting) == 0) {
        dictionary_show(content, "NOTHING");
        return SHOWN;
    }
    struct dictionary *some = dictionary_add(content, "SOME");
    page_row(request, some, request_rows(request, 1), 0);
    page_rows_some(request, some, "LEAD", waiting, rows_count(waiting), finish_row);
    return SHOWN;
}

const struct page lead_desk = {
    .title = N_("My day"),
    .template_name = "lead/desk",
    .statements = {"desk", "desk_count"},
    .show = desk_show,
};
