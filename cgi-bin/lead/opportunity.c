#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "value",
     .label = N_("Expected value"),
     .help = N_("Without VAT, in the company's currency."),
     .kind = FIELD_MONEY,
     .required = true},
    {.name = "date", .label = N_("Expected on"), .kind = FIELD_DATE, .required = true},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_opportunity = {
    .title = N_("Open an opportunity"),
    .intro = N_("A concrete deal with a value and a date; either may be an estimate."),
    .submit = N_("Open an opportunity"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "opportunity",
    .show = move_show,
    .cancel = "/lead/{id}",
};
