#include <talloc.h>

#include "../lib/session.h"
#include "pages.h"

#include "../lib/banned.h"

/* The addresses of one's calendar feeds, one's own and the team's. Their tokens are made of
 * a seed and the programs' secret: the owner can look them up, who reads the database alone
 * cannot. */

static const struct field fields[] = {
    {.name = "seed", .label = "seed", .kind = FIELD_HIDDEN, .by_page = true},
    {.name = "feed_hash", .label = "feed_hash", .kind = FIELD_HIDDEN, .by_page = true},
    {.name = "team_feed_hash", .label = "team_feed_hash", .kind = FIELD_HIDDEN, .by_page = true},
    {.name = NULL},
};

static const char own_feed[] = "calendar feed", team_feed[] = "team calendar feed";

static const char *token_of(struct request *request, const char *feed, const char *seed) {
    return session_derived(request, feed, seed);
}

static const char *hash_of(struct request *request, const char *feed, const char *seed) {
    const char *token = seed == NULL ? NULL : token_of(request, feed, seed);
    return token == NULL ? NULL : session_hash(request, token);
}

/* What is saved comes from here, whatever was sent. */
static void feed_check(struct request *request) {
    const char *seed = session_random(request);
    value_bind(request, "seed", seed);
    value_bind(request, "feed_hash", hash_of(request, own_feed, seed));
    value_bind(request, "team_feed_hash", hash_of(request, team_feed, seed));
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
                                   request->worker->config.base_address,
                                   token_of(request, own_feed, seed)));
    if (rows_true(own, 0, "has_team"))
        dictionary_set(dictionary_add(shown, "HAS_TEAM_FEED"), "TEAM_FEED_ADDRESS",
                       talloc_asprintf(request->memory, "%s/capture/feed/team/%s.ics",
                                       request->worker->config.base_address,
                                       token_of(request, team_feed, seed)));
    else
        dictionary_show(shown, "NO_TEAM_FEED");
}

const struct form account_feed = {
    .title = N_("Calendar feeds"),
    .intro = N_("Your call-backs and next steps, and your team's campaigns and news, in your own "
                "calendar, such as Outlook, Google or the one on your phone."),
    .submit = N_("Make new addresses"),
    .template_name = "account/feed",
    .statements = {"feed_load"},
    .load = true,
    .fields = fields,
    .check = feed_check,
    .save = "feed",
    .show = feed_show,
    .cancel = "/account/profile",
};
