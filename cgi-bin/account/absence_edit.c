#include "absence.h"
#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct field fields[] = {ABSENCE_FIELDS, {.name = NULL}};

const struct form account_absence_edit = {
    .title = N_("Change absence"),
    .submit = N_("Save absence"),
    .template_name = "account/absence_of",
    .statements = {"absence_load", "absence_choices"},
    .load = true,
    .fields = fields,
    .save = "absence_edit",
    .show = person_show,
    .cancel = "/account/absence",
};
