#include "move.h"
#include "pages.h"

static const struct option stages[] = {
    {"sql", N_("I still have to judge it"), NULL},
    {"opportunity", N_("There is a concrete deal"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "to_stage",
     .label = N_("How far is it?"),
     .kind = FIELD_RADIO,
     .options = stages,
     .required = true},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_take = {
    .title = N_("Take it myself"),
    .intro = N_("You become its salesperson: your own lead, from your network or a customer."),
    .submit = N_("Take it myself"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "take",
    .show = move_show,
    .cancel = "/lead/{id}",
};
