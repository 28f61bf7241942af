#include "pages.h"

static const struct option turns[] = {
    {"on", N_("Use it"), NULL},
    {"off", N_("Do not use it"), N_("It leaves menus, forms and reports; what was recorded stays.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "part",
     .label = N_("Part"),
     .kind = FIELD_CHOICE,
     .choices = "part",
     .required = true,
     .missing = N_("Choose a part.")},
    {.name = "turn",
     .label = N_("Is it used?"),
     .kind = FIELD_RADIO,
     .options = turns,
     .required = true,
     .missing = N_("Choose whether it is used.")},
    {.name = NULL},
};

/* The buttons of the page of parts post it. */
const struct form agreement_parts_turn = {
    .title = N_("Turn a part on or off"),
    .submit = N_("Save"),
    .fields = fields,
    .save = "parts_turn",
    .cancel = "/agreement/parts",
};
