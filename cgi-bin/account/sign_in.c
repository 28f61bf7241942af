#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "../lib/banned.h"
#include "../lib/session.h"
#include "pages.h"

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
     .max_chars = 200,
     .autocomplete = "current-password"},
    {.name = "then", .label = "then", .kind = FIELD_HIDDEN, .max_chars = 1000},
    {.name = NULL},
};

struct attempt {
    struct request *request;
    const char *address, *token_hash, *person_id;
    const char *good; /* "true" or "false" */
};

static const char *attempt_parameter(void *context, const char *name) {
    const struct attempt *attempt = context;
    if (strcmp(name, "address") == 0)
        return attempt->address;
    if (strcmp(name, "new_token_hash") == 0)
        return attempt->token_hash;
    if (strcmp(name, "person_id") == 0)
        return attempt->person_id;
    if (strcmp(name, "good") == 0)
        return attempt->good;
    if (strcmp(name, "session_minutes") == 0)
        return talloc_asprintf(attempt->request->memory, "%ld",
                               attempt->request->worker->config.session_minutes);
    return request_parameter(attempt->request, name);
}

/* The rows of one statement; NULL, with the form answered, when it failed. */
static const struct rows *ask_attempt(struct attempt *attempt, const char *statement) {
    struct request *request = attempt->request;
    struct batch *batch = batch_new(request->memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, attempt_parameter, attempt);
    if (place >= 0 && batch_run(request->worker->database, batch, request->id) == OUTCOME_DONE)
        return batch_rows(batch, place);
    request_header(request, "Retry-After: 5");
    form_again(
        request, &account_sign_in, 503,
        N_("Tandem cannot reach its database. Nothing is lost: send the form again in a moment."),
        NULL);
    return NULL;
}

/* As slow for a name that does not exist as for one that does. */
static bool password_is(const char *hash, const char *password) {
    static const char nobody[] = "$argon2id$v=19$m=65536,t=2,p=1$3IGdMWsQ1yXlcuS3zEZz0Q$"
                                 "pgRTgcrC1o3bOeHcDpDuRUkiYdVbEnjOYzYS8hQZ5m4";
    char stored[crypto_pwhash_STRBYTES] = {0}; /* the size libsodium reads */
    bool known = *hash != '\0';
    memcpy(stored, known ? hash : nobody, strnlen(known ? hash : nobody, sizeof stored - 1));
    int same = crypto_pwhash_str_verify(stored, password, strlen(password));
    return known && same == 0;
}

static void sign_in_act(struct request *request) {
    struct attempt attempt = {.request = request, .good = "false"};
    attempt.address = exchange_variable(request->exchange, "REMOTE_ADDR");
    const struct rows *known = ask_attempt(&attempt, "sign_in_check");
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
    attempt.token_hash = session_hash(request, token);
    attempt.person_id = rows_value(known, 0, "person_id");
    if (*attempt.person_id == '\0')
        attempt.person_id = NULL;
    if (password_is(rows_value(known, 0, "password_hash"),
                    values_clean(request->values, "password")))
        attempt.good = "true";
    if (ask_attempt(&attempt, "sign_in") == NULL)
        return;
    if (*attempt.good == 'f') {
        form_again(request, &account_sign_in, 422,
                   N_("This name and password do not belong together."), NULL);
        return;
    }
    session_cookie(request, "tandem_session", token, request->worker->config.session_minutes * 60);
    request_see_other(request, request_own_path(values_clean(request->values, "then")));
}

const struct form account_sign_in = {
    .title = N_("Sign in"),
    .submit = N_("Sign in"),
    .fields = fields,
    .act = sign_in_act,
};
