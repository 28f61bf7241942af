#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = NULL},
};

const struct form lead_take_back = {
    .title = N_("Take back the last move"),
    .intro = N_("The lead becomes what it was before; the history keeps both."),
    .submit = N_("Take back the last move"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "take_back",
    .show = move_show,
    .cancel = "/lead/{id}",
};
