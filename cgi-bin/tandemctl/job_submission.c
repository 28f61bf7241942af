/* job submission: judges a submission that capture stored and nobody judged so far, or
 * that a person wants to be tried again. */
#include <talloc.h>

#include "../lib/phone.h"
#include "work.h"

#include "../lib/banned.h"

const char *job_submission(struct work *work, const struct job *job, const char *kind) {
    (void)kind;
    struct parameter of_job[] = {{"id", job->id}, {NULL, NULL}};
    struct batch *batch = batch_new(job->memory);
    int place = batch == NULL ? -1 : batch_add(batch, "submission_phone", parameter_value, of_job);
    if (batch_run(work->database, batch, NULL) != OUTCOME_DONE)
        return "What was sent could not be read.";
    const struct rows *said = batch_rows(batch, place);
    const char *failure = NULL;
    struct parameter parameters[] = {
        {"id", job->id},
        {"phone_e164",
         phone_e164(job->memory, rows_value(said, 0, "phone"), rows_value(said, 0, "country"))},
        {NULL, NULL},
    };
    return work_ask(work, job->memory, "submission_judge", parameters, &failure) == NULL ? failure
                                                                                         : NULL;
}
