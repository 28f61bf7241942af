#include "awareness_fields.h"
#include "pages.h"

const struct form campaign_awareness_new = {
    .title = N_("New measurement"),
    .submit = N_("Save"),
    .template_name = "campaign/awareness_form",
    .fields = &awareness_fields[1],
    .save = "awareness_new",
    .cancel = "/campaign/awareness",
};
