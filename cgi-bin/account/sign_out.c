#include "../lib/session.h"
#include "act.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {{.name = NULL}};

/* Also for who has no session any more: the button then does what it says. */
static void sign_out_act(struct request *request) {
    if (act_ask(request, &account_sign_out, "sign_out", request_parameter, request) == NULL)
        return;
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
