#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

static void remove_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
    dictionary_set(content, "HEADING", request->title);
    dictionary_show(content, "REMOVES");
}

const struct form campaign_cost_remove = {
    .title = N_("Remove a cost line"),
    .intro = N_("It no longer counts; the history keeps it."),
    .submit = N_("Remove"),
    .template_name = "campaign/cost_line",
    .statements = {"cost_edit_load"},
    .load = true,
    .fields = fields,
    .save = "cost_remove",
    .show = remove_show,
};
