#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "colleague",
     .label = N_("Colleague"),
     .help = N_("Of sales from MQL on, of marketing before."),
     .kind = FIELD_CHOICE,
     .choices = "colleague",
     .required = true,
     .missing = N_("Choose who gets it.")},
    {.name = "note",
     .label = N_("What should your colleague know?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_assign = {
    .title = N_("Give to a colleague"),
    .intro = N_("Stage, history and deadline stay as they are."),
    .submit = N_("Give to a colleague"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .fields = fields,
    .load = true,
    .save = "assign",
    .show = move_show,
    .cancel = "/lead/{id}",
};
