#include "pages.h"

static const struct field fields[] = {
    {.name = "what",
     .label = N_("What do you ask of marketing?"),
     .help = N_("A list, a letter, a landing page, somebody who comes along."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what marketing can do for it.")},
    {.name = "wanted_on", .label = N_("Wanted by"), .kind = FIELD_DATE},
    {.name = "asked_of",
     .label = N_("Of whom?"),
     .help = N_("Empty: the marketing manager."),
     .kind = FIELD_CHOICE,
     .choices = "marketer"},
    {.name = NULL},
};

static void help_show(struct request *request, struct dictionary *content) {
    const struct rows *campaign = request_rows(request, 0);
    page_row(request, content, campaign, 0);
    page_title_of(request, content, rows_value(campaign, 0, "heading"));
}

const struct form campaign_help = {
    .title = N_("Ask marketing for help"),
    .submit = N_("Ask"),
    .template_name = "campaign/help_form",
    .statements = {"help_load"},
    .load = true,
    .fields = fields,
    .save = "help",
    .show = help_show,
    .cancel = "/campaign/{id}",
};
