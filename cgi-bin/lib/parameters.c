#include "parameters.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "text.h"

#include "banned.h"

enum { BOUNDARY_MAX_BYTES = 70 }; /* RFC 2046, 5.1.1 */

/* A stretch of somebody else's bytes. */
struct slice {
    const char *start;
    size_t length;
};

/* Makes room for one more. talloc keeps the room; count says how much is used. */
static bool parameters_grow(void *memory, struct parameters *parameters) {
    size_t room = parameters->list != NULL ? talloc_array_length(parameters->list) : 0;
    if (parameters->count < room)
        return true;
    size_t wanted = room > 0 ? room * 2 : 16;
    struct parameter *list =
        talloc_realloc_size(memory, parameters->list, wanted * sizeof(struct parameter));
    if (list == NULL)
        return false;
    talloc_set_type(list, struct parameter);
    parameters->list = list;
    return true;
}

static enum decoding parameters_append(void *memory, size_t limit, struct parameters *parameters,
                                       struct parameter parameter) {
    if (parameters->count >= limit)
        return DECODING_TOO_MANY;
    if (!parameters_grow(memory, parameters))
        return DECODING_NO_MEMORY;
    parameters->list[parameters->count++] = parameter;
    return DECODED;
}

/* A parameter of text, both parts in normal form. */
static enum decoding text_append(void *memory, size_t limit, struct parameters *parameters,
                                 struct slice name, struct slice value) {
    char *name_normal = text_normal(memory, name.start, name.length);
    char *value_normal = text_normal(memory, value.start, value.length);
    if (name_normal == NULL || value_normal == NULL)
        return DECODING_MALFORMED;
    struct parameter parameter = {
        .name = name_normal, .value = value_normal, .length = strlen(value_normal)};
    return parameters_append(memory, limit, parameters, parameter);
}

enum decoding parameters_add(void *memory, const char *name, size_t name_length, const char *value,
                             size_t value_length, size_t parameter_limit,
                             struct parameters *parameters) {
    return text_append(memory, parameter_limit, parameters, (struct slice){name, name_length},
                       (struct slice){value, value_length});
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Undoes + and %XX into to, which has room for all of text. */
static struct slice percent_decode(char *to, struct slice text) {
    size_t length = 0;
    for (size_t at = 0; at < text.length; at++) {
        char c = text.start[at];
        if (c == '%' && at + 2 < text.length) {
            int high = hex_value(text.start[at + 1]);
            int low = hex_value(text.start[at + 2]);
            if (high >= 0 && low >= 0) {
                c = (char)(unsigned char)(high * 16 + low);
                at += 2;
            }
        } else if (c == '+') {
            c = ' ';
        }
        to[length++] = c;
    }
    return (struct slice){to, length};
}

enum decoding parameters_from_urlencoded(void *memory, const char *text, size_t length,
                                         size_t parameter_limit, struct parameters *parameters) {
    char *scratch = talloc_size(memory, length + 1);
    if (scratch == NULL)
        return DECODING_NO_MEMORY;
    enum decoding decoding = DECODED;
    const char *end = text + length;
    while (text < end && decoding == DECODED) {
        const char *next = memchr(text, '&', (size_t)(end - text));
        const char *stop = next != NULL ? next : end;
        if (stop > text) {
            const char *equals = memchr(text, '=', (size_t)(stop - text));
            const char *name_stop = equals != NULL ? equals : stop;
            const char *value_start = equals != NULL ? equals + 1 : stop;
            struct slice name =
                percent_decode(scratch, (struct slice){text, (size_t)(name_stop - text)});
            struct slice value = percent_decode(
                scratch + name.length, (struct slice){value_start, (size_t)(stop - value_start)});
            decoding = text_append(memory, parameter_limit, parameters, name, value);
        }
        text = next != NULL ? next + 1 : end;
    }
    talloc_free(scratch);
    return decoding;
}

/* Finds the value of name in "; name=value; name="value"" (RFC 9110, 5.6.6) as
 * it stands, its quotes taken off but not its backslashes. */
static bool attribute_find(struct slice header, const char *name, struct slice *value) {
    const char *at = header.start;
    const char *end = at + header.length;
    while ((at = memchr(at, ';', (size_t)(end - at))) != NULL) {
        at++;
        while (at < end && (*at == ' ' || *at == '\t'))
            at++;
        const char *name_start = at;
        while (at < end && *at != '=' && *at != ';')
            at++;
        if (at == end || *at == ';')
            continue;
        size_t name_length = (size_t)(at - name_start);
        const char *start = ++at;
        bool quoted = at < end && *at == '"';
        if (quoted) {
            start = ++at;
            while (at < end && *at != '"')
                at += *at == '\\' && at + 1 < end && at[1] == '"' ? 2 : 1;
            if (at >= end)
                return false; /* the quote is not closed */
        } else {
            while (at < end && *at != ';' && *at != ' ' && *at != '\t')
                at++;
        }
        if (name_length == strlen(name) && strncasecmp(name_start, name, name_length) == 0) {
            *value = (struct slice){start, (size_t)(at - start)};
            return true;
        }
    }
    return false;
}

/* The text of a quoted attribute on memory: \" becomes ". Other backslashes
 * stay, as browsers mean them (RFC 7578, 4.2). NULL when it is not valid. */
static char *attribute_text(void *memory, struct slice value) {
    char *text = text_normal(memory, value.start, value.length);
    if (text == NULL)
        return NULL;
    size_t to = 0;
    for (size_t from = 0; text[from] != '\0'; from++) {
        if (text[from] == '\\' && text[from + 1] == '"')
            from++;
        text[to++] = text[from];
    }
    text[to] = '\0';
    return text;
}

/* The file's own name: what follows the last folder (RFC 7578, 4.2). */
static const char *path_file(const char *path) {
    const char *file = path;
    for (; *path != '\0'; path++)
        if (*path == '/' || *path == '\\')
            file = path + 1;
    return file;
}

/* The value of Content-Disposition in the head lines of a part, each of which
 * ends in \r\n. False when there is none that says form-data. */
static bool disposition_find(struct slice head, struct slice *disposition) {
    static const char name[] = "content-disposition:";
    static const char kind[] = "form-data";
    const char *at = head.start;
    const char *end = at + head.length;
    while (at < end) {
        const char *stop = memmem(at, (size_t)(end - at), "\r\n", 2);
        if (stop == NULL)
            return false;
        if ((size_t)(stop - at) >= sizeof name - 1 && strncasecmp(at, name, sizeof name - 1) == 0) {
            at += sizeof name - 1;
            while (at < stop && (*at == ' ' || *at == '\t'))
                at++;
            *disposition = (struct slice){at, (size_t)(stop - at)};
            return disposition->length >= sizeof kind - 1 &&
                   strncasecmp(at, kind, sizeof kind - 1) == 0;
        }
        at = stop + 2;
    }
    return false;
}

/* Appends the part whose head lines and content these are. */
static enum decoding part_append(void *memory, size_t limit, struct parameters *parameters,
                                 struct slice head, struct slice content) {
    struct slice disposition;
    struct slice name;
    struct slice filename;
    if (!disposition_find(head, &disposition) || !attribute_find(disposition, "name", &name))
        return DECODING_MALFORMED;
    struct parameter parameter = {.name = attribute_text(memory, name)};
    if (parameter.name == NULL)
        return DECODING_MALFORMED;
    if (!attribute_find(disposition, "filename", &filename))
        return text_append(memory, limit, parameters,
                           (struct slice){parameter.name, strlen(parameter.name)}, content);
    char *path = attribute_text(memory, filename);
    if (path == NULL)
        return DECODING_MALFORMED;
    parameter.filename = path_file(path);
    parameter.value = content.start;
    parameter.length = content.length;
    return parameters_append(memory, limit, parameters, parameter);
}

/* "\r\n--boundary" of a Content-Type on memory; NULL when it says none. */
static char *delimiter_new(void *memory, const char *content_type) {
    static const char kind[] = "multipart/form-data";
    if (content_type == NULL || strncasecmp(content_type, kind, sizeof kind - 1) != 0)
        return NULL;
    struct slice header = {content_type, strlen(content_type)};
    struct slice boundary;
    if (!attribute_find(header, "boundary", &boundary) || boundary.length == 0 ||
        boundary.length > BOUNDARY_MAX_BYTES)
        return NULL;
    return talloc_asprintf(memory, "\r\n--%.*s", (int)boundary.length, boundary.start);
}

/* What stands behind a delimiter: the body's end, or (*part) the next part. */
enum behind { BEHIND_PART, BEHIND_END, BEHIND_BROKEN };

static enum behind delimiter_behind(const char *at, const char *end, const char **part) {
    if (end - at >= 2 && at[0] == '-' && at[1] == '-')
        return BEHIND_END;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    if (end - at < 2 || at[0] != '\r' || at[1] != '\n')
        return BEHIND_BROKEN;
    *part = at + 2;
    return BEHIND_PART;
}

/* Where the first delimiter ends, NULL when there is none. It needs no line end
 * before it; what precedes it is no part. */
static const char *delimiter_first(const char *body, size_t length, const char *delimiter) {
    size_t delimiter_length = strlen(delimiter);
    if (length >= delimiter_length - 2 && memcmp(body, delimiter + 2, delimiter_length - 2) == 0)
        return body + delimiter_length - 2;
    const char *found = memmem(body, length, delimiter, delimiter_length);
    return found != NULL ? found + delimiter_length : NULL;
}

enum decoding parameters_from_multipart(void *memory, const char *content_type, const char *body,
                                        size_t length, size_t parameter_limit,
                                        struct parameters *parameters) {
    const char *delimiter = delimiter_new(memory, content_type);
    if (delimiter == NULL)
        return DECODING_MALFORMED;
    const char *end = body + length;
    const char *at = delimiter_first(body, length, delimiter);
    if (at == NULL)
        return DECODING_MALFORMED;
    size_t delimiter_length = strlen(delimiter);
    for (;;) {
        const char *head = NULL;
        enum behind behind = delimiter_behind(at, end, &head);
        if (behind == BEHIND_END)
            return DECODED;
        if (behind == BEHIND_BROKEN)
            return DECODING_MALFORMED;
        const char *stop = memmem(head, (size_t)(end - head), delimiter, delimiter_length);
        if (stop == NULL)
            return DECODING_MALFORMED;
        const char *blank = memmem(head, (size_t)(stop - head), "\r\n\r\n", 4);
        if (blank == NULL)
            return DECODING_MALFORMED;
        const char *content = blank + 4;
        enum decoding decoding = part_append(memory, parameter_limit, parameters,
                                             (struct slice){head, (size_t)(blank + 2 - head)},
                                             (struct slice){content, (size_t)(stop - content)});
        if (decoding != DECODED)
            return decoding;
        at = stop + delimiter_length;
    }
}

/* RFC 6265, 4.1.1: token (RFC 9110, 5.6.2) and cookie-octet. */
static bool is_cookie_name(struct slice name) {
    for (size_t at = 0; at < name.length; at++) {
        unsigned char c = (unsigned char)name.start[at];
        if (c <= ' ' || c >= 127 || strchr("\"(),/:;<=>?@[\\]{}", c) != NULL)
            return false;
    }
    return name.length > 0;
}

static bool is_cookie_value(struct slice value) {
    for (size_t at = 0; at < value.length; at++) {
        unsigned char c = (unsigned char)value.start[at];
        if (c <= ' ' || c >= 127 || strchr("\",;\\", c) != NULL)
            return false;
    }
    return true;
}

static struct slice blanks_trim(const char *start, const char *end) {
    while (start < end && (*start == ' ' || *start == '\t'))
        start++;
    while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    return (struct slice){start, (size_t)(end - start)};
}

void parameters_from_cookies(void *memory, const char *header, struct parameters *parameters) {
    while (header != NULL) {
        const char *stop = strchrnul(header, ';');
        const char *equals = memchr(header, '=', (size_t)(stop - header));
        if (equals != NULL) {
            struct slice name = blanks_trim(header, equals);
            struct slice value = blanks_trim(equals + 1, stop);
            if (value.length >= 2 && *value.start == '"' && value.start[value.length - 1] == '"')
                value = (struct slice){value.start + 1, value.length - 2};
            /* One that memory has no place for is skipped as well: no sign-in. */
            if (is_cookie_name(name) && is_cookie_value(value))
                (void)text_append(memory, SIZE_MAX, parameters, name, value);
        }
        header = *stop == ';' ? stop + 1 : NULL;
    }
}

const char *parameters_find(const struct parameters *parameters, const char *name) {
    for (size_t at = 0; at < parameters->count; at++)
        if (parameters->list[at].filename == NULL && strcmp(parameters->list[at].name, name) == 0)
            return parameters->list[at].value;
    return NULL;
}

const struct parameter *parameters_upload(const struct parameters *parameters, const char *name) {
    for (size_t at = 0; at < parameters->count; at++)
        if (parameters->list[at].filename != NULL && strcmp(parameters->list[at].name, name) == 0)
            return &parameters->list[at];
    return NULL;
}
