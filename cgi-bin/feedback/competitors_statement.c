#include "competitor_fields.h"
#include "pages.h"

const struct form feedback_competitors_statement = {
    .title = N_("Add what you know"),
    .intro = N_("It stands on the card with your name, its source and its day."),
    .submit = N_("Save"),
    .template_name = "feedback/competitors_form",
    .statements = {"competitors_statement_load"},
    .load = true,
    .fields = competitor_statement_fields,
    .save = "competitors_statement",
    .show = competitor_form_show,
    .cancel = "/feedback/competitors/{id}",
};
