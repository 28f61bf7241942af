#include "pages.h"
#include "requests_show.h"

static const struct field fields[] = {
    {.name = "note", .label = N_("A last word"), .kind = FIELD_LINES, .max_chars = 1000},
    {.name = NULL},
};

const struct form campaign_requests_close = {
    .title = N_("Close the request"),
    .intro = N_("Only whoever asked closes a request."),
    .submit = N_("Close"),
    .template_name = "campaign/requests_act",
    .statements = {"requests_record", "requests_history"},
    .load = true,
    .fields = fields,
    .save = "requests_close",
    .show = requests_act_show,
    .cancel = "/campaign/requests/{id}",
};
