#include "pages.h"
#include "requests_show.h"

static const struct field fields[] = {
    {.name = "item_id",
     .label = N_("Item of the library"),
     .kind = FIELD_CHOICE,
     .choices = "content_item",
     .required = true,
     .missing = N_("Choose the item of the library that it is.")},
    {.name = "note", .label = N_("A word with it"), .kind = FIELD_LINES, .max_chars = 1000},
    {.name = NULL},
};

const struct form campaign_requests_deliver = {
    .title = N_("Deliver the request"),
    .intro = N_("Whoever asked is told, and says whether it is what they needed."),
    .submit = N_("Deliver"),
    .template_name = "campaign/requests_act",
    .statements = {"requests_record", "requests_history"},
    .load = true,
    .fields = fields,
    .save = "requests_deliver",
    .show = requests_act_show,
    .cancel = "/campaign/requests/{id}",
};
