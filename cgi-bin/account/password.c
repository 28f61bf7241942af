#include <string.h>

#include "credential.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    {.name = "old_password",
     .label = N_("Present password"),
     .kind = FIELD_PASSWORD,
     .required = true,
     .max_chars = PASSWORD_MAX_CHARS,
     .autocomplete = "current-password"},
    {.name = "password",
     .label = N_("New password"),
     .help = N_("At least 10 characters. You stay signed in here, and nowhere else."),
     .kind = FIELD_PASSWORD,
     .required = true,
     .max_chars = PASSWORD_MAX_CHARS,
     .autocomplete = "new-password"},
    {.name = NULL},
};

static const char *miss_parameter(void *context, const char *name) {
    struct request *request = context;
    if (strcmp(name, "address") == 0)
        return exchange_variable(request->exchange, "REMOTE_ADDR");
    return request_parameter(request, name);
}

/* Guesses count as those of the sign-in form do: a session left open is not to be
 * made into a password. */
static void miss_count(struct request *request) {
    struct batch *batch = batch_new(request->memory);
    if (batch == NULL)
        return;
    batch_add(batch, "password_missed", miss_parameter, request);
    enum outcome outcome = batch_run(request->worker->database, batch, request->id);
    (void)outcome; /* query.c has logged it; the guess is refused anyway */
}

static void password_check(struct request *request) {
    const struct rows *own = request_rows(request, 0);
    const char *given = values_clean(request->values, "old_password");
    const char *words = NULL;
    if (rows_true(own, 0, "throttled")) {
        words =
            N_("Too many attempts. Wait a quarter of an hour, or ask an admin for a new password.");
    } else if (given != NULL && !credential_is(rows_value(own, 0, "password_hash"), given)) {
        miss_count(request);
        words = N_("This is not your present password.");
    }
    if (words != NULL)
        value_refuse(request, "old_password", request_sentence(request, words, NULL));
    else
        credential_take(request, "password");
}

const struct form account_password = {
    .title = N_("Change password"),
    .submit = N_("Save"),
    .template_name = "account/password",
    .statements = {"password_load"},
    .load = true,
    .fields = fields,
    .check = password_check,
    .save = "password",
    .cancel = "/account/profile",
};
