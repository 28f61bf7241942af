#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("What was changed?"),
     .help = N_("Or why not. Whoever objected reads this."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what was changed, or why nothing was.")},
    {.name = NULL},
};

const struct form campaign_answer = {
    .title = N_("Answer the objection"),
    .intro = N_(
        "Sales is asked again, with the same number of days. Change the plan first if it changes."),
    .submit = N_("Save the answer"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "answer",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
