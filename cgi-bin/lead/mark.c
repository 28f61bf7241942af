#include "../lib/options.h"
#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "mark",
     .label = N_("How interested is this lead?"),
     .kind = FIELD_RADIO,
     .options = lead_marks_or_none,
     .required = true},
    {.name = "why",
     .label = N_("What makes you say so?"),
     .kind = FIELD_TEXT,
     .max_chars = 500,
     .required = true,
     .missing = N_("Say in a few words what makes you say so.")},
    {.name = NULL},
};

const struct form lead_mark = {
    .title = N_("Mark by hand"),
    .intro = N_("For what no touch shows. How many points a mark gives, and for how long, both "
                "teams agreed on."),
    .submit = N_("Save"),
    .template_name = "lead/move",
    .statements = {"touch_head"},
    .load = true,
    .fields = fields,
    .save = "mark",
    .show = move_show,
    .cancel = "/lead/{id}",
};
