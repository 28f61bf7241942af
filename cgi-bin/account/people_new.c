#include "credential.h"
#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    PERSON_NAMES,
    {.name = "password",
     .label = N_("First password"),
     .help = N_("At least 10 characters; the person can change it."),
     .kind = FIELD_PASSWORD,
     .required = true,
     .max_chars = PASSWORD_MAX_CHARS,
     .autocomplete = "new-password"},
    PERSON_REACHED_BY,
    PERSON_LANGUAGE,
    PERSON_WORK,
    PERSON_WORKING_DAYS,
    {.name = NULL},
};

static void people_new_check(struct request *request) { credential_take(request, "password"); }

const struct form account_people_new = {
    .title = N_("New person"),
    .submit = N_("Save"),
    .template_name = "account/person",
    .fields = fields,
    .check = people_new_check,
    .save = "people_new",
    .cancel = "/account/people",
};
