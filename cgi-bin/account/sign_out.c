#include "../lib/session.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

static void sign_out_act(struct request *request) {
    struct batch *batch = batch_new(request->memory);
    if (batch == NULL)
        return;
    batch_add(batch, "sign_out", request_parameter, request);
    if (batch_run(request->worker->database, batch, request->id) != OUTCOME_DONE) {
        form_again(request, &account_sign_out, 503,
                   N_("Tandem cannot reach its database. Try again in a moment."), NULL);
        return;
    }
    session_cookie(request, "tandem_session", "", 0);
    request_see_other(request, "/account/sign-in");
}

const struct form account_sign_out = {
    .title = N_("Sign out"),
    .submit = N_("Sign out"),
    .fields = fields,
    .act = sign_out_act,
    .cancel = "/",
};
