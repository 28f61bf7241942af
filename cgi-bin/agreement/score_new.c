#include "pages.h"
#include "score_fields.h"

const struct form agreement_score_new = {
    .title = N_("Propose a score rule"),
    .intro = N_("It counts as soon as a manager of the other team agrees."),
    .submit = N_("Propose"),
    .fields = score_fields,
    .save = "score_new",
    .cancel = "/agreement/score",
};
