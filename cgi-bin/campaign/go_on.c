#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("Why?"),
     .help = N_("Sales is told."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say why it starts without sign-off.")},
    {.name = NULL},
};

const struct form campaign_go_on = {
    .title = N_("Start without sign-off"),
    .intro = N_("Both teams see that it started without sign-off, and why."),
    .submit = N_("Start without sign-off"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "go_on",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
