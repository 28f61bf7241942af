#include <string.h>

#include "../lib/banned.h"
#include "../lib/session.h"
#include "pages.h"

enum { YEAR_SECONDS = 31536000 };

static const struct option languages[] = {{"nl", N_("Dutch"), NULL},
                                          {"da", N_("Danish"), NULL},
                                          {"en", N_("English"), NULL},
                                          {NULL, NULL, NULL}};

static const struct field fields[] = {
    {.name = "language",
     .label = N_("Language"),
     .kind = FIELD_RADIO,
     .options = languages,
     .required = true},
    {.name = "then", .label = "then", .kind = FIELD_HIDDEN, .max_chars = 1000},
    {.name = NULL},
};

/* Kept with the person, and in the browser for the sign-in page. */
static void language_act(struct request *request) {
    if (request->viewer.known) {
        struct batch *batch = batch_new(request->memory);
        if (batch == NULL)
            return;
        batch_add(batch, "language", request_parameter, request);
        if (batch_run(request->worker->database, batch, request->id) != OUTCOME_DONE) {
            form_again(request, &account_language, 503,
                       N_("Tandem cannot reach its database. Try again in a moment."), NULL);
            return;
        }
    }
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
