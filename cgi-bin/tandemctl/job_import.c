/* The job of the import page: checks, loads or undoes a batch, as its state says. Done
 * again after it was broken off, it goes on where it was: what is loaded stays as it is. */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "../lib/import_load.h"
#include "../lib/import_target.h"
#include "../lib/language.h"
#include "../lib/log.h"
#include "work.h"

#include "../lib/banned.h"

static const char failed_words[] = "The database reported an error; the log says which.";

/* A batch that is at work. Its statements are lead's and run as tandem_lead; how far it
 * is goes down another connection, so that it is seen before a transaction ends. */
struct batch_job {
    struct work *work;
    const struct job *job;
    struct database *database;
    const struct rows *row; /* of import_job.sql */
};

/* Runs a statement as tandem_lead; its rows on memory, NULL when that failed. */
static const struct rows *rows_ask(struct batch_job *at_work, void *memory, const char *statement,
                                   struct parameter *parameters) {
    struct batch *batch = batch_new(memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, parameter_value, parameters);
    return place >= 0 && batch_run(at_work->database, batch, NULL) == OUTCOME_DONE
               ? batch_rows(batch, place)
               : NULL;
}

static const char *batch_number(const struct batch_job *at_work) {
    return rows_value(at_work->row, 0, "batch");
}

/* For whoever looks at the page. */
static void progress_note(void *context, const char *words, long done, long total) {
    struct batch_job *at_work = context;
    const char *failure = NULL;
    void *memory = talloc_new(at_work->job->memory);
    (void)words;
    struct parameter parameters[] = {{"id", at_work->job->id},
                                     {"done", talloc_asprintf(memory, "%ld", done)},
                                     {"total", talloc_asprintf(memory, "%ld", total)},
                                     {NULL, NULL}};
    if (total > 0 && work_ask(at_work->work, memory, "job_progress", parameters, &failure) == NULL)
        log_note("how far job %s is was not noted: %s", at_work->job->id, failure);
    talloc_free(memory);
}

static bool bytes_write(FILE *file, void *memory, const char *hex) {
    size_t length = strlen(hex) / 2;
    unsigned char *bytes = talloc_size(memory, length + 1);
    return bytes != NULL && sodium_hex2bin(bytes, length, hex, 2 * length, NULL, NULL, NULL) == 0 &&
           fwrite(bytes, 1, length, file) == length;
}

/* Writes one piece of the file; *ended when there is none of that number. */
static bool piece_write(struct batch_job *at_work, FILE *file, long number, bool *ended) {
    void *memory = talloc_new(at_work->job->memory);
    struct parameter parameters[] = {{"batch", batch_number(at_work)},
                                     {"part", talloc_asprintf(memory, "%ld", number)},
                                     {NULL, NULL}};
    const struct rows *rows = rows_ask(at_work, memory, "import_part", parameters);
    *ended = rows_count(rows) == 0;
    bool good = rows != NULL && (*ended || bytes_write(file, memory, rows_value(rows, 0, "bytes")));
    talloc_free(memory);
    return good;
}

/* The batch's file, unlinked, read from its beginning; NULL when it cannot be had. */
static FILE *file_make(struct batch_job *at_work) {
    FILE *file = tmpfile();
    bool good = file != NULL, ended = false;
    for (long number = 0; good && !ended; number++)
        good = piece_write(at_work, file, number, &ended);
    if (good)
        return file;
    if (file != NULL)
        fclose(file);
    return NULL;
}

/* Says of each column what people chose. */
static const char *columns_bind(void *memory, struct import_map *map, char *const *headings,
                                int count, void *context) {
    const struct batch_job *at_work = context;
    char *rest = talloc_strdup(memory, rows_value(at_work->row, 0, "columns"));
    char **targets = talloc_array(memory, char *, (unsigned)count + 1);
    int known = 0;
    while (rest != NULL && targets != NULL && known <= count)
        targets[known++] = strsep(&rest, "\n");
    if (known != count)
        return N_("the columns are not those that were looked at: look at them again");
    return import_targets_map(memory, map, headings, targets, count);
}

/* Checks or loads the file. */
static const char *file_import(struct batch_job *at_work, bool check) {
    void *memory = at_work->job->memory;
    struct import_map map = {0};
    const char *allowed = NULL;
    bool set =
        import_map_set(memory, &map, "date_order", rows_value(at_work->row, 0, "date_order"),
                       &allowed) &&
        import_map_set(memory, &map, "encoding", rows_value(at_work->row, 0, "encoding"), &allowed);
    map.delimiter = *rows_value(at_work->row, 0, "delimiter");
    map.decimal = *rows_value(at_work->row, 0, "decimal_mark");
    struct import import = {.database = at_work->database,
                            .file = set ? file_make(at_work) : NULL,
                            .map = &map,
                            .bind = columns_bind,
                            .batch = batch_number(at_work),
                            .duplicates = rows_value(at_work->row, 0, "duplicates"),
                            .create = rows_true(at_work->row, 0, "make_names"),
                            .check = check,
                            .progress = progress_note,
                            .context = at_work};
    if (import.file == NULL)
        return "The file cannot be had from the database.";
    struct import_result result;
    enum outcome outcome = import_run(memory, &import, &result);
    if (outcome == OUTCOME_DONE)
        outcome = import_finish(&import, &result);
    if (outcome != OUTCOME_REFUSED || result.problem == NULL)
        return outcome == OUTCOME_DONE ? NULL : failed_words;
    struct parameter parameters[] = {
        {"batch", import.batch}, {"problem", result.problem}, {NULL, NULL}};
    return rows_ask(at_work, memory, "import_failed", parameters) == NULL ? failed_words : NULL;
}

/* Undoes the batch, part by part. */
static const char *batch_undo(struct batch_job *at_work) {
    struct parameter parameters[] = {{"batch", batch_number(at_work)}, {NULL, NULL}};
    for (bool done = false; !done;) {
        if (work_stopping())
            return "It was told to stop.";
        void *memory = talloc_new(at_work->job->memory);
        const struct rows *rows = rows_ask(at_work, memory, "import_undo", parameters);
        bool good = rows != NULL;
        done = rows_true(rows, 0, "done");
        progress_note(at_work, "", strtol(rows_value(rows, 0, "removed"), NULL, 10),
                      strtol(rows_value(rows, 0, "total"), NULL, 10));
        talloc_free(memory);
        if (!good)
            return failed_words;
    }
    return NULL;
}

const char *job_import(struct work *work, const struct job *job, const char *kind) {
    (void)kind;
    struct config patient = work->invocation->config;
    patient.statement_timeout_ms = 0;
    patient.lock_timeout_ms = 60000;
    struct batch_job at_work = {
        .work = work, .job = job, .database = database_new(job->memory, &patient, "tandem_lead")};
    struct parameter parameters[] = {{"id", job->id}, {NULL, NULL}};
    if (at_work.database == NULL)
        return "There is no memory left.";
    at_work.row = rows_ask(&at_work, job->memory, "import_job", parameters);
    const char *state = rows_value(at_work.row, 0, "state");
    if (at_work.row == NULL)
        return failed_words;
    if (strcmp(state, "undoing") == 0)
        return batch_undo(&at_work);
    if (strcmp(state, "checking") == 0 || strcmp(state, "loading") == 0)
        return file_import(&at_work, strcmp(state, "checking") == 0);
    return NULL; /* it was done, and only its end was not noted */
}
