#include "cost.h"
#include "pages.h"

static void edit_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
    dictionary_set(content, "HEADING", request->title);
    dictionary_show(content, "MAY_REMOVE");
}

const struct form campaign_cost_edit = {
    .title = N_("Change a cost line"),
    .submit = N_("Save"),
    .template_name = "campaign/cost_line",
    .statements = {"cost_edit_load"},
    .load = true,
    .fields = campaign_cost_fields,
    .save = "cost_edit",
    .check = campaign_cost_check,
    .show = edit_show,
};
