#include "content_fields.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

static void restore_show(struct request *request, struct dictionary *content) {
    content_item_show(request, content, request_rows(request, 0));
}

/* A button of the record posts it. */
const struct form campaign_content_restore = {
    .title = N_("Take back into the library"),
    .intro = N_("Sales is offered it again."),
    .submit = N_("Take back into the library"),
    .template_name = "campaign/content_form",
    .statements = {"content_load"},
    .load = true,
    .fields = fields,
    .save = "content_restore",
    .show = restore_show,
    .cancel = "/campaign/content/{id}",
};
