#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

static void revoke_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

const struct form lead_sources_revoke = {
    .title = N_("Revoke token"),
    .intro = N_("Whatever is sent with this token from now on is refused. This cannot be undone; "
                "another token can be made."),
    .submit = N_("Revoke token"),
    .template_name = "lead/sources_token",
    .statements = {"sources_revoke_load"},
    .load = true,
    .fields = fields,
    .save = "sources_revoke",
    .show = revoke_show,
    .cancel = "/lead/sources",
};
