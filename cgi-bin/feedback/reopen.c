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
    .intro = N_("An answer is then owed again, with a new deadline."),
    .submit = N_("Reopen"),
    .template_name = "feedback/act",
    .statements = {"loop", "loop_history", "loop_facts"},
    .load = true,
    .fields = fields,
    .save = "reopen",
    .show = loop_show,
    .cancel = "/feedback/{id}",
};
