#include "pages.h"
#include "score_fields.h"

static const struct field fields[] = {
    {.name = "why",
     .label = N_("Why?"),
     .help = N_("What speaks for it: the other team reads this before it agrees."),
     .kind = FIELD_LINES,
     .max_chars = 500,
     .required = true,
     .missing = N_("Say why.")},
    {.name = NULL},
};

static void switch_show(struct request *request, struct dictionary *content) {
    score_act_show(request, content);
    if (rows_true(request_rows(request, 0), 0, "is_off"))
        page_title(request, content, sentence(request->language, N_("Propose to switch it on")));
}

const struct form agreement_score_switch = {
    .title = N_("Propose to switch it off"),
    .intro = N_("Until a manager of the other team agrees, the rule counts as it is."),
    .submit = N_("Propose"),
    .template_name = "agreement/score_act",
    .statements = {"score_rule", "score_replaced"},
    .load = true,
    .fields = fields,
    .save = "score_switch",
    .show = switch_show,
    .cancel = "/agreement/score",
};
