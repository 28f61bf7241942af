#include "pages.h"
#include "show.h"

static const struct field fields[] = {
    {.name = "remark",
     .label = N_("Why is the answer not enough?"),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say why the answer is not enough.")},
    {.name = NULL},
};

const struct form feedback_reopen = {
    .title = N_("Reopen"),
    .intro = N_("Marketing then owes an answer again, with a new deadline."),
    .submit = N_("Reopen"),
    .template_name = "feedback/act",
    .statements = {"loop", "loop_history"},
    .load = true,
    .fields = fields,
    .save = "reopen",
    .show = act_show,
    .cancel = "/feedback/{id}",
};
