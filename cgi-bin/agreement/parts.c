#include "pages.h"

static void finish_part(struct request *request, struct dictionary *shown, const struct rows *rows,
                        int row) {
    if (!(request->viewer.roles & WHO_MANAGER))
        return;
    struct dictionary *button =
        dictionary_add(shown, rows_true(rows, row, "is_on") ? "TURN_OFF" : "TURN_ON");
    page_button(request, button, "/agreement/parts/turn");
    dictionary_set(button, "BUTTON_PART", rows_value(rows, row, "part"));
}

static enum shown parts_show(struct request *request, struct dictionary *content) {
    const struct rows *rows = request_rows(request, 0);
    page_rows_some(request, content, "A_PART", rows, rows_count(rows), finish_part);
    return SHOWN;
}

const struct page agreement_parts = {
    .title = N_("Parts"),
    .template_name = "agreement/parts",
    .statements = {"parts"},
    .show = parts_show,
};
