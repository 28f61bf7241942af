#include "upload.h"

#include <magic.h>
#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "field.h"
#include "log.h"
#include "route.h"
#include "session.h"

/* Worked out once a request, each when first asked for: by statements beside the form, and
 * by its save. */
struct upload {
    const char *field, *type, *sha256, *name;
};

bool upload_too_large(const struct request *request) {
    for (size_t at = 0; request->route->upload_bytes > 0 && at < request->body.count; at++)
        if (request->body.list[at].filename != NULL &&
            request->body.list[at].length > (size_t)request->route->upload_bytes)
            return true;
    return false;
}

/* The file of that field, when the form has one: chosen, not empty, not too large. */
static const struct parameter *upload_find(const struct request *request, const char *field) {
    const struct parameter *upload = parameters_upload(&request->body, field);
    bool taken = upload != NULL && values_clean(request->values, field) != NULL &&
                 upload->length > 0 && !upload_too_large(request);
    return taken ? upload : NULL;
}

/* What libmagic says of the bytes; NULL when it says nothing. Its data is read once a
 * worker, when first asked for. */
static const char *type_find(const char *bytes, size_t length) {
    static magic_t known;
    if (known == NULL) {
        magic_t opened = magic_open(MAGIC_MIME_TYPE);
        if (opened != NULL && magic_load(opened, NULL) != 0) {
            log_problem(NULL, "libmagic: %s", magic_error(opened));
            magic_close(opened);
            opened = NULL;
        }
        known = opened;
    }
    return known == NULL ? NULL : magic_buffer(known, bytes, length);
}

static const char *checksum_make(void *memory, const struct parameter *upload) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    char hex[2 * sizeof hash + 1];
    crypto_hash_sha256(hash, (const unsigned char *)upload->value, upload->length);
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return talloc_asprintf(memory, "\\x%s", hex);
}

/* What is known of the field's file; NULL when memory is exhausted. */
static struct upload *upload_known(struct request *request, const char *field) {
    if (request->upload != NULL && strcmp(request->upload->field, field) == 0)
        return request->upload;
    struct upload *upload = talloc_zero(request->memory, struct upload);
    if (upload == NULL)
        return NULL;
    upload->field = talloc_strdup(upload, field);
    upload->name = session_random(request);
    request->upload = upload;
    return upload->field == NULL || upload->name == NULL ? NULL : upload;
}

static const char *upload_type(struct upload *upload, const struct parameter *file) {
    const char *found = upload->type == NULL ? type_find(file->value, file->length) : NULL;
    if (found != NULL)
        upload->type = talloc_strdup(upload, found);
    return upload->type;
}

static const char *upload_sha256(struct upload *upload, const struct parameter *file) {
    if (upload->sha256 == NULL)
        upload->sha256 = checksum_make(upload, file);
    return upload->sha256;
}

static const char *upload_name(struct upload *upload, const struct parameter *file) {
    (void)file;
    return upload->name;
}

const char *upload_parameter(struct request *request, const char *name) {
    static const struct {
        const char *ending;
        const char *(*tell)(struct upload *upload, const struct parameter *file);
    } told[] = {{"_type", upload_type}, {"_sha256", upload_sha256}, {"_upload", upload_name}};
    size_t length = strlen(name);
    for (size_t i = 0; request->values != NULL && i < sizeof told / sizeof *told; i++) {
        size_t end = strlen(told[i].ending);
        if (length <= end || strcmp(name + length - end, told[i].ending) != 0)
            continue;
        const char *field = talloc_strndup(request->memory, name, length - end);
        const struct parameter *file = field == NULL ? NULL : upload_find(request, field);
        struct upload *upload = file == NULL ? NULL : upload_known(request, field);
        return upload == NULL ? NULL : told[i].tell(upload, file);
    }
    return NULL;
}

/* One piece as a line of COPY. */
static enum outcome piece_put(struct request *request, const char *name, long number,
                              const char *bytes, size_t length) {
    char *hex = talloc_size(NULL, 2 * length + 1);
    if (hex == NULL)
        return OUTCOME_FAILED;
    sodium_bin2hex(hex, 2 * length + 1, (const unsigned char *)bytes, length);
    char *line = talloc_asprintf(hex, "%s\t%ld\t\\\\x%s\n", name, number, hex);
    enum outcome outcome = line == NULL
                               ? OUTCOME_FAILED
                               : database_copy_put(request->worker->database, line, strlen(line));
    talloc_free(hex);
    return outcome;
}

enum outcome upload_store(struct request *request, const char *field, const char *statement) {
    const struct parameter *file = upload_find(request, field);
    const struct upload *upload = upload_known(request, field);
    if (file == NULL)
        return OUTCOME_DONE;
    if (upload == NULL)
        return OUTCOME_FAILED;
    struct database *database = request->worker->database;
    enum outcome outcome = database_copy_begin(database, statement);
    size_t done = 0;
    for (long number = 0; outcome == OUTCOME_DONE && done < file->length; number++) {
        size_t rest = file->length - done;
        size_t length = rest < UPLOAD_PIECE_BYTES ? rest : UPLOAD_PIECE_BYTES;
        outcome = piece_put(request, upload->name, number, file->value + done, length);
        done += length;
    }
    return outcome == OUTCOME_DONE ? database_copy_end(database, NULL) : outcome;
}

unsigned char *upload_piece_read(void *memory, const char *hex, size_t *length) {
    size_t digits = strlen(hex);
    unsigned char *bytes = talloc_size(memory, digits / 2 + 1);
    if (bytes == NULL || digits == 0 ||
        sodium_hex2bin(bytes, digits / 2, hex, digits, NULL, length, NULL) != 0)
        return NULL;
    return bytes;
}
