/* Passwords: argon2id of libsodium at its INTERACTIVE limits, about a twentieth of
 * a second and 64 MB each. A statement is given the hash, never the password. */
#ifndef TANDEM_ACCOUNT_CREDENTIAL_H
#define TANDEM_ACCOUNT_CREDENTIAL_H

#include "../lib/field.h"

enum { PASSWORD_MAX_CHARS = 200 };

/* Whether password is the one hash was made of. As slow for hash "", which nobody
 * has, so that the time does not tell which names exist. */
bool credential_is(const char *hash, const char *password);

/* For a form's check: looks whether the new password in a field is long enough,
 * with words beside it when not; then the field binds its hash. */
void credential_take(struct request *request, const char *field);

#endif
