/* Who asks, and whether a form was really ours: session cookies, form tokens
 * (CSRF) and once-tokens. Hashes are BLAKE2b of libsodium. */
#ifndef TANDEM_SESSION_H
#define TANDEM_SESSION_H

#include <stdbool.h>

#include "request.h"

/* Finds the session cookie (or REMOTE_USER where nginx signs people in) and the
 * visitor cookie. Sets what is missing to NULL. */
void session_identify(struct request *request);

/* Whether people sign in here with a password, not before they come here. */
bool session_by_password(const struct request *request);

/* Takes over what sql/lib/session.sql said: viewer, language, today. False when
 * nobody is signed in. */
bool session_take(struct request *request, const struct rows *rows);

/* Whether that part of Tandem is on (DOMAIN, Parts): what is about one that is off is not
 * shown. */
bool part_is_on(const struct viewer *viewer, const char *part);

/* The token a form on that path must bring back; bound to the session, or to the
 * visitor cookie before sign-in (made, and sent with the answer, when absent). */
const char *session_form_token(struct request *request, const char *path);

/* Whether the posted token is the path's: made for this session, or for this
 * browser before it signed in (so that a form survives a lost session). */
bool session_form_token_valid(struct request *request, const char *path);

/* A new random token, 22 characters; NULL only when memory is exhausted. */
const char *session_random(const struct request *request);

/* The token's hash as bytea text for a statement. */
const char *session_hash(const struct request *request, const char *token);

/* A token of 32 characters that the programs' secret makes of a text, for one purpose;
 * without the secret nobody can make it. Always the same one. */
const char *session_derived(struct request *request, const char *purpose, const char *text);

/* Sends a cookie for all paths; max_age_seconds 0 takes it away. */
void session_cookie(struct request *request, const char *name, const char *value,
                    long max_age_seconds);

#endif
