#include "import_file.h"

#include <ctype.h>
#include <jansson.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "../lib/import_value.h"
#include "../lib/language.h"

#include "../lib/banned.h"

/* More selects than that no form sends (conf: parameter_limit). */
enum { COLUMNS_MAX = 300 };

/* How many amounts of a file have which mark before their decimals. */
struct marks {
    long comma, point;
};

/* Counts an amount that ends in a mark and two digits: 1.234,50. */
static void mark_count(struct marks *marks, const char *cell) {
    int64_t cents;
    size_t length = strlen(cell);
    if (length < 4 || strspn(cell + length - 2, "0123456789") != 2 ||
        import_money_read(cell, '\0', &cents) != IMPORT_VALUE_READ)
        return;
    marks->comma += cell[length - 3] == ',';
    marks->point += cell[length - 3] == '.';
}

/* What is to be remembered of a file that can be read, on memory. */
static const char *reading_make(void *memory, struct csv_reader *reader, json_t *headings,
                                const struct marks *marks) {
    const char delimiter[2] = {csv_reader_delimiter(reader), '\0'};
    const char *decimal = marks->comma > 0 && marks->point == 0   ? ","
                          : marks->point > 0 && marks->comma == 0 ? "."
                                                                  : NULL;
    json_t *reading = json_pack("{s:s, s:s, s:s?, s:O}", "encoding", csv_reader_encoding(reader),
                                "delimiter", delimiter, "decimal", decimal, "headings", headings);
    char *text = reading == NULL ? NULL : json_dumps(reading, JSON_COMPACT);
    const char *kept = text == NULL ? NULL : talloc_strdup(memory, text);
    free(text);
    json_decref(reading);
    return kept;
}

/* Reads the headings into an array of JSON. NULL, or what is wrong with them. */
static const char *headings_read(struct csv_reader *reader, json_t *headings) {
    struct csv_row row;
    if (csv_reader_next(reader, &row) != CSV_NEXT_ROW)
        return N_("the headings cannot be read: a quote is never closed");
    if (row.damaged)
        return N_(
            "the headings hold NUL bytes, or bytes that are no text: choose another encoding");
    if (row.count > COLUMNS_MAX)
        return N_("there are more than 300 columns: is the separator right?");
    for (int at = 0; at < row.count; at++)
        json_array_append_new(headings, json_string(row.cells[at]));
    return NULL;
}

/* Reads the rows to the end. NULL, or what is wrong with the file as a whole. */
static const char *rows_look(void *memory, struct csv_reader *reader, bool beginning,
                             struct marks *marks, const char **detail) {
    struct csv_row row;
    enum csv_next next;
    long rows = 0;
    while ((next = csv_reader_next(reader, &row)) == CSV_NEXT_ROW) {
        rows += row.blank ? 0 : 1;
        for (int at = 0; at < row.count; at++)
            mark_count(marks, row.cells[at]);
    }
    if (next == CSV_NEXT_BROKEN && !beginning) {
        *detail = talloc_asprintf(memory, "%ld", row.line);
        return N_("the quote that opens on line {} is never closed: what is a row from there on "
                  "cannot be told");
    }
    return rows == 0 && !beginning ? N_("there are headings, but no rows") : NULL;
}

struct import_look import_file_look(void *memory, FILE *file, const char *encoding, char delimiter,
                                    bool beginning) {
    struct import_look look = {0};
    struct marks marks = {0};
    struct csv_reader *reader = csv_reader_open(memory, file, encoding, delimiter, &look.problem);
    if (reader == NULL)
        return look;
    json_t *headings = json_array();
    look.problem = headings_read(reader, headings);
    if (look.problem == NULL)
        look.problem = rows_look(memory, reader, beginning, &marks, &look.detail);
    if (look.problem == NULL)
        look.reading = reading_make(memory, reader, headings, &marks);
    json_decref(headings);
    talloc_free(reader);
    return look;
}

FILE *import_file_first(const struct request *request, const struct rows *first) {
    const char *hex = rows_value(first, 0, "bytes");
    size_t length = strlen(hex) / 2;
    char *bytes = talloc_size(request->memory, length + 1);
    if (bytes == NULL || length == 0)
        return NULL;
    if (sodium_hex2bin((unsigned char *)bytes, length, hex, 2 * length, NULL, NULL, NULL) != 0)
        return NULL;
    return fmemopen(bytes, length, "r");
}

char import_delimiter(const char *word) {
    static const struct {
        const char *word;
        char delimiter;
    } words[] = {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}};
    for (size_t at = 0; word != NULL && at < sizeof words / sizeof *words; at++)
        if (strcmp(words[at].word, word) == 0)
            return words[at].delimiter;
    return '\0';
}

const char *import_words(const struct request *request, const char *msgid, const char *detail) {
    char *words = talloc_strdup(request->memory, request_sentence(request, msgid, detail));
    if (words == NULL)
        return msgid;
    *words = (char)toupper((unsigned char)*words);
    return words;
}
