#include "need_fields.h"
#include "pages.h"

static void show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
    page_rows(request, content, "HAPPENED", request_rows(request, 1));
}

const struct form lead_need_edit = {
    .title = N_("Change the need"),
    .submit = N_("Save"),
    .template_name = "lead/need_edit",
    .statements = {"need_load", "need_history"},
    .load = true,
    .fields = need_fields,
    .save = "need_edit",
    .show = show,
};
