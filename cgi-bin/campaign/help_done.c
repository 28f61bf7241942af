#include "help_answer.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "reply",
     .label = N_("What was done?"),
     .help = N_("Where sales finds it."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = NULL},
};

const struct form campaign_help_done = {
    .title = N_("Done"),
    .submit = N_("Done"),
    .template_name = "campaign/help_form",
    .statements = {"help_head"},
    .load = true,
    .fields = fields,
    .save = "help_done",
    .show = help_answer_show,
};
