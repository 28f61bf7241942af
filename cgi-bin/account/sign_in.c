#include <string.h>
#include <talloc.h>

#include "../lib/session.h"
#include "act.h"
#include "credential.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    {.name = "name",
     .label = N_("Name"),
     .kind = FIELD_TEXT,
     .required = true,
     .max_chars = 80,
     .autocomplete = "username"},
    {.name = "password",
     .label = N_("Password"),
     .kind = FIELD_PASSWORD,
     .required = true,
     .max_chars = PASSWORD_MAX_CHARS,
     .autocomplete = "current-password"},
    {.name = "then", .label = "then", .kind = FIELD_HIDDEN, .max_chars = 1000},
    {.name = NULL},
};

struct attempt {
    struct request *request;
    const char *token_hash, *person_id;
    bool good;
};

static const char *attempt_parameter(void *context, const char *name) {
    const struct attempt *attempt = context;
    struct request *request = attempt->request;
    if (strcmp(name, "address") == 0)
        return exchange_variable(request->exchange, "REMOTE_ADDR");
    if (strcmp(name, "new_token_hash") == 0)
        return attempt->token_hash;
    if (strcmp(name, "person_id") == 0)
        return attempt->person_id;
    if (strcmp(name, "good") == 0)
        return attempt->good ? "true" : "false";
    if (strcmp(name, "session_minutes") == 0)
        return talloc_asprintf(request->memory, "%ld", request->worker->config.session_minutes);
    return request_parameter(request, name);
}

/* Compares the password, and keeps what became of it. False when the form is
 * answered: nobody came in. */
static bool attempt_make(struct attempt *attempt, const struct rows *known) {
    struct request *request = attempt->request;
    const char *person_id = rows_value(known, 0, "person_id");
    attempt->person_id = *person_id == '\0' ? NULL : person_id;
    attempt->good = credential_is(rows_value(known, 0, "password_hash"),
                                  values_clean(request->values, "password"));
    if (act_ask(request, &account_sign_in, "sign_in", attempt_parameter, attempt) == NULL)
        return false;
    if (!attempt->good)
        form_again(request, &account_sign_in, 422,
                   N_("This name and password do not belong together."), NULL);
    return attempt->good;
}

static void sign_in_act(struct request *request) {
    struct attempt attempt = {.request = request};
    if (!session_by_password(request)) {
        form_again(request, &account_sign_in, 403,
                   N_("Here you are signed in before you reach Tandem: ask your admin."), NULL);
        return;
    }
    const struct rows *known =
        act_ask(request, &account_sign_in, "sign_in_check", attempt_parameter, &attempt);
    if (known == NULL)
        return;
    if (rows_true(known, 0, "throttled")) {
        request_header(request, "Retry-After: 900");
        form_again(
            request, &account_sign_in, 429,
            N_("Too many attempts. Wait a quarter of an hour, or ask an admin for a new password."),
            NULL);
        return;
    }
    const char *token = session_random(request);
    if (token == NULL)
        return;
    attempt.token_hash = session_hash(request, token);
    if (!attempt_make(&attempt, known))
        return;
    session_cookie(request, "tandem_session", token, request->worker->config.session_minutes * 60);
    request_see_other(request, request_own_path(values_clean(request->values, "then")));
}

const struct form account_sign_in = {
    .title = N_("Sign in"),
    .submit = N_("Sign in"),
    .fields = fields,
    .act = sign_in_act,
};
