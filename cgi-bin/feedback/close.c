#include "pages.h"
#include "show.h"

static const struct field fields[] = {
    {.name = "remark", .label = N_("A last word"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form feedback_close = {
    .title = N_("Close"),
    .intro = N_("Only whoever gave feedback closes it. What was said and answered stays."),
    .submit = N_("Close"),
    .template_name = "feedback/act",
    .statements = {"loop", "loop_history", "loop_facts"},
    .load = true,
    .fields = fields,
    .save = "close",
    .show = loop_show,
    .cancel = "/feedback/{id}",
};
