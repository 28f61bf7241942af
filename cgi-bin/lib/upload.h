/* A file that a form takes (FIELD_FILE): what it is by its content, and how it is stored.
 * Its bytes stay in the request's spooled body; none of this copies them whole. */
#ifndef TANDEM_UPLOAD_H
#define TANDEM_UPLOAD_H

#include "request.h"

struct form;

/* How a file is stored: a row of the database holds so much of it. */
enum { UPLOAD_PIECE_BYTES = 256 * 1024 };

/* Whether the form brought a file larger than its route takes (RFC 9110, 413). */
bool upload_too_large(const struct request *request);

/* For a field "file" of FIELD_FILE that holds one, on the request's memory:
 *   file_type    what it is by its content, by libmagic: "application/pdf"
 *   file_sha256  its checksum, as bytea text
 *   file_upload  a random name that its pieces are stored under
 * NULL for any other name, without a file, and when it cannot be told. */
const char *upload_parameter(struct request *request, const char *name);

/* Stores the field's file in pieces of a table (upload, part, bytes), all of them or
 * none, by a statement that is COPY into these columns. Without a file nothing is
 * stored. A form's .store calls it. */
enum outcome upload_store(struct request *request, const char *field, const char *statement)
    __attribute__((warn_unused_result));

/* The bytes of a piece that a statement gave as hex, on memory; NULL when it is none. */
unsigned char *upload_piece_read(void *memory, const char *hex, size_t *length);

#endif
