#include "pages.h"

/* One button, on the desk of sales and on the campaign's record. */
static const struct field fields[] = {
    {.name = "desk", .label = "desk", .kind = FIELD_HIDDEN, .max_chars = 1},
    {.name = NULL},
};

static void read_show(struct request *request, struct dictionary *content) {
    page_title(request, content, rows_value(request_rows(request, 0), 0, "heading"));
}

const struct form campaign_read = {
    .title = N_("I have read it"),
    .intro = N_("It leaves your day; it comes back when what it tells changes."),
    .submit = N_("I have read it"),
    .statements = {"read_load"},
    .load = true,
    .fields = fields,
    .save = "read",
    .show = read_show,
    .cancel = "/campaign/{id}",
};
