#include "pages.h"
#include "score_fields.h"

static const struct option decisions[] = {
    {"agree", N_("Agree"), N_("It counts from now on; all leads are scored anew.")},
    {"decline", N_("Decline"), N_("The rules stay as they are.")},
    {"withdraw", N_("Take our proposal back"), N_("Only for the team that proposed it.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "decision",
     .label = N_("What do you decide?"),
     .kind = FIELD_RADIO,
     .options = decisions,
     .required = true,
     .missing = N_("Choose what you decide.")},
    {.name = "decision_note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 500},
    {.name = NULL},
};

const struct form agreement_score_decide = {
    .title = N_("Decide on a score rule"),
    .submit = N_("Decide"),
    .template_name = "agreement/score_act",
    .statements = {"score_rule"},
    .load = true,
    .fields = fields,
    .save = "score_decide",
    .show = score_act_show,
    .cancel = "/agreement/score",
};
