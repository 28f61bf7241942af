#include "fields.h"
#include "pages.h"

static void new_show(struct request *request, struct dictionary *content) {
    dictionary_show(content, "AFTER_SAVING");
    fields_same_name(request, content, request_rows(request, 0));
    page_row(request, content, request_rows(request, 1), 0);
}

const struct form campaign_new = {
    .title = N_("New campaign"),
    .intro = N_("Log it when it is planned: then both teams can prepare, and its leads find it."),
    .submit = N_("Save and propose"),
    .submit_next = N_("Save as a draft"),
    .template_name = "campaign/form",
    .statements = {"same_name", "limits"},
    .fields = &campaign_fields[1],
    .save = "new",
    .check = fields_check,
    .show = new_show,
    .cancel = "/campaign/list",
};
