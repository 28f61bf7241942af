#include "pages.h"
#include "score_fields.h"

const struct form agreement_score_edit = {
    .title = N_("Propose a change"),
    .intro = N_("Until a manager of the other team agrees, the rule counts as it is."),
    .submit = N_("Propose"),
    .statements = {"score_edit_load"},
    .load = true,
    .fields = score_fields,
    .save = "score_edit",
    .cancel = "/agreement/score",
};
