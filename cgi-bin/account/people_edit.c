#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    PERSON_NAMES, PERSON_REACHED_BY,   PERSON_LANGUAGE,
    PERSON_WORK,  PERSON_WORKING_DAYS, {.name = NULL},
};

const struct form account_people_edit = {
    .title = N_("Edit person"),
    .submit = N_("Save"),
    .template_name = "account/person",
    .statements = {"people_edit_load"},
    .load = true,
    .fields = fields,
    .save = "people_edit",
    .show = person_show,
    .cancel = "/account/people",
};
