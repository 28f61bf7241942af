/* Duties that are one statement each. */
#include <talloc.h>

#include "../lib/log.h"
#include "work.h"

#include "../lib/banned.h"

static void duty_ask(struct work *work, const char *statement) {
    void *memory = talloc_new(work->invocation->memory);
    const char *failure = NULL;
    if (memory == NULL ||
        work_ask(work, memory, statement, (struct parameter[]){{NULL, NULL}}, &failure) == NULL)
        log_problem(NULL, "%s: %s", statement, failure == NULL ? "no memory" : failure);
    talloc_free(memory);
}

/* Interest fades by itself, a day at a time; the scores that lists filter by follow
 * within minutes of midnight. */
void duty_rescore(struct work *work) { duty_ask(work, "duty_rescore"); }

void duty_holidays(struct work *work) { duty_ask(work, "duty_holidays"); }
