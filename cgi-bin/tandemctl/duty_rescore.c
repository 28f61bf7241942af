/* duty rescore: interest fades by itself, a day at a time; the scores that lists filter
 * by follow within minutes of midnight. */
#include <talloc.h>

#include "../lib/log.h"
#include "work.h"

#include "../lib/banned.h"

void duty_rescore(struct work *work) {
    void *memory = talloc_new(work->invocation->memory);
    const char *failure = NULL;
    if (memory == NULL || work_ask(work, memory, "duty_rescore", (struct parameter[]){{NULL, NULL}},
                                   &failure) == NULL)
        log_problem(NULL, "duty rescore: %s", failure == NULL ? "no memory" : failure);
    talloc_free(memory);
}
