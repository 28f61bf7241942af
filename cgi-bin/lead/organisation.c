#include "../lib/options.h"
#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "industry",
     .label = N_("Industry"),
     .help = N_("In a few words, as in the ideal customer profile."),
     .kind = FIELD_TEXT,
     .max_chars = 120},
    {.name = "size",
     .label = N_("People employed"),
     .help = N_("A number or a range: 80, or 50-249."),
     .kind = FIELD_TEXT,
     .max_chars = 40},
    {.name = "number", .label = N_("KvK or CVR number"), .kind = FIELD_TEXT, .max_chars = 40},
    {.name = "street", .label = N_("Street"), .kind = FIELD_TEXT, .group = N_("Address")},
    {.name = "postal_code", .label = N_("Postal code"), .kind = FIELD_TEXT, .max_chars = 20},
    {.name = "city", .label = N_("Town"), .kind = FIELD_TEXT},
    {.name = "country", .label = N_("Country"), .kind = FIELD_CHOICE, .options = lead_countries},
    {.name = NULL},
};

const struct form lead_organisation = {
    .title = N_("Organisation"),
    .intro = N_("Counts for all leads of this organisation."),
    .submit = N_("Save"),
    .template_name = "lead/move",
    .statements = {"organisation_load"},
    .load = true,
    .fields = fields,
    .save = "organisation",
    .show = move_show,
    .cancel = "/lead/{id}",
};
