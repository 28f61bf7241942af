/* Flat JSON, by jansson. */
#include <jansson.h>
#include <string.h>
#include <talloc.h>

#include "parameters.h"

#include "banned.h"

enum { NUMBER_ROOM = 40 }; /* jansson's longest number or word */

static enum decoding member_add(void *memory, const char *name, const json_t *value, size_t limit,
                                struct parameters *parameters, const char **problem) {
    char text[NUMBER_ROOM];
    if (json_is_null(value))
        return DECODED;
    if (json_is_string(value))
        return parameters_add(memory, name, strlen(name), json_string_value(value),
                              json_string_length(value), limit, parameters);
    size_t length = json_is_array(value) || json_is_object(value)
                        ? 0
                        : json_dumpb(value, text, sizeof text, JSON_ENCODE_ANY);
    if (length > 0 && length <= sizeof text)
        return parameters_add(memory, name, strlen(name), text, length, limit, parameters);
    *problem = talloc_asprintf(
        memory, "Member \"%s\" is a list or an object: give a text, a number, true or false.",
        name);
    return DECODING_MALFORMED;
}

enum decoding parameters_from_json(void *memory, const char *text, size_t length,
                                   size_t parameter_limit, struct parameters *parameters,
                                   const char **problem) {
    json_error_t error;
    const char *name;
    json_t *value;
    *problem = NULL;
    json_t *object = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (object == NULL) {
        *problem = talloc_asprintf(memory, "Line %d, column %d: %s.", error.line, error.column,
                                   error.text);
        return DECODING_MALFORMED;
    }
    enum decoding decoding = DECODED;
    if (json_is_object(object)) {
        json_object_foreach(object, name, value) {
            decoding = member_add(memory, name, value, parameter_limit, parameters, problem);
            if (decoding != DECODED)
                break;
        }
    } else {
        *problem = "The JSON is no object: it begins with { and ends with }.";
        decoding = DECODING_MALFORMED;
    }
    json_decref(object);
    return decoding;
}
