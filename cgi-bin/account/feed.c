#include <talloc.h>

#include "../lib/session.h"
#include "pages.h"

#include "../lib/banned.h"

/* The address of one's calendar feed. Its token is made of a seed and the programs'
 * secret: the owner can look it up, who reads the database alone cannot. */

static const struct field fields[] = {
    {.name = "seed", .label = "seed", .kind = FIELD_HIDDEN, .by_page = true},
    {.name = "feed_hash", .label = "feed_hash", .kind = FIELD_HIDDEN, .by_page = true},
    {.name = NULL},
};

static const char *token_of(struct request *request, const char *seed) {
    return session_derived(request, "calendar feed", seed);
}

/* What is saved comes from here, whatever was sent. */
static void feed_check(struct request *request) {
    const char *seed = session_random(request);
    const char *token = seed == NULL ? NULL : token_of(request, seed);
    value_bind(request, "seed", seed);
    value_bind(request, "feed_hash", token == NULL ? NULL : session_hash(request, token));
}

static void feed_show(struct request *request, struct dictionary *content) {
    const struct rows *own = request_rows(request, 0);
    const char *seed = rows_value(own, 0, "made_of");
    page_row(request, content, own, 0);
    if (*seed == '\0')
        return;
    struct dictionary *shown = dictionary_add(content, "HAS_FEED");
    dictionary_set(shown, "FEED_ADDRESS",
                   talloc_asprintf(request->memory, "%s/capture/feed/%s.ics",
                                   request->worker->config.base_address, token_of(request, seed)));
}

const struct form account_feed = {
    .title = N_("Calendar feed"),
    .intro = N_("Your call-backs and next steps in your own calendar, such as Outlook, Google or "
                "the one on your phone."),
    .submit = N_("Make a new address"),
    .template_name = "account/feed",
    .statements = {"feed_load"},
    .load = true,
    .fields = fields,
    .check = feed_check,
    .save = "feed",
    .show = feed_show,
    .cancel = "/account/profile",
};
