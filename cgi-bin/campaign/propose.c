#include "move.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

const struct form campaign_propose = {
    .title = N_("Propose"),
    .intro = N_(
        "Above the agreed budget or expected leads sales is asked; below it is planned at once."),
    .submit = N_("Propose"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "propose",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
