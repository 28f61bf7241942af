#include "../lib/session.h"
#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    PERSON_LANGUAGE, PERSON_REACHED_BY, PERSON_WORKING_DAYS, {.name = NULL}};

static void profile_show(struct request *request, struct dictionary *content) {
    person_show(request, content);
    if (session_by_password(request))
        dictionary_show(content, "BY_PASSWORD");
}

const struct form account_profile = {
    .title = N_("My profile"),
    .submit = N_("Save"),
    .template_name = "account/profile",
    .statements = {"profile_load"},
    .load = true,
    .fields = fields,
    .save = "profile",
    .show = profile_show,
    .cancel = "/",
};
