#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "session.h"
#include "text.h"

enum { TOKEN_BYTES = 16, MAC_BYTES = 16, HASH_BYTES = 32, YEAR_SECONDS = 31536000 };

static const char session_cookie_name[] = "tandem_session";
static const char visitor_cookie_name[] = "tandem_visitor";

const char *session_random(const struct request *request) {
    unsigned char bytes[TOKEN_BYTES];
    size_t room = sodium_base64_ENCODED_LEN(sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    char *token = talloc_array(request->memory, char, (unsigned)room);
    if (token == NULL)
        return NULL;
    randombytes_buf(bytes, sizeof bytes);
    return sodium_bin2base64(token, room, bytes, sizeof bytes,
                             sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

const char *session_hash(const struct request *request, const char *token) {
    unsigned char hash[HASH_BYTES];
    char hex[HASH_BYTES * 2 + 1];
    crypto_generichash(hash, sizeof hash, (const unsigned char *)token, strlen(token), NULL, 0);
    return talloc_asprintf(request->memory, "\\x%s",
                           sodium_bin2hex(hex, sizeof hex, hash, sizeof hash));
}

bool session_by_password(const struct request *request) {
    return strcmp(request->worker->config.sign_in, "remote_user") != 0;
}

void session_identify(struct request *request) {
    const char *token = parameters_find(&request->cookies, session_cookie_name);
    const char *visitor = parameters_find(&request->cookies, visitor_cookie_name);
    if (visitor != NULL && *visitor != '\0')
        request->visitor = visitor;
    /* Where nginx signs people in, a session of before counts no more. */
    if (!session_by_password(request)) {
        const char *name = exchange_variable(request->exchange, "REMOTE_USER");
        if (name != NULL && *name != '\0') {
            request->remote_user = name;
            request->session_token = name;
        }
    } else if (token != NULL && *token != '\0') {
        request->session_token = token;
        request->token_hash = session_hash(request, token);
    }
}

static unsigned roles_read(const char *roles) {
    static const struct {
        const char *name;
        unsigned bit;
    } known[] = {{"sales", WHO_SALES},
                 {"marketing", WHO_MARKETING},
                 {"manager", WHO_MANAGER},
                 {"admin", WHO_ADMIN}};
    unsigned bits = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strstr(roles, known[i].name) != NULL)
            bits |= known[i].bit;
    return bits;
}

bool session_take(struct request *request, const struct rows *rows) {
    long year = 0;
    request->session_read = true;
    request->today = rows_value(rows, 0, "today");
    if (text_integer_read(rows_value(rows, 0, "year"), 1970, 9999, &year))
        text_year_set((int)year);
    if (!rows_true(rows, 0, "known"))
        return false;
    request->viewer = (struct viewer){
        .known = true,
        .id = rows_value(rows, 0, "person_id"),
        .full_name = rows_value(rows, 0, "full_name"),
        .team = rows_value(rows, 0, "team"),
        .parts = rows_value(rows, 0, "parts"),
        .roles = roles_read(rows_value(rows, 0, "roles")) | WHO_SIGNED_IN,
        .waiting_count = rows_value(rows, 0, "waiting_count"),
        .late_count = rows_value(rows, 0, "late_count"),
        .owed_count = rows_value(rows, 0, "owed_count"),
    };
    enum language own = language_from_code(rows_value(rows, 0, "language"));
    if (own != LANGUAGE_COUNT)
        request->language = own;
    return true;
}

bool part_is_on(const struct viewer *viewer, const char *part) {
    size_t length = strlen(part);
    for (const char *at = viewer->parts; at != NULL && *at != '\0'; at += strcspn(at, " ")) {
        at += strspn(at, " ");
        if (strcspn(at, " ") == length && strncmp(at, part, length) == 0)
            return true;
    }
    return false;
}

/* A MAC of two texts under the programs' secret. */
static const char *keyed_hash(struct request *request, const char *bound_to, const char *path) {
    unsigned char mac[MAC_BYTES];
    char hex[MAC_BYTES * 2 + 1];
    crypto_generichash_state state;
    crypto_generichash_init(&state, request->worker->secret, sizeof request->worker->secret,
                            sizeof mac);
    crypto_generichash_update(&state, (const unsigned char *)bound_to, strlen(bound_to) + 1);
    crypto_generichash_update(&state, (const unsigned char *)path, strlen(path));
    crypto_generichash_final(&state, mac, sizeof mac);
    return talloc_strdup(request->memory, sodium_bin2hex(hex, sizeof hex, mac, sizeof mac));
}

const char *session_form_token(struct request *request, const char *path) {
    if (request->session_token != NULL && (request->viewer.known || !request->session_read))
        return keyed_hash(request, request->session_token, path);
    if (request->visitor == NULL) {
        request->visitor = session_random(request);
        if (request->visitor == NULL)
            return "";
        session_cookie(request, visitor_cookie_name, request->visitor, YEAR_SECONDS);
    }
    return keyed_hash(request, request->visitor, path);
}

const char *session_derived(struct request *request, const char *purpose, const char *text) {
    return keyed_hash(request, purpose, text);
}

static bool tokens_equal(const char *one, const char *other) {
    return one != NULL && strlen(one) == MAC_BYTES * 2 &&
           sodium_memcmp(one, other, MAC_BYTES * 2) == 0;
}

bool session_form_token_valid(struct request *request, const char *path) {
    const char *posted = parameters_find(&request->body, "csrf");
    if (posted == NULL || strlen(posted) != MAC_BYTES * 2)
        return false;
    return (request->session_token != NULL &&
            tokens_equal(keyed_hash(request, request->session_token, path), posted)) ||
           (request->visitor != NULL &&
            tokens_equal(keyed_hash(request, request->visitor, path), posted));
}

void session_cookie(struct request *request, const char *name, const char *value,
                    long max_age_seconds) {
    request_header(request, "Set-Cookie: %s=%s; Path=/; Max-Age=%ld; HttpOnly; SameSite=Lax%s",
                   name, value, max_age_seconds,
                   request->worker->config.cookie_secure ? "; Secure" : "");
}
