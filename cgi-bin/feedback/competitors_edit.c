#include "competitor_fields.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "active",
     .label = N_("Offered when somebody met a competitor"),
     .help = N_("Untick it when they are gone; the card and its figures stay."),
     .kind = FIELD_CHECK},
    {.name = "name",
     .label = N_("Name"),
     .kind = FIELD_TEXT,
     .max_chars = 120,
     .required = true,
     .missing = N_("Give the competitor's name.")},
    {.name = "link", .label = N_("Website"), .kind = FIELD_LINK, .max_chars = 500},
    {.name = NULL},
};

const struct form feedback_competitors_edit = {
    .title = N_("Edit"),
    .submit = N_("Save"),
    .template_name = "feedback/competitors_form",
    .statements = {"competitors_edit_load"},
    .load = true,
    .fields = fields,
    .save = "competitors_edit",
    .show = competitor_form_show,
    .cancel = "/feedback/competitors/{id}",
};
