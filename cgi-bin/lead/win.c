#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "value",
     .label = N_("Value"),
     .help = N_("Without VAT, in the company's currency."),
     .kind = FIELD_MONEY,
     .required = true},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_win = {
    .title = N_("Won"),
    .submit = N_("Won"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "win",
    .show = move_show,
    .cancel = "/lead/{id}",
};
