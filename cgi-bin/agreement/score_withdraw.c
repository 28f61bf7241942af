#include "pages.h"
#include "score_fields.h"

static const struct field fields[] = {SCORE_DECISION_NOTE, {.name = NULL}};

const struct form agreement_score_withdraw = {
    .title = N_("Take our proposal back"),
    .intro = N_("The rules stay as they are."),
    .submit = N_("Take back"),
    .template_name = "agreement/score_act",
    .statements = {"score_rule", "score_replaced"},
    .load = true,
    .fields = fields,
    .save = "score_withdraw",
    .show = score_act_show,
    .cancel = "/agreement/score",
};
