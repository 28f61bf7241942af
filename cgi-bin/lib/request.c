#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "field.h"
#include "log.h"
#include "request.h"
#include "route.h"
#include "session.h"
#include "upload.h"

/* Every answer of a program carries these; nginx adds its own to static files. */
static const char security_headers[] = "X-Content-Type-Options: nosniff\r\n"
                                       "Referrer-Policy: same-origin\r\n"
                                       "Cross-Origin-Opener-Policy: same-origin\r\n";
/* What a page says otherwise of being kept, and of what a browser may run, holds instead. */
static const char content_policy[] =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'\r\n";
static const char never_kept[] = "Cache-Control: no-store\r\n";

enum { HERE_MAX_BYTES = 1000 }; /* percent-encoded it must still fit into a request line */

static const char *variable(const struct request *request, const char *name) {
    const char *value = exchange_variable(request->exchange, name);
    return value == NULL ? "" : value;
}

int request_decoding_status(enum decoding decoding) {
    switch (decoding) {
    case DECODED:
        return 0;
    case DECODING_MALFORMED:
        return 400;
    case DECODING_TOO_MANY:
        return 413;
    default:
        return 500;
    }
}

/* Splits a format off the path: /lead/list.csv is /lead/list as csv. */
static void read_path(struct request *request) {
    char *path = talloc_strdup(request->memory, variable(request, "DOCUMENT_URI"));
    if (path == NULL || *path == '\0')
        path = talloc_strdup(request->memory, "/");
    request->format = "html";
    char *dot = path == NULL ? NULL : strrchr(path, '.');
    if (dot != NULL && strcmp(dot, ".csv") == 0) {
        *dot = '\0';
        request->format = "csv";
    }
    request->path = path;
}

static enum language spoken_language(const struct request *request) {
    enum language chosen =
        language_from_code(parameters_find(&request->cookies, "tandem_language"));
    return chosen != LANGUAGE_COUNT
               ? chosen
               : language_from_accept(variable(request, "HTTP_ACCEPT_LANGUAGE"));
}

int request_read(struct request *request) {
    const char *id = variable(request, "REQUEST_ID");
    request->id = *id == '\0' ? "-" : id;
    request->method = variable(request, "REQUEST_METHOD");
    if (strcmp(request->method, "HEAD") == 0) {
        request->head_only = true;
        request->method = "GET";
    }
    read_path(request);
    parameters_from_cookies(request->memory, variable(request, "HTTP_COOKIE"), &request->cookies);
    request->language = spoken_language(request);
    session_identify(request);
    const char *query = variable(request, "QUERY_STRING");
    return request_decoding_status(parameters_from_urlencoded(
        request->memory, query, strlen(query), (size_t)request->worker->config.parameter_limit,
        &request->query));
}

int request_body(struct request *request, size_t limit_bytes, char **body, size_t *length) {
    switch (exchange_body(request->exchange, request->memory, limit_bytes, body, length)) {
    case BODY_READ:
        return 0;
    case BODY_TOO_LARGE:
        return 413;
    case BODY_CUT_OFF:
        return 400;
    default:
        return 500;
    }
}

int request_decode_form(struct request *request, const char *body, size_t length) {
    const char *type = variable(request, "CONTENT_TYPE");
    size_t most = (size_t)request->worker->config.parameter_limit;
    if (strncmp(type, "multipart/form-data", strlen("multipart/form-data")) == 0)
        return request_decoding_status(
            parameters_from_multipart(request->memory, type, body, length, most, &request->body));
    return request_decoding_status(
        parameters_from_urlencoded(request->memory, body, length, most, &request->body));
}

int request_read_body(struct request *request) {
    char *body = NULL;
    size_t length = 0, limit = (size_t)request->worker->config.body_limit_bytes;
    limit += (size_t)request->route->upload_bytes;
    int refused = request_body(request, limit, &body, &length);
    return refused != 0 ? refused : request_decode_form(request, body, length);
}

const char *request_parameter(void *context, const char *name) {
    const struct request *request = context;
    const struct {
        const char *name, *value;
    } own[] = {
        {"id", request->path_id},
        {"token_hash", request->token_hash},
        {"remote_user", request->remote_user},
        {"viewer", request->viewer.id},
        {"once_hash", request->once_hash},
        {"route", request->path},
        {"viewer_language", language_code(request->language)},
        {"version", parameters_find(&request->body, "version")},
        {"next", parameters_find(&request->body, "next")},
        {"after", parameters_find(&request->query, "after")},
        {"saved", parameters_find(&request->query, "saved")},
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(own[i].name, name) == 0)
            return own[i].value;
    const char *clean = values_clean(request->values, name);
    if (clean == NULL)
        clean = values_phone_e164(request, name);
    return clean != NULL ? clean : upload_parameter(context, name);
}

const struct rows *request_rows(const struct request *request, int number) {
    return request->batch == NULL || request->barred
               ? NULL
               : batch_rows(request->batch, request->first_place + number);
}

const char *request_sentence(const struct request *request, const char *msgid, const char *detail) {
    const char *text = sentence(request->language, msgid);
    const char *hole = detail == NULL ? NULL : strstr(text, "{}");
    if (hole == NULL)
        return text;
    char *filled =
        talloc_asprintf(request->memory, "%.*s%s%s", (int)(hole - text), text, detail, hole + 2);
    return filled == NULL ? text : filled;
}

void request_header(struct request *request, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *line = talloc_vasprintf(request->memory, format, arguments);
    va_end(arguments);
    if (line == NULL)
        return;
    line[strcspn(line, "\r\n")] = '\0'; /* one header, whatever a value holds (CWE-113) */
    if (request->headers == NULL)
        request->headers = talloc_strdup(request->memory, "");
    request->headers = talloc_asprintf_append(request->headers, "%s\r\n", line);
}

const char *request_status_text(int status) {
    static const struct {
        int status;
        const char *text;
    } texts[] = {{200, "OK"},
                 {202, "Accepted"},
                 {303, "See Other"},
                 {304, "Not Modified"},
                 {400, "Bad Request"},
                 {401, "Unauthorized"},
                 {403, "Forbidden"},
                 {404, "Not Found"},
                 {405, "Method Not Allowed"},
                 {409, "Conflict"},
                 {413, "Content Too Large"},
                 {415, "Unsupported Media Type"},
                 {422, "Unprocessable Content"},
                 {429, "Too Many Requests"},
                 {500, "Internal Server Error"},
                 {503, "Service Unavailable"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].status == status)
            return texts[i].text;
    return "Answer";
}

/* The lines before the content; NULL when memory is exhausted. */
static const char *answer_head(struct request *request, int status, const char *content_type,
                               size_t length) {
    if (request->worker->config.report_round_trips)
        request_header(request, "X-Round-Trips: %lu",
                       database_round_trips(request->worker->database) - request->trips_before);
    const char *added = request->headers == NULL ? "" : request->headers;
    request->status = status;
    return talloc_asprintf(request->memory,
                           "Status: %d %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n"
                           "Content-Language: %s\r\n%s%s%s%s",
                           status, request_status_text(status), content_type, length,
                           language_code(request->language), security_headers,
                           strstr(added, "Content-Security-Policy: ") == NULL ? content_policy : "",
                           strstr(added, "Cache-Control: ") == NULL ? never_kept : "", added);
}

void request_answer(struct request *request, int status, const char *content_type,
                    const char *content, size_t length) {
    const char *head = answer_head(request, status, content_type, length);
    if (head != NULL)
        exchange_answer(request->exchange, head, content, request->head_only ? 0 : length);
}

void request_answer_begin(struct request *request, int status, const char *content_type,
                          size_t length) {
    const char *head = answer_head(request, status, content_type, length);
    if (head != NULL)
        exchange_answer(request->exchange, head, "", 0);
}

void request_answer_part(struct request *request, const void *bytes, size_t length) {
    if (!request->head_only)
        exchange_write(request->exchange, bytes, length);
}

void request_see_other(struct request *request, const char *location) {
    request_header(request, "Location: %s", location);
    request_answer(request, 303, "text/plain; charset=utf-8", "", 0);
}

const char *request_here(const struct request *request) {
    const char *query = variable(request, "QUERY_STRING");
    if (*query == '\0' || strlen(request->path) + strlen(query) >= HERE_MAX_BYTES)
        return request->path;
    for (const char *at = query; *at != '\0'; at++)
        if (*at <= ' ' || *at > '~') /* no browser sends it unencoded */
            return request->path;
    char *here = talloc_asprintf(request->memory, "%s?%s", request->path, query);
    return here == NULL ? request->path : here;
}

const char *request_own_path(const char *path) {
    bool own = path != NULL && path[0] == '/' && path[1] != '/' && path[1] != '\\';
    /* browsers leave out tabs and line ends before they look for // */
    for (const char *at = path; own && *at != '\0'; at++)
        own = (unsigned char)*at > ' ' && *at != 0x7f;
    return own ? path : "/";
}

const char *request_encode(const struct request *request, const char *text) {
    static const char safe[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    static const char digits[] = "0123456789ABCDEF";
    char *encoded = talloc_array(request->memory, char, (unsigned)strlen(text) * 3 + 1),
         *end = encoded;
    if (encoded == NULL)
        return "";
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (strchr(safe, byte) != NULL) {
            *end++ = (char)byte;
        } else {
            *end++ = '%';
            *end++ = digits[byte >> 4];
            *end++ = digits[byte & 15];
        }
    }
    *end = '\0';
    return encoded;
}
