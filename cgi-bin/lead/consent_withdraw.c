#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {{.name = NULL}};

static void withdraw_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

/* One button on the record; its own page is there for a browser that comes back to it. */
const struct form lead_consent_withdraw = {
    .title = N_("Withdraw consent"),
    .intro = N_("From then on lists and exports for mailing leave this person out."),
    .submit = N_("Withdraw consent"),
    .template_name = "lead/consent_withdraw",
    .statements = {"consent_load"},
    .load = true,
    .fields = fields,
    .save = "consent_withdraw",
    .show = withdraw_show,
};
