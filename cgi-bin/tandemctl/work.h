/* The one background process: it takes jobs (sql/rule/job.sql) and does duties. A kind
 * of job, and a duty, is a row of a table in work.c. */
#ifndef TANDEM_WORK_H
#define TANDEM_WORK_H

#include <stdbool.h>

#include "../lib/query.h"
#include "commands.h"

struct work {
    struct invocation *invocation;
    struct database *database; /* as tandem_work; statements may take as long as they need */
};

struct job {
    const char *id;
    const char *payload; /* JSON */
    void *memory;        /* freed when the job ends */
};

/* Whether the process was told to stop: a job that can be left half done and goes on
 * later returns then. */
bool work_stopping(void);

/* Runs one statement in a transaction of its own. The first value of its first row on
 * memory, "" for none; NULL, with *failure what the database said (on memory), when it
 * was refused or failed. */
const char *work_ask(struct work *work, void *memory, const char *statement,
                     struct parameter *parameters, const char **failure)
    __attribute__((warn_unused_result));

/* A job that is SQL alone: runs the statement job_<kind>, with the job's number as id,
 * each time in a transaction of its own, until it answers "done" or nothing. NULL when
 * it was done; else what failed, on the job's memory. */
const char *job_steps(struct work *work, const struct job *job, const char *kind);

/* The kinds of job that have a file of their own, cgi-bin/tandemctl/job_<kind>.c. */
const char *job_submission(struct work *work, const struct job *job, const char *kind);
const char *job_import(struct work *work, const struct job *job, const char *kind);

/* The duties that are a statement each, cgi-bin/tandemctl/duty.c. */
void duty_rescore(struct work *work);
void duty_holidays(struct work *work);

#endif
