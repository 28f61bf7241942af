#include "import_load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "csv_read.h"
#include "import_row.h"
#include "phone_fill.h"

#include "banned.h"

/* Progress is offered every so many rows; whoever listens slows it further. */
enum { PROGRESS_ROWS = 500 };

struct values {
    const char *file_name, *batch, *create, *fields, *after;
};

static const char *value_of(void *context, const char *name) {
    const struct values *values = context;
    return strcmp(name, "file_name") == 0 ? values->file_name
           : strcmp(name, "batch") == 0   ? values->batch
           : strcmp(name, "create") == 0  ? values->create
           : strcmp(name, "fields") == 0  ? values->fields
                                          : values->after;
}

/* Runs one statement; its rows live on memory. */
static enum outcome statement_run(void *memory, const struct import *import, const char *statement,
                                  struct values *values, const struct rows **rows) {
    struct batch *batch = batch_new(memory);
    if (batch == NULL)
        return OUTCOME_FAILED;
    int place = batch_add(batch, statement, value_of, values);
    enum outcome outcome = batch_run(import->database, batch, NULL);
    *rows = outcome == OUTCOME_DONE ? batch_rows(batch, place) : NULL;
    return outcome;
}

static void progress_say(const struct import *import, const struct csv_reader *reader, long rows) {
    if (import->progress == NULL || rows % PROGRESS_ROWS != 0)
        return;
    char words[80];
    long size = csv_reader_size(reader);
    snprintf(words, sizeof words, "reading: %ld rows, %ld %%", rows,
             size > 0 ? csv_reader_bytes(reader) * 100 / size : 100);
    import->progress(import->context, words);
}

/* Puts one row, or why it is none, into the copy. */
static enum outcome row_put(const struct import *import, const struct import_result *result,
                            const struct csv_row *row, bool broken) {
    static const struct import_problem unclosed = {
        NULL, "a quote that opens here is never closed: nothing from this line on was read", NULL};
    void *memory = talloc_new(NULL);
    size_t length = 0;
    char *line = broken ? import_problem_line(memory, result->batch, row->line, &unclosed, &length)
                        : import_row_line(memory, import->map, result->batch, row, &length);
    enum outcome outcome =
        line == NULL ? OUTCOME_FAILED : database_copy_put(import->database, line, length);
    talloc_free(memory);
    return outcome;
}

/* Copies the file's rows into staging, one by one. */
static enum outcome rows_copy(const struct import *import, struct csv_reader *reader,
                              struct import_result *result) {
    enum outcome outcome = database_copy_begin(import->database, "import_copy");
    if (outcome != OUTCOME_DONE)
        return outcome;
    struct csv_row row;
    enum csv_next next;
    long rows = 0;
    while (outcome == OUTCOME_DONE && (next = csv_reader_next(reader, &row)) != CSV_NEXT_END) {
        if (next == CSV_NEXT_ROW && row.blank) {
            result->blank_rows++;
            continue;
        }
        outcome = row_put(import, result, &row, next == CSV_NEXT_BROKEN);
        progress_say(import, reader, ++rows);
    }
    result->headings_only = rows == 0;
    if (outcome == OUTCOME_LOST)
        return outcome;
    enum outcome end = database_copy_end(
        import->database, outcome == OUTCOME_DONE ? NULL : "the copy was broken off");
    return outcome == OUTCOME_DONE ? end : outcome;
}

/* The reader, past the headings, which are bound to the map. NULL with the problem. */
static struct csv_reader *file_open(void *memory, const struct import *import,
                                    struct import_result *result) {
    struct csv_reader *reader = csv_reader_open(memory, import->file, import->map->encoding,
                                                import->map->delimiter, &result->problem);
    if (reader == NULL)
        return NULL;
    struct csv_row headings;
    if (csv_reader_next(reader, &headings) != CSV_NEXT_ROW)
        result->problem = "the headings cannot be read: a quote is never closed";
    else if (headings.damaged)
        result->problem =
            "the headings hold NUL bytes, or bytes that are no text: set encoding in the map";
    else
        result->problem = import_map_bind(memory, import->map, headings.cells, headings.count);
    return result->problem == NULL ? reader : NULL;
}

enum outcome import_run(void *memory, const struct import *import, struct import_result *result) {
    static const struct phone_rows contacts = {"contact_phones", "contact_phones_fill", NULL};
    *result = (struct import_result){.batch = ""};
    struct csv_reader *reader = file_open(memory, import, result);
    if (reader == NULL)
        return OUTCOME_REFUSED;
    struct values values = {.file_name = import->file_name,
                            .create = import->create ? "true" : "false",
                            .fields = import_map_fields(memory, import->map)};
    const struct rows *begun = NULL;
    enum outcome outcome = statement_run(memory, import, "import_begin", &values, &begun);
    if (outcome != OUTCOME_DONE)
        return outcome;
    result->batch = values.batch = talloc_strdup(memory, rows_value(begun, 0, "batch"));
    outcome = rows_copy(import, reader, result);
    talloc_free(reader);
    if (outcome == OUTCOME_DONE)
        outcome = statement_run(memory, import, "import_load", &values, &result->loaded);
    if (outcome == OUTCOME_DONE)
        outcome = phones_fill(import->database, &contacts);
    if (outcome != OUTCOME_DONE && import_finish(import, result) != OUTCOME_DONE)
        result->batch = ""; /* the next load's beginning sweeps it */
    return outcome;
}

enum outcome import_refused_each(const struct import *import, const struct import_result *result,
                                 void (*each)(void *context, long line, const char *field,
                                              const char *reason),
                                 void *context) {
    char after[24] = "0";
    struct values values = {.batch = result->batch, .after = after};
    for (;;) {
        void *memory = talloc_new(NULL);
        const struct rows *rows = NULL;
        enum outcome outcome = statement_run(memory, import, "import_refused", &values, &rows);
        int count = rows_count(rows);
        for (int row = 0; row < count; row++) {
            const char *sentence = rows_value(rows, row, "problem");
            const char *gap = strstr(sentence, "{}");
            char *reason =
                gap == NULL ? talloc_strdup(memory, sentence)
                            : talloc_asprintf(memory, "%.*s%s%s", (int)(gap - sentence), sentence,
                                              rows_value(rows, row, "detail"), gap + 2);
            snprintf(after, sizeof after, "%s", rows_value(rows, row, "line"));
            each(context, strtol(after, NULL, 10), rows_value(rows, row, "field"),
                 reason == NULL ? sentence : reason);
        }
        talloc_free(memory);
        if (outcome != OUTCOME_DONE || count == 0)
            return outcome;
    }
}

enum outcome import_finish(const struct import *import, const struct import_result *result) {
    void *memory = talloc_new(NULL);
    struct values values = {.batch = result->batch};
    const struct rows *rows = NULL;
    enum outcome outcome = statement_run(memory, import, "import_end", &values, &rows);
    talloc_free(memory);
    return outcome;
}
