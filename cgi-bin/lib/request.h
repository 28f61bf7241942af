/* One request, from the first byte read to the last one sent. Everything that
 * belongs to it hangs on request->memory and goes with it: no page frees. */
#ifndef TANDEM_REQUEST_H
#define TANDEM_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "config.h"
#include "language.h"
#include "lookup.h"
#include "parameters.h"
#include "program.h"
#include "query.h"

struct route;
struct upload;
struct value;

/* Who may (DOMAIN, People); roles add up, so these are bits. */
enum who {
    WHO_ANYBODY = 0, /* without sign-in */
    WHO_SALES = 1,
    WHO_MARKETING = 2,
    WHO_MANAGER = 4,
    WHO_ADMIN = 8,
    WHO_COLLEAGUE = WHO_SALES | WHO_MARKETING | WHO_MANAGER, /* changes business data */
    WHO_SIGNED_IN = 16,
};

/* What a worker has for all its requests. */
struct worker {
    struct config config;
    const char *program; /* "lead" */
    const struct route *routes;
    struct database *database;
    struct lookup *lookup;
    unsigned char secret[32]; /* signs form tokens */
};

struct viewer {
    bool known;
    const char *id;
    const char *full_name;
    const char *team;  /* "" for none */
    unsigned roles;    /* enum who */
    const char *parts; /* codes of the parts that are on, between blanks */
    /* What the menu counts, to 100; "0" or "" for nothing. */
    const char *waiting_count, *late_count, *owed_count;
};

struct request {
    void *memory;
    struct worker *worker;
    struct exchange *exchange;
    const struct route *route;
    const char *id;     /* nginx's, for the log and for people who report a failure */
    const char *method; /* GET or POST; HEAD comes as GET with head_only */
    bool head_only;
    const char *path;    /* without query string and format */
    const char *path_id; /* the {id} or {token} of the path, else NULL */
    const char *format;  /* "html" or "csv" */
    struct parameters query, body, cookies;

    const char *session_token; /* the cookie's; NULL without one */
    const char *token_hash;    /* its hash as bytea text */
    const char *remote_user;   /* NULL unless sign_in = remote_user */
    const char *visitor;       /* a cookie that form tokens are bound to before sign-in */
    struct viewer viewer;
    enum language language;
    const char *today; /* ISO date of the company */
    bool session_read; /* whether the database has said who looks */
    bool barred;       /* a form comes back to somebody who may not see it: only what they sent */

    unsigned long trips_before; /* of the worker, when the request began */
    struct batch *batch;        /* of the page; statement n of the row is at first_place + n */
    int first_place;
    struct value *values;   /* of the form or the filters */
    struct upload *upload;  /* what is known of a form's file (upload.h) */
    const char *once_hash;  /* bytea text, of a POST */
    const char *once_shown; /* what a form made that is seen after its save, and never again */
    const char *title;      /* of the page, in the viewer's language */

    int status;
    char *headers; /* added by pages: "Name: value\r\n" */
};

/* Reads what came before the body into request. The HTTP status to refuse with,
 * or 0. */
int request_read(struct request *request);

/* The body of a POST of at most limit_bytes, on the request's memory; 0, or 400 or 413. */
int request_body(struct request *request, size_t limit_bytes, char **body, size_t *length);

/* The status to refuse what did not decode with; 0 when it did. */
int request_decoding_status(enum decoding decoding);

/* Decodes a form's body into request->body by its Content-Type; 0, or 400 or 413. */
int request_decode_form(struct request *request, const char *body, size_t length);

/* Reads the form that a POST carries into request->body; 0, or 400 or 413. */
int request_read_body(struct request *request);

/* The parameter_source of every statement: {id}, who looks, the once-token, and
 * the values of the form or filters by name. */
const char *request_parameter(void *request, const char *name);

/* Rows of the page's nth statement, as its struct lists them; none for who is barred. */
const struct rows *request_rows(const struct request *request, int number);

/* The sentence in the viewer's language, {} replaced by detail (may be NULL). */
const char *request_sentence(const struct request *request, const char *msgid, const char *detail);

/* Adds a header line; format makes "Name: value" without the line's end. */
void request_header(struct request *request, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "Not Found" of 404. */
const char *request_status_text(int status);

/* Sends the answer: status, the frame's security headers, the page's headers. */
void request_answer(struct request *request, int status, const char *content_type,
                    const char *content, size_t length);

/* Sends the head of an answer whose content of so many bytes follows by
 * request_answer_part: what is too long for memory. Where less follows, nginx tells the
 * client that it was cut off. */
void request_answer_begin(struct request *request, int status, const char *content_type,
                          size_t length);
void request_answer_part(struct request *request, const void *bytes, size_t length);

/* Sends 303 to a path of ours. */
void request_see_other(struct request *request, const char *location);

/* Path and query string of this request, to come back to; without the query
 * string when that is very long. */
const char *request_here(const struct request *request);

/* path when it is one of ours to go to next; "/" for anything else, or NULL: a
 * link must not lead a person away through us (CWE-601). */
const char *request_own_path(const char *path);

/* The value for a query string, percent-encoded, on the request's memory. */
const char *request_encode(const struct request *request, const char *text);

#endif
