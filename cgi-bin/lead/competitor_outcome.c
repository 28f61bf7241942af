#include "competitor_show.h"
#include "pages.h"

static const struct option outcomes[] = {
    {"follows", N_("It follows from the lead"),
     N_("Won when the lead is won, lost when it is lost.")},
    {"for_them", N_("They decided for this competitor"),
     N_("Lost against it, whether or not the lead is closed.")},
    {"not_for_them", N_("Not for this competitor"),
     N_("The lead may be lost, but not to this one.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "decided",
     .label = N_("What became of it?"),
     .kind = FIELD_RADIO,
     .options = outcomes,
     .required = true,
     .missing = N_("Choose what became of it.")},
    {.name = NULL},
};

const struct form lead_competitor_outcome = {
    .title = N_("Won or lost against it"),
    .submit = N_("Save"),
    .template_name = "lead/competitor_entry",
    .statements = {"competitor_entry"},
    .load = true,
    .fields = fields,
    .save = "competitor_outcome",
    .show = competitor_entry_show,
};
