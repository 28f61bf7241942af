#include "act.h"

#include "../lib/banned.h"

const struct rows *act_ask(struct request *request, const struct form *form, const char *statement,
                           parameter_source source, void *context) {
    struct batch *batch = batch_new(request->memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, source, context);
    enum outcome outcome = batch_run(request->worker->database, batch, request->id);
    if (outcome == OUTCOME_DONE)
        return batch_rows(batch, place);
    form_failed(request, form, outcome == OUTCOME_LOST);
    return NULL;
}
