#include "../lib/session.h"
#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct option mails[] = {
    {"at_once", N_("At once and in the morning"),
     N_("A lead that is handed over to you at once, all else at eight.")},
    {"digest", N_("In the morning"), N_("One mail at eight with everything.")},
    {"none", N_("None"), N_("You read it on your day.")},
    {NULL, NULL, NULL}};

static const struct field fields[] = {PERSON_LANGUAGE,
                                      PERSON_REACHED_BY,
                                      PERSON_WORKING_DAYS,
                                      {.name = "mail",
                                       .label = N_("Mails from Tandem"),
                                       .help = N_("On working days, when there is something new."),
                                       .kind = FIELD_RADIO,
                                       .options = mails,
                                       .required = true},
                                      {.name = NULL}};

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
