#include "credential.h"

#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "../lib/log.h"
#include "../lib/text.h"

#include "../lib/banned.h"

enum { PASSWORD_MIN_CHARS = 10 };

bool credential_is(const char *hash, const char *password) {
    static const char nobody[] = "$argon2id$v=19$m=65536,t=2,p=1$3IGdMWsQ1yXlcuS3zEZz0Q$"
                                 "pgRTgcrC1o3bOeHcDpDuRUkiYdVbEnjOYzYS8hQZ5m4";
    char stored[crypto_pwhash_STRBYTES] = {0}; /* the size libsodium reads */
    bool known = *hash != '\0';
    const char *compared = known ? hash : nobody;
    memcpy(stored, compared, strnlen(compared, sizeof stored - 1));
    int same = crypto_pwhash_str_verify(stored, password, strlen(password));
    return known && same == 0;
}

void credential_take(struct request *request, const char *field) {
    const char *password = values_clean(request->values, field);
    if (password == NULL || value_error(request, field) != NULL)
        return;
    if (text_length_chars(password) < PASSWORD_MIN_CHARS) {
        const char *least = talloc_asprintf(request->memory, "%d", PASSWORD_MIN_CHARS);
        value_refuse(request, field,
                     request_sentence(request, N_("Give at least {} characters."), least));
        return;
    }
    char *hash = talloc_zero_size(request->memory, crypto_pwhash_STRBYTES);
    if (hash == NULL ||
        crypto_pwhash_str(hash, password, strlen(password), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        log_problem(request->id, "no memory to hash a password");
        value_refuse(request, field,
                     request_sentence(request,
                                      N_("This cannot be saved now. Try again in a "
                                         "moment."),
                                      NULL));
        return;
    }
    value_bind(request, field, hash);
}
