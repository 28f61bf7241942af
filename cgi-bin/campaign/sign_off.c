#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("Note"),
     .help = N_("What you count on, or will do for it."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = NULL},
};

const struct form campaign_sign_off = {
    .title = N_("Sign off"),
    .intro = N_("Sales is ready for it as it is described here."),
    .submit = N_("Sign off"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "sign_off",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
