#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "date",
     .label = N_("Call back on"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Choose a day after today to call back.")},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_postpone = {
    .title = N_("Call back later"),
    .intro = N_("Stage, salesperson and history stay; on that day it is at the top of your desk."),
    .submit = N_("Call back later"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "postpone",
    .show = move_show,
    .cancel = "/lead/{id}",
};
