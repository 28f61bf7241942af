#include "import_load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "csv_read.h"
#include "import_row.h"
#include "language.h"

#include "banned.h"

/* Progress is offered every so many rows; whoever listens slows it further. */
enum { PROGRESS_ROWS = 500 };

struct values {
    const char *file_name, *batch, *create, *fields, *after, *duplicates, *check, *blank_rows;
};

static const char *value_of(void *context, const char *name) {
    const struct values *values = context;
    const struct {
        const char *name, *value;
    } named[] = {{"file_name", values->file_name}, {"batch", values->batch},
                 {"create", values->create},       {"fields", values->fields},
                 {"after", values->after},         {"duplicates", values->duplicates},
                 {"check", values->check},         {"blank_rows", values->blank_rows}};
    for (size_t at = 0; at < sizeof named / sizeof *named; at++)
        if (strcmp(named[at].name, name) == 0)
            return named[at].value;
    return NULL;
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

static void progress_say(const struct import *import, const char *words, long done, long total) {
    if (import->progress != NULL)
        import->progress(import->context, words, done, total);
}

static void reading_say(const struct import *import, const struct csv_reader *reader, long rows) {
    if (import->progress == NULL || rows % PROGRESS_ROWS != 0)
        return;
    char words[80];
    long size = csv_reader_size(reader);
    snprintf(words, sizeof words, "reading: %ld rows, %ld %%", rows,
             size > 0 ? csv_reader_bytes(reader) * 100 / size : 100);
    progress_say(import, words, 0, 0);
}

/* Puts one row, or why it is none, into the copy. */
static enum outcome row_put(const struct import *import, const struct import_result *result,
                            const struct csv_row *row, bool broken) {
    static const struct import_problem unclosed = {
        NULL, N_("a quote that opens here is never closed: nothing from this line on was read"),
        NULL};
    void *memory = talloc_new(NULL);
    size_t length = 0;
    char *line = broken ? import_problem_line(memory, result->batch, row, &unclosed, &length)
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
    while (outcome == OUTCOME_DONE && (next = csv_reader_next(reader, &row)) != CSV_NEXT_END) {
        if (next == CSV_NEXT_ROW && row.blank) {
            result->blank_rows++;
            continue;
        }
        outcome = row_put(import, result, &row, next == CSV_NEXT_BROKEN);
        reading_say(import, reader, ++result->rows);
    }
    result->headings_only = result->rows == 0;
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
        result->problem = N_("the headings cannot be read: a quote is never closed");
    else if (headings.damaged)
        result->problem =
            N_("the headings hold NUL bytes, or bytes that are no text: choose another encoding");
    else if (import->bind != NULL)
        result->problem =
            import->bind(memory, import->map, headings.cells, headings.count, import->context);
    else
        result->problem = import_map_bind(memory, import->map, headings.cells, headings.count);
    return result->problem == NULL ? reader : NULL;
}

/* What the map needs to read phone numbers: words for countries, and the company's. */
static enum outcome countries_read(void *memory, const struct import *import) {
    struct values values = {.batch = import->batch};
    enum outcome outcome =
        statement_run(memory, import, "import_countries", &values, &import->map->countries);
    if (outcome == OUTCOME_DONE)
        import->map->home_country = rows_value(import->map->countries, 0, "home");
    return outcome;
}

/* Loads part by part what was judged well. */
static enum outcome parts_load(void *memory, const struct import *import, struct values *values,
                               const char *last_line) {
    enum outcome outcome = OUTCOME_DONE;
    char after[24] = "0";
    const long total = strtol(last_line, NULL, 10);
    values->after = after;
    while (outcome == OUTCOME_DONE && *after != '\0') {
        void *part = talloc_new(memory);
        const struct rows *rows = NULL;
        outcome = statement_run(part, import, "import_load", values, &rows);
        snprintf(after, sizeof after, "%s", rows_value(rows, 0, "after"));
        if (outcome == OUTCOME_DONE)
            progress_say(import, rows_value(rows, 0, "words"),
                         *after == '\0' ? total : strtol(after, NULL, 10), total);
        talloc_free(part);
    }
    return outcome;
}

/* Judges what was copied and, unless it is only to be checked, loads it. */
static enum outcome rows_load(void *memory, const struct import *import, struct values *values,
                              struct import_result *result) {
    const struct rows *judged = NULL;
    values->blank_rows = talloc_asprintf(memory, "%ld", result->blank_rows);
    progress_say(import, talloc_asprintf(memory, "looking at %ld rows", result->rows), 0, 0);
    enum outcome outcome = statement_run(memory, import, "import_judge", values, &judged);
    if (outcome == OUTCOME_DONE && !import->check)
        outcome = parts_load(memory, import, values, rows_value(judged, 0, "last_line"));
    if (outcome == OUTCOME_DONE)
        outcome = statement_run(memory, import, "import_loaded", values, &result->loaded);
    return outcome;
}

enum outcome import_run(void *memory, const struct import *import, struct import_result *result) {
    *result = (struct import_result){.batch = ""};
    struct csv_reader *reader = file_open(memory, import, result);
    if (reader == NULL)
        return OUTCOME_REFUSED;
    struct values values = {.file_name = import->file_name,
                            .batch = import->batch,
                            .create = import->create ? "true" : "false",
                            .check = import->check ? "true" : "false",
                            .duplicates = import->duplicates,
                            .fields = import_map_fields(memory, import->map)};
    const struct rows *begun = NULL;
    enum outcome outcome = countries_read(memory, import);
    if (outcome == OUTCOME_DONE)
        outcome = statement_run(memory, import, "import_begin", &values, &begun);
    if (outcome != OUTCOME_DONE)
        return outcome;
    result->batch = values.batch = talloc_strdup(memory, rows_value(begun, 0, "batch"));
    outcome = rows_copy(import, reader, result);
    talloc_free(reader);
    if (outcome == OUTCOME_DONE)
        outcome = rows_load(memory, import, &values, result);
    if (outcome != OUTCOME_DONE && import_finish(import, result) != OUTCOME_DONE)
        result->batch = ""; /* the next load's beginning sweeps it */
    return outcome;
}

enum outcome import_refused_each(const struct import *import, const struct import_result *result,
                                 void (*each)(void *context, long line, const char *field,
                                              const char *reason, bool unknown),
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
                 reason == NULL ? sentence : reason, rows_true(rows, row, "unknown"));
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
