#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "reason",
     .label = N_("Reason"),
     .kind = FIELD_CHOICE,
     .choices = "reason_not_a_lead",
     .required = true,
     .missing = N_("Choose a reason.")},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_not_a_lead = {
    .title = N_("Not a lead"),
    .intro = N_("For false data, students, competitors and tests: closed apart from lost leads."),
    .submit = N_("Not a lead"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "not_a_lead",
    .show = move_show,
    .cancel = "/lead/{id}",
};
