/* Decoding of what a browser or a script sends: query strings and urlencoded bodies
 * (WHATWG URL, application/x-www-form-urlencoded), multipart/form-data (RFC 7578),
 * cookies (RFC 6265) and flat JSON (RFC 8259, by jansson). No well-kept C library in
 * Debian 12 does the first three. Pure functions of their input, fuzzed in tests/fuzz. */
#ifndef TANDEM_PARAMETERS_H
#define TANDEM_PARAMETERS_H

#include <stdbool.h>
#include <stddef.h>

struct parameter {
    const char *name;
    const char *value;    /* NUL-terminated, valid UTF-8, NFC, line ends as \n */
    size_t length;        /* bytes of value */
    const char *filename; /* of an upload, without folders, "" when none was chosen: its
                             value is raw bytes within the body, without an end of their
                             own; else NULL */
};

struct parameters {
    struct parameter *list;
    size_t count;
};

enum decoding {
    DECODED,
    DECODING_MALFORMED, /* bad percent escape kept literally is fine; invalid UTF-8, a NUL
                           or a broken multipart body is not: answer 400 */
    DECODING_TOO_MANY,  /* more than parameter_limit: answer 413 */
    DECODING_NO_MEMORY,
};

/* All three append to *parameters (start with {0}); memory is a talloc context
 * that owns the copies. */
enum decoding parameters_from_urlencoded(void *memory, const char *text, size_t length,
                                         size_t parameter_limit, struct parameters *parameters)
    __attribute__((warn_unused_result));
enum decoding parameters_from_multipart(void *memory, const char *content_type, const char *body,
                                        size_t length, size_t parameter_limit,
                                        struct parameters *parameters)
    __attribute__((warn_unused_result));
/* A JSON object whose members are the parameters: texts as they are, numbers and true
 * or false as JSON writes them, null as no parameter. Lists, objects and a name that
 * comes twice are malformed; *problem then says in English where and what (else NULL). */
enum decoding parameters_from_json(void *memory, const char *text, size_t length,
                                   size_t parameter_limit, struct parameters *parameters,
                                   const char **problem) __attribute__((warn_unused_result));
/* Cookies we cannot read are skipped: other sites on the host set them too. */
void parameters_from_cookies(void *memory, const char *header, struct parameters *parameters);

/* Appends one text, both parts put into normal form: what the decoders above end in. */
enum decoding parameters_add(void *memory, const char *name, size_t name_length, const char *value,
                             size_t value_length, size_t parameter_limit,
                             struct parameters *parameters) __attribute__((warn_unused_result));

/* The upload of that name; NULL when there is none. */
const struct parameter *parameters_upload(const struct parameters *parameters, const char *name);

/* The first value of that name that is no upload; NULL when there is none. */
const char *parameters_find(const struct parameters *parameters, const char *name);

#endif
