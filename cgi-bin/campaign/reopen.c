#include "move.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

const struct form campaign_reopen = {
    .title = N_("Take it up again"),
    .intro = N_("It becomes a draft again, to be proposed anew."),
    .submit = N_("Take it up again"),
    .template_name = "campaign/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "reopen",
    .show = campaign_move_show,
    .cancel = "/campaign/{id}",
};
