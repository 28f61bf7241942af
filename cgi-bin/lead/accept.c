#include "move.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

const struct form lead_accept = {
    .title = N_("I take it on"),
    .intro = N_("You become the salesperson of this lead and owe it a first contact."),
    .submit = N_("I take it on"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "accept",
    .show = move_show,
    .cancel = "/lead/{id}",
};
