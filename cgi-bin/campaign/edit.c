#include "fields.h"
#include "pages.h"

static void edit_show(struct request *request, struct dictionary *content) {
    const struct rows *loaded = request_rows(request, 0);
    page_row(request, dictionary_add(content, "CAMPAIGN"), loaded, 0);
    fields_same_name(request, content, request_rows(request, 1));
    page_title_of(request, content, rows_value(loaded, 0, "heading"));
}

const struct form campaign_edit = {
    .title = N_("Edit"),
    .submit = N_("Save"),
    .template_name = "campaign/form",
    .statements = {"edit_load", "same_name"},
    .load = true,
    .fields = campaign_fields,
    .save = "edit",
    .check = fields_check,
    .show = edit_show,
    .cancel = "/campaign/{id}",
};
