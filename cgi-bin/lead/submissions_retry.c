#include "../lib/options.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "name", .label = N_("Contact's name"), .kind = FIELD_TEXT},
    {.name = "organisation", .label = N_("Organisation"), .kind = FIELD_TEXT},
    {.name = "email", .label = N_("E-mail address"), .kind = FIELD_EMAIL, .max_chars = 254},
    {.name = "phone", .label = N_("Phone"), .kind = FIELD_PHONE, .max_chars = 40},
    {.name = "country", .label = N_("Country"), .kind = FIELD_CHOICE, .options = lead_countries},
    {.name = "wants",
     .label = N_("What does this person want?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = NULL},
};

static void retry_check(struct request *request) {
    if (*value_typed(request, "email") == '\0' && *value_typed(request, "phone") == '\0')
        value_refuse(request, "email",
                     request_sentence(
                         request,
                         N_("Give an e-mail address or a phone number: one of the two is enough."),
                         NULL));
}

const struct form lead_submissions_retry = {
    .title = N_("Try again"),
    .intro = N_("Mend what is wrong in it. It is then judged anew, as what a person sent."),
    .submit = N_("Try again"),
    .statements = {"submissions_retry_load"},
    .load = true,
    .fields = fields,
    .check = retry_check,
    .save = "submissions_retry",
    .cancel = "/lead/submissions/{id}",
};
