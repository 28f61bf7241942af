/* work: takes jobs and does duties until SIGTERM. Several may run beside each other:
 * a job is locked by the connection that has it, and free again when that dies. */
#include <signal.h>
#include <string.h>
#include <talloc.h>
#include <time.h>

#include "../lib/log.h"
#include "mail.h"
#include "work.h"

#include "../lib/banned.h"

enum { LOOK_EVERY_MS = 500, LOCK_TIMEOUT_MS = 60000 };

/* Each kind's function: NULL when the job is done, else what failed, on its memory. */
static const struct job_kind {
    const char *name;
    const char *(*run)(struct work *work, const struct job *job, const char *kind);
} job_kinds[] = {
    {"rescore", job_steps},
    {"submission", job_submission},
    {"import", job_import},
    {NULL, NULL},
};

/* What is done every so often, whether anybody asks or not; a failure is logged by the
 * duty itself. */
static const struct duty {
    const char *name;
    int every_seconds;
    void (*run)(struct work *work);
} duties[] = {
    {"mail", 60, mail_duty},
    {"rescore", 600, duty_rescore},
    {"holidays", 86400, duty_holidays},
    {NULL, 0, NULL},
};

enum { DUTY_COUNT = sizeof duties / sizeof *duties };

static sigset_t stop_signals;
static bool stop_seen;

/* Waits for a signal to stop at most that long; they are blocked everywhere else. */
static bool stop_wait(int timeout_ms) {
    struct timespec timeout = {.tv_sec = timeout_ms / 1000,
                               .tv_nsec = (long)(timeout_ms % 1000) * 1000000};
    stop_seen = stop_seen || sigtimedwait(&stop_signals, NULL, &timeout) > 0;
    return stop_seen;
}

bool work_stopping(void) { return stop_wait(0); }

static const char *failure_words(void *memory, enum outcome outcome, const struct batch *batch) {
    const struct refusal *refusal = batch_refusal(batch);
    if (outcome == OUTCOME_REFUSED)
        return talloc_asprintf(memory, "%s %s", refusal->sentence, refusal->detail);
    return outcome == OUTCOME_LOST ? "The database cannot be reached."
                                   : "The database reported an error; the log says which.";
}

const char *work_ask(struct work *work, void *memory, const char *statement,
                     struct parameter *parameters, const char **failure) {
    struct batch *batch = batch_new(memory);
    *failure = "There is no memory left.";
    if (batch == NULL)
        return NULL;
    int place = batch_add(batch, statement, parameter_value, parameters);
    enum outcome outcome = batch_run(work->database, batch, NULL);
    if (outcome != OUTCOME_DONE) {
        *failure = failure_words(memory, outcome, batch);
        return NULL;
    }
    const struct rows *rows = batch_rows(batch, place);
    *failure = NULL;
    return rows_count(rows) > 0 && rows_columns(rows) > 0 ? rows_at(rows, 0, 0) : "";
}

const char *job_steps(struct work *work, const struct job *job, const char *kind) {
    const char *statement = talloc_asprintf(job->memory, "job_%s", kind);
    while (!work_stopping()) {
        void *memory = talloc_new(job->memory);
        const char *failure = "There is no memory left.";
        const char *answer =
            memory == NULL || statement == NULL
                ? NULL
                : work_ask(work, memory, statement,
                           (struct parameter[]){{"id", job->id}, {NULL, NULL}}, &failure);
        if (answer == NULL)
            return failure; /* with memory, which the job frees */
        bool done = *answer == '\0' || strcmp(answer, "done") == 0;
        talloc_free(memory);
        if (done)
            return NULL;
    }
    return "It was told to stop.";
}

static const char *job_run(struct work *work, const struct job *job, const char *kind) {
    for (const struct job_kind *known = job_kinds; known->name != NULL; known++)
        if (strcmp(known->name, kind) == 0)
            return known->run(work, job, kind);
    return "This version knows no such kind of job.";
}

/* Notes how a job ended. One that was told to stop stays as it is: it is free when
 * this connection ends. */
static void job_close(struct work *work, const struct job *job, const char *failure) {
    const char *unsaid = NULL;
    if (failure != NULL)
        log_problem(NULL, "job %s: %s", job->id, failure);
    if (failure != NULL && work_stopping())
        return;
    if (work_ask(work, job->memory, "job_end",
                 (struct parameter[]){{"id", job->id}, {"failure", failure}, {NULL, NULL}},
                 &unsaid) == NULL)
        log_problem(NULL, "job %s: its end was not noted: %s", job->id, unsaid);
}

/* Takes one job and ends it; false when none was due or the database is away. */
static bool job_do(struct work *work) {
    void *memory = talloc_new(work->invocation->memory);
    struct batch *batch = memory == NULL ? NULL : batch_new(memory);
    struct parameter none = {NULL, NULL};
    int place = batch == NULL ? -1 : batch_add(batch, "job_take", parameter_value, &none);
    bool taken = place >= 0 && batch_run(work->database, batch, NULL) == OUTCOME_DONE &&
                 rows_count(batch_rows(batch, place)) > 0;
    if (taken) {
        const struct rows *row = batch_rows(batch, place);
        struct job job = {rows_value(row, 0, "id"), rows_value(row, 0, "payload"), memory};
        job_close(work, &job, job_run(work, &job, rows_value(row, 0, "kind")));
    }
    talloc_free(memory);
    return taken;
}

static void duties_do(struct work *work, time_t *done_at) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    for (int at = 0; at < DUTY_COUNT && duties[at].name != NULL; at++)
        if (done_at[at] == 0 || now.tv_sec - done_at[at] >= duties[at].every_seconds) {
            done_at[at] = now.tv_sec;
            duties[at].run(work);
        }
}

int command_work(struct invocation *invocation) {
    bool once = invocation->argument_count == 2 && strcmp(invocation->arguments[1], "--once") == 0;
    if (invocation->argument_count > 1 && !once)
        return usage_show(invocation, "work knows only --once.");
    struct config patient = invocation->config;
    patient.statement_timeout_ms = 0;
    patient.lock_timeout_ms = LOCK_TIMEOUT_MS;
    struct work work = {invocation, database_new(invocation->memory, &patient, "tandem_work")};
    if (work.database == NULL)
        return refused("There is no memory left.");
    sigemptyset(&stop_signals);
    sigaddset(&stop_signals, SIGTERM);
    sigaddset(&stop_signals, SIGINT);
    sigprocmask(SIG_BLOCK, &stop_signals, NULL);
    time_t done_at[DUTY_COUNT] = {0};
    do {
        duties_do(&work, done_at);
        while (!work_stopping() && job_do(&work))
            continue;
    } while (!once && !stop_wait(LOOK_EVERY_MS));
    talloc_free(work.database);
    return STATUS_DONE;
}
