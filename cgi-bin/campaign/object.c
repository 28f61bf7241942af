#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("What does sales object to?"),
     .help = N_("The message, the moment, the people: say what would have to change."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what sales objects to.")},
    {.name = NULL},
};

const struct form campaign_object = {
    .title = N_("Object"),
    .intro = N_("Marketing answers before it asks again. Starting all the same stays possible, and "
                "visible."),
    .submit = N_("Object"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "object",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
