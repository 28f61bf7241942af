#include "competitor_fields.h"
#include "pages.h"

const struct form feedback_competitors_correct = {
    .title = N_("Correct"),
    .intro = N_("The new wording takes its place; what it said before can still be read."),
    .submit = N_("Save"),
    .template_name = "feedback/competitors_form",
    .statements = {"competitors_correct_load"},
    .load = true,
    .fields = competitor_statement_fields,
    .save = "competitors_correct",
    .show = competitor_form_show,
};
