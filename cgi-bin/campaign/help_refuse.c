#include "help_answer.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "reply",
     .label = N_("Why not?"),
     .help = N_("And what sales could do instead."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say why marketing cannot help.")},
    {.name = NULL},
};

const struct form campaign_help_refuse = {
    .title = N_("Cannot help"),
    .submit = N_("Save"),
    .template_name = "campaign/help_form",
    .statements = {"help_head"},
    .load = true,
    .fields = fields,
    .save = "help_refuse",
    .show = help_answer_show,
};
