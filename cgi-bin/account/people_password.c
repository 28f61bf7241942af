#include "credential.h"
#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    {.name = "password",
     .label = N_("New password"),
     .help = N_("At least 10 characters. This person is signed out everywhere."),
     .kind = FIELD_PASSWORD,
     .required = true,
     .max_chars = PASSWORD_MAX_CHARS,
     .autocomplete = "new-password"},
    {.name = NULL},
};

static void people_password_check(struct request *request) { credential_take(request, "password"); }

const struct form account_people_password = {
    .title = N_("New password"),
    .submit = N_("Save"),
    .template_name = "account/person",
    .statements = {"people_password_load"},
    .load = true,
    .fields = fields,
    .check = people_password_check,
    .save = "people_password",
    .show = person_show,
    .cancel = "/account/people",
};
