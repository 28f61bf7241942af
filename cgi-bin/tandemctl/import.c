/* import: loads leads of a CSV file by a map (README, Import). */
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <time.h>
#include <unistd.h>

#include "../lib/import_load.h"
#include "commands.h"

#include "../lib/banned.h"

/* What follows the time of the last line of progress. */
struct progress {
    struct timespec said;
    bool open; /* a line that the next one overwrites is on the terminal */
};

/* A line about once a second; on a terminal it stays one line. */
static void progress_show(void *context, const char *words, long done, long total) {
    struct progress *progress = context;
    (void)done;
    (void)total;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long milliseconds = (now.tv_sec - progress->said.tv_sec) * 1000 +
                        (now.tv_nsec - progress->said.tv_nsec) / 1000000;
    if (progress->said.tv_sec != 0 && milliseconds < 900)
        return;
    progress->said = now;
    progress->open = isatty(STDERR_FILENO) != 0;
    fprintf(stderr, progress->open ? "\r\033[K%s" : "%s\n", words);
}

static void refused_show(void *context, long line, const char *field, const char *reason,
                         bool unknown) {
    (void)context;
    printf("line %ld: %s%s%s%s\n", line, field, *field == '\0' ? "" : ": ", reason,
           unknown ? " (--create makes it)" : "");
}

static long count_of(const struct rows *rows, const char *name) {
    return strtol(rows_value(rows, 0, name), NULL, 10);
}

static void summary_show(const struct import_result *result, const char *file) {
    const struct rows *loaded = result->loaded;
    static const struct {
        const char *column, *one, *more;
    } made[] = {{"organisations", "organisation", "organisations"},
                {"campaigns", "campaign", "campaigns"},
                {"channels", "channel", "channels"},
                {"segments", "segment", "segments"},
                {"people", "inactive person", "inactive people"}};
    if (result->headings_only)
        printf("%s: there are headings, but no rows.\n", file);
    long rows = count_of(loaded, "rows");
    long fresh = count_of(loaded, "new_leads");
    long changed = count_of(loaded, "changed_leads");
    long refusals = count_of(loaded, "refused");
    printf("%s: %ld rows: %ld new leads, %ld changed, %ld unchanged, %ld refused; "
           "%ld blank rows passed over.\n",
           file, rows, fresh, changed, rows - fresh - changed - refusals, refusals,
           result->blank_rows);
    for (size_t at = 0; at < sizeof made / sizeof *made; at++) {
        long count = count_of(loaded, made[at].column);
        if (count > 0)
            printf("Made %ld %s.\n", count, count == 1 ? made[at].one : made[at].more);
    }
}

/* What a load that did not come about is said to be. */
static int failure_show(enum outcome outcome, const struct import_result *result, const char *file,
                        const char *map_file) {
    if (outcome == OUTCOME_REFUSED && result->problem != NULL)
        return refused("%s: %s", strncmp(result->problem, "line ", 5) == 0 ? map_file : file,
                       result->problem);
    return refused("%s: see the lines above. Load the file again: what is loaded already stays as "
                   "it is.",
                   outcome == OUTCOME_LOST ? "The database cannot be reached, or was not migrated"
                                           : "The database reported an error");
}

static int import_do(struct invocation *invocation, struct import *import, const char *file,
                     const char *map_file) {
    struct import_result result;
    struct progress progress = {0};
    import->progress = progress_show;
    import->context = &progress;
    enum outcome outcome = import_run(invocation->memory, import, &result);
    if (progress.open)
        fputs("\r\033[K", stderr);
    if (outcome != OUTCOME_DONE)
        return failure_show(outcome, &result, file, map_file);
    long refusals = count_of(result.loaded, "refused");
    if (refusals > 0)
        outcome = import_refused_each(import, &result, refused_show, NULL);
    if (import_finish(import, &result) != OUTCOME_DONE || outcome != OUTCOME_DONE)
        refused("The list of refused rows is not complete: see the lines above.");
    summary_show(&result, import->file_name);
    return refusals > 0 ? STATUS_REFUSED : STATUS_DONE;
}

/* STATUS_DONE, or what was said is wrong with the command line. */
static int options_read(struct invocation *invocation, struct import *import, const char **map,
                        const char **file) {
    static const struct option options[] = {{"map", required_argument, NULL, 'm'},
                                            {"create", no_argument, NULL, 'c'},
                                            {NULL, 0, NULL, 0}};
    opterr = 0;
    optind = 1;
    for (int option; (option = getopt_long(invocation->argument_count, invocation->arguments, "",
                                           options, NULL)) != -1;) {
        if (option == 'm')
            *map = optarg;
        else if (option == 'c')
            import->create = true;
        else
            return usage_show(invocation, "%s is unknown or lacks its value.",
                              invocation->arguments[optind - 1]);
    }
    if (*map == NULL)
        return usage_show(invocation, "Say which column is which field, with --map.");
    if (invocation->argument_count - optind != 1)
        return usage_show(invocation, "import takes one CSV file.");
    *file = invocation->arguments[optind];
    const char *slash = strrchr(*file, '/');
    import->file_name = slash == NULL ? *file : slash + 1;
    return STATUS_DONE;
}

int command_import(struct invocation *invocation) {
    struct import import = {.duplicates = "new"};
    struct import_map map;
    const char *map_file = NULL, *file = NULL;
    int status = options_read(invocation, &import, &map_file, &file);
    if (status != STATUS_DONE)
        return status;
    size_t length = 0;
    char *text = file_read(invocation->memory, map_file, &length);
    if (text == NULL)
        return STATUS_REFUSED;
    const char *problem = import_map_read(invocation->memory, text, length, &map);
    if (problem != NULL)
        return refused("%s: %s", map_file, problem);
    import.file = fopen(file, "re");
    if (import.file == NULL)
        return refused("%s: %s", file, strerror(errno));
    /* Times without a zone are the company's: the database's, not this shell's. */
    unsetenv("PGTZ");
    /* A load takes longer than a page may. */
    struct config patient = invocation->config;
    patient.statement_timeout_ms = 0;
    patient.lock_timeout_ms = 60000;
    import.map = &map;
    import.database = database_new(invocation->memory, &patient, "tandem_lead");
    if (import.database == NULL)
        return refused("There is no memory left.");
    status = import_do(invocation, &import, file, map_file);
    talloc_free(import.database);
    return status;
}
