#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_reopen = {
    .title = N_("Reopen"),
    .intro = N_("It returns to the stage it had, with a fresh deadline."),
    .submit = N_("Reopen"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "reopen",
    .show = move_show,
    .cancel = "/lead/{id}",
};
