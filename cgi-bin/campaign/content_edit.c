#include "content_fields.h"
#include "pages.h"

static const struct field fields[] = {CONTENT_ABOUT_FIELDS, {.name = NULL}};

static void edit_show(struct request *request, struct dictionary *content) {
    content_item_show(request, content, request_rows(request, 0));
}

const struct form campaign_content_edit = {
    .title = N_("Edit"),
    .submit = N_("Save"),
    .template_name = "campaign/content_form",
    .statements = {"content_load"},
    .load = true,
    .fields = fields,
    .save = "content_edit",
    .show = edit_show,
    .cancel = "/campaign/content/{id}",
};
