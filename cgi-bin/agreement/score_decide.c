#include "pages.h"
#include "score_fields.h"

static const struct option decisions[] = {
    {"agree", N_("Agree"), N_("It counts from now on; all leads are scored anew.")},
    {"decline", N_("Decline"), N_("The rules stay as they are.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "decision",
     .label = N_("What do you decide?"),
     .kind = FIELD_RADIO,
     .options = decisions,
     .required = true,
     .missing = N_("Choose what you decide.")},
    SCORE_DECISION_NOTE,
    {.name = NULL},
};

const struct form agreement_score_decide = {
    .title = N_("Decide on a score rule"),
    .submit = N_("Decide"),
    .template_name = "agreement/score_act",
    .statements = {"score_rule", "score_replaced"},
    .load = true,
    .fields = fields,
    .save = "score_decide",
    .show = score_act_show,
    .cancel = "/agreement/score",
};
