/* A file of the library, sent in pieces as it is stored: a worker never holds more than
 * one. A browser is to keep it, never to run it: its exact type and no guess at another,
 * as an attachment, in a sandbox. */
#include <string.h>
#include <talloc.h>

#include "../lib/log.h"
#include "../lib/text.h"
#include "../lib/upload.h"
#include "pages.h"

/* What the statement of a further piece asks for. */
struct wanted {
    const char *version_id, *part;
};

static const char *wanted_parameter(void *context, const char *name) {
    const struct wanted *wanted = context;
    return strcmp(name, "part") == 0 ? wanted->part : wanted->version_id;
}

/* Sends one piece; how many bytes, 0 when it is not there. */
static size_t piece_send(struct request *request, void *memory, const char *hex) {
    size_t length = 0;
    const unsigned char *bytes = upload_piece_read(memory, hex, &length);
    if (bytes == NULL)
        return 0;
    request_answer_part(request, bytes, length);
    return length;
}

static size_t piece_ask_send(struct request *request, const char *version_id, long part) {
    void *memory = talloc_new(NULL);
    struct wanted wanted = {version_id, talloc_asprintf(memory, "%ld", part)};
    struct batch *batch = batch_new(memory);
    int place = batch == NULL ? -1 : batch_add(batch, "content_piece", wanted_parameter, &wanted);
    size_t sent = 0;
    if (batch_run(request->worker->database, batch, request->id) == OUTCOME_DONE)
        sent = piece_send(request, memory, rows_value(batch_rows(batch, place), 0, "bytes"));
    talloc_free(memory);
    return sent;
}

/* Its name for browsers of today, and one in ASCII for others (RFC 6266, 4.3; RFC 8187). */
static void name_header(struct request *request, const char *name) {
    char *plain = talloc_strdup(request->memory, name), *to = plain;
    for (const char *at = name; plain != NULL && *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        if ((byte & 0xc0) != 0x80) /* one for a character of several bytes */
            *to++ = byte < ' ' || byte > '~' || strchr("\"\\%", *at) != NULL ? '_' : *at;
    }
    if (plain != NULL)
        *to = '\0';
    request_header(request, "Content-Disposition: attachment; filename=\"%s\"; filename*=UTF-8''%s",
                   plain == NULL ? "file" : plain, request_encode(request, name));
}

static enum shown file_show(struct request *request, struct dictionary *content) {
    const struct rows *file = request_rows(request, 0);
    long size = 0;
    (void)content;
    if (rows_count(file) == 0 ||
        !text_integer_read(rows_value(file, 0, "size_bytes"), 1, CONTENT_BYTES_MAX, &size))
        return SHOWN_ABSENT;
    name_header(request, rows_value(file, 0, "file_name"));
    request_header(request, "Content-Security-Policy: sandbox; default-src 'none'");
    request_answer_begin(request, 200, rows_value(file, 0, "file_type"), (size_t)size);
    if (request->head_only)
        return SHOWN_MOVED;
    size_t sent = piece_send(request, request->memory, rows_value(file, 0, "bytes"));
    size_t piece = sent;
    for (long part = 1; piece > 0 && sent < (size_t)size; part++) {
        piece = piece_ask_send(request, rows_value(file, 0, "version_id"), part);
        sent += piece;
    }
    if (sent != (size_t)size)
        log_problem(request->id, "a file was cut off: %zu of %ld bytes were sent", sent, size);
    return SHOWN_MOVED;
}

const struct page campaign_content_file = {
    .title = N_("Content"),
    .template_name = "error", /* shown by the frame alone, when there is no such file */
    .statements = {"content_file"},
    .show = file_show,
};

const struct page campaign_content_version = {
    .title = N_("Content"),
    .template_name = "error",
    .statements = {"content_version"},
    .show = file_show,
};
