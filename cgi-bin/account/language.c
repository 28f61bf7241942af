#include "../lib/session.h"
#include "act.h"
#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

enum { YEAR_SECONDS = 31536000 };

static const struct field fields[] = {
    {.name = "language",
     .label = N_("Language"),
     .kind = FIELD_RADIO,
     .options = person_languages,
     .required = true},
    {.name = "then", .label = "then", .kind = FIELD_HIDDEN, .max_chars = 1000},
    {.name = NULL},
};

/* Kept with the person, and in the browser for the sign-in page. */
static void language_act(struct request *request) {
    if (request->viewer.known &&
        act_ask(request, &account_language, "language", request_parameter, request) == NULL)
        return;
    session_cookie(request, "tandem_language", values_clean(request->values, "language"),
                   YEAR_SECONDS);
    request_see_other(request, request_own_path(values_clean(request->values, "then")));
}

const struct form account_language = {
    .title = N_("Language"),
    .submit = N_("Save"),
    .fields = fields,
    .act = language_act,
    .cancel = "/",
};
