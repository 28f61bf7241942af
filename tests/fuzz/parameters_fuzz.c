/* Feeds any bytes to the decoders of parameters.h and checks what the header
 * promises of the outcome. The first byte chooses the decoder; for multipart
 * the first line is the Content-Type. With clang -fsanitize=fuzzer this is a
 * fuzzer; built without, a program that replays the files it is given. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parameters.h"
#include "text.h"

#include "banned.h"

enum { PARAMETER_LIMIT = 50 };
enum { URLENCODED, MULTIPART, COOKIES, JSON, DECODERS };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* abort shows as a crash, with the input kept. */
static void promise(bool kept) {
    if (!kept)
        abort();
}

static void parameters_check(void *memory, const struct parameters *parameters) {
    for (size_t at = 0; at < parameters->count; at++) {
        const struct parameter *parameter = &parameters->list[at];
        promise(parameter->value[parameter->length] == '\0');
        promise(parameters_find(parameters, parameter->name) != NULL);
        if (parameter->filename != NULL) {
            promise(strpbrk(parameter->filename, "/\\") == NULL);
            continue;
        }
        promise(strlen(parameter->value) == parameter->length);
        promise(memchr(parameter->value, '\r', parameter->length) == NULL);
        const char *again = text_normal(memory, parameter->value, parameter->length);
        promise(again != NULL && strcmp(again, parameter->value) == 0);
    }
}

static enum decoding multipart_decode(void *memory, const char *text, size_t length,
                                      struct parameters *parameters) {
    const char *line_end = memchr(text, '\n', length);
    size_t type_length = line_end != NULL ? (size_t)(line_end - text) : length;
    size_t body_at = line_end != NULL ? type_length + 1 : length;
    const char *type = talloc_strndup(memory, text, type_length);
    return parameters_from_multipart(memory, type, text + body_at, length - body_at,
                                     PARAMETER_LIMIT, parameters);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    void *memory = talloc_new(NULL);
    struct parameters parameters = {0};
    enum decoding decoding = DECODED;
    const char *problem = NULL;
    /* A copy of its own, so that reading past its end is seen. */
    size_t length = size - 1;
    char *text = malloc(length + (data[0] % DECODERS == COOKIES));
    promise(text != NULL || length == 0);
    if (length > 0)
        memcpy(text, data + 1, length);
    switch (data[0] % DECODERS) {
    case URLENCODED:
        decoding = parameters_from_urlencoded(memory, text, length, PARAMETER_LIMIT, &parameters);
        break;
    case MULTIPART:
        decoding = multipart_decode(memory, text, length, &parameters);
        break;
    case JSON:
        decoding =
            parameters_from_json(memory, text, length, PARAMETER_LIMIT, &parameters, &problem);
        promise(decoding == DECODED ? problem == NULL : true);
        break;
    default:
        text[length] = '\0';
        parameters_from_cookies(memory, text, &parameters);
        break;
    }
    promise(decoding != DECODING_NO_MEMORY);
    promise(data[0] % DECODERS == COOKIES || parameters.count <= PARAMETER_LIMIT);
    parameters_check(memory, &parameters);
    free(text);
    talloc_free(memory);
    return 0;
}

static uint8_t input[1 << 20];

/* Weak: libFuzzer, where it is linked, brings a main of its own. */
__attribute__((weak)) int main(int argument_count, char **arguments) {
    for (int at = 1; at < argument_count; at++) {
        FILE *file = fopen(arguments[at], "rb");
        if (file == NULL) {
            perror(arguments[at]);
            return EXIT_FAILURE;
        }
        size_t size = fread(input, 1, sizeof input, file);
        fclose(file);
        LLVMFuzzerTestOneInput(input, size);
    }
    printf("%d inputs replayed\n", argument_count - 1);
    return EXIT_SUCCESS;
}
