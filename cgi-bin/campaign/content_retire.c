#include "content_fields.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note", .label = N_("Why?"), .kind = FIELD_TEXT, .max_chars = 1000},
    {.name = NULL},
};

static void retire_show(struct request *request, struct dictionary *content) {
    content_item_show(request, content, request_rows(request, 0));
}

const struct form campaign_content_retire = {
    .title = N_("Retire"),
    .intro = N_("It is not offered to sales any more. Its versions and what it was used for stay, "
                "and it can be taken back."),
    .submit = N_("Retire"),
    .template_name = "campaign/content_form",
    .statements = {"content_load"},
    .load = true,
    .fields = fields,
    .save = "content_retire",
    .show = retire_show,
    .cancel = "/campaign/content/{id}",
};
