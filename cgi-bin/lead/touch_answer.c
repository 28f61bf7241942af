#include "pages.h"
#include "touch_show.h"

static const struct field fields[] = {
    {.name = "answer",
     .label = N_("What was answered or done?"),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what was answered or done.")},
    {.name = "handled_on",
     .label = N_("When?"),
     .kind = FIELD_DATE,
     .preset = "today",
     .required = true},
    {.name = NULL},
};

const struct form lead_touch_answer = {
    .title = N_("Dealt with"),
    .submit = N_("Dealt with"),
    .template_name = "lead/touch",
    .statements = {"touch_open"},
    .load = true,
    .fields = fields,
    .save = "touch_answer",
    .show = touch_show,
    .cancel = "/",
};
