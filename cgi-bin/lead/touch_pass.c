#include "pages.h"
#include "touch_show.h"

static const struct field fields[] = {
    {.name = "handler_id",
     .label = N_("Who deals with it from now on?"),
     .kind = FIELD_CHOICE,
     .choices = "colleague",
     .required = true},
    {.name = NULL},
};

const struct form lead_touch_pass = {
    .title = N_("Pass it on"),
    .intro = N_("It moves to your colleague's desk."),
    .submit = N_("Pass it on"),
    .template_name = "lead/touch",
    .statements = {"touch_open"},
    .load = true,
    .fields = fields,
    .save = "touch_pass",
    .show = touch_show,
    .cancel = "/",
};
