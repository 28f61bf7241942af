#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("Why?"),
     .help = N_("The owner and the sales partner are told."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say why it is cancelled.")},
    {.name = NULL},
};

const struct form campaign_cancel = {
    .title = N_("Cancel the campaign"),
    .intro = N_("It leaves the calendar and is no longer offered when capturing a lead; its leads "
                "and costs stay."),
    .submit = N_("Cancel the campaign"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "cancel",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
