#include "help_answer.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

void help_answer_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
    dictionary_set(content, "HEADING", request->title);
}

const struct form campaign_help_take = {
    .title = N_("Help"),
    .intro = N_("It stands on your day until you say it is done."),
    .submit = N_("I do it"),
    .template_name = "campaign/help_form",
    .statements = {"help_head"},
    .load = true,
    .fields = fields,
    .save = "help_take",
    .show = help_answer_show,
};
