#include "pages.h"
#include "requests_show.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("What is still missing?"),
     .kind = FIELD_LINES,
     .max_chars = 1000,
     .required = true,
     .missing = N_("Say what is still missing.")},
    {.name = NULL},
};

const struct form campaign_requests_reopen = {
    .title = N_("Not what I needed"),
    .intro = N_("Marketing then has it on its desk again."),
    .submit = N_("Reopen"),
    .template_name = "campaign/requests_act",
    .statements = {"requests_record", "requests_history"},
    .load = true,
    .fields = fields,
    .save = "requests_reopen",
    .show = requests_act_show,
    .cancel = "/campaign/requests/{id}",
};
