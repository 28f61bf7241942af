#include "awareness_fields.h"
#include "pages.h"

static void edit_show(struct request *request, struct dictionary *content) {
    const struct rows *history = request_rows(request, 1);
    page_rows(request, dictionary_add(content, "HISTORY"), "HAPPENED", history);
}

const struct form campaign_awareness_edit = {
    .title = N_("Correct a measurement"),
    .intro = N_("What it was before is kept."),
    .submit = N_("Save"),
    .template_name = "campaign/awareness_form",
    .statements = {"awareness_edit_load", "awareness_history"},
    .load = true,
    .fields = awareness_fields,
    .save = "awareness_edit",
    .show = edit_show,
    .cancel = "/campaign/awareness",
};
