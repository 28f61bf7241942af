#include "pages.h"
#include "requests_show.h"

static const struct field fields[] = {
    {.name = "note",
     .label = N_("Why not?"),
     .help = N_("For whoever asked: what they can use instead, or when it does make sense."),
     .kind = FIELD_LINES,
     .max_chars = 1000,
     .required = true,
     .missing = N_("Say why it is not made.")},
    {.name = NULL},
};

const struct form campaign_requests_refuse = {
    .title = N_("Refuse the request"),
    .intro = N_("Whoever asked is told, with your reason."),
    .submit = N_("Refuse"),
    .template_name = "campaign/requests_act",
    .statements = {"requests_record", "requests_history"},
    .load = true,
    .fields = fields,
    .save = "requests_refuse",
    .show = requests_act_show,
    .cancel = "/campaign/requests/{id}",
};
