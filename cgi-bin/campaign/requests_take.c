#include "pages.h"
#include "requests_show.h"

static const struct field fields[] = {
    {.name = NULL},
};

const struct form campaign_requests_take = {
    .title = N_("I will make it"),
    .intro = N_("Whoever asked is told that you make it."),
    .submit = N_("I will make it"),
    .template_name = "campaign/requests_act",
    .statements = {"requests_record", "requests_history"},
    .load = true,
    .fields = fields,
    .save = "requests_take",
    .show = requests_act_show,
    .cancel = "/campaign/requests/{id}",
};
