#include "../lib/session.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "name",
     .label = N_("Which program gets the token?"),
     .help = N_("One for each program, so that one can be revoked without the others."),
     .kind = FIELD_TEXT,
     .required = true,
     .max_chars = 120},
    /* The token, as its hash; what a browser sends under this name does not matter. */
    {.name = "token", .label = "token", .kind = FIELD_HIDDEN, .by_page = true},
    {.name = NULL},
};

/* Makes the token; the database gets its hash. */
static void token_make(struct request *request) {
    const char *token = session_random(request);
    value_bind(request, "token", session_hash(request, token));
    request->once_shown = token;
}

static void token_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

/* The one time that the token is seen. */
static void token_saved(struct request *request, const char *location) {
    struct dictionary *layout = NULL;
    struct dictionary *content = page_begin(request, "lead/sources_token_made", &layout);
    const char *title = sentence(request->language, N_("The token, this once"));
    page_title(request, content, title);
    page_row(request, content, request_rows(request, 0), 0);
    dictionary_set(content, "MADE_TOKEN", request->once_shown);
    dictionary_set(content, "ADDRESS", request->worker->config.base_address);
    dictionary_set(content, "GO_ON", location);
    page_end(request, layout, title, 200);
}

const struct form lead_sources_token = {
    .title = N_("New token"),
    .intro = N_("A program shows its token with everything it sends. You see it once, after this; "
                "Tandem keeps only what it needs to know it again."),
    .submit = N_("Make the token"),
    .template_name = "lead/sources_token",
    .statements = {"sources_token_load"},
    .load = true,
    .fields = fields,
    .check = token_make,
    .save = "sources_token",
    .saved = token_saved,
    .show = token_show,
    .cancel = "/lead/sources/{id}",
};
