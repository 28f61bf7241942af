#include "act.h"

#include "../lib/banned.h"

const struct rows *act_ask(struct request *request, const struct form *form, const char *statement,
                           parameter_source source, void *context) {
    struct batch *batch = batch_new(request->memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, source, context);
    enum outcome outcome = batch_run(request->worker->database, batch, request->id);
    if (outcome == OUTCOME_DONE)
        return batch_rows(batch, place);
    if (outcome == OUTCOME_LOST) {
        request_header(request, "Retry-After: 5");
        form_again(request, form, 503,
                   N_("Tandem cannot reach its database. Nothing is lost: send the form again in a "
                      "moment."),
                   NULL);
    } else {
        form_again(request, form, 500,
                   N_("Something went wrong on our side. Nothing was saved; your text is still "
                      "here. If it happens again, report number {}."),
                   request->id);
    }
    return NULL;
}
