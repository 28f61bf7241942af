/* Program account: who comes in, who they are; and what supervisors ask. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/healthz", .page = &account_healthz, .who = WHO_ANYBODY, .bare = true},
    {.path = "/readyz", .page = &account_readyz, .who = WHO_ANYBODY, .bare = true},
    {.path = "/metrics", .page = &account_metrics, .who = WHO_ANYBODY, .bare = true},
    {.path = "/account/sign-in", .form = &account_sign_in, .who = WHO_ANYBODY},
    {.path = "/account/sign-out", .form = &account_sign_out, .who = WHO_ANYBODY},
    {.path = "/account/language", .form = &account_language, .who = WHO_ANYBODY},
    {.path = "/account/profile", .form = &account_profile, .who = WHO_SIGNED_IN},
    {.path = "/account/feed", .form = &account_feed, .who = WHO_SIGNED_IN},
    {.path = "/account/feed/stop", .form = &account_feed_stop, .who = WHO_SIGNED_IN},
    {.path = "/account/password", .form = &account_password, .who = WHO_SIGNED_IN},
    {.path = "/account/absence", .form = &account_absence, .who = WHO_SIGNED_IN},
    {.path = "/account/absence/{id}/edit", .form = &account_absence_edit, .who = WHO_SIGNED_IN},
    {.path = "/account/absence/{id}/remove", .form = &account_absence_remove, .who = WHO_SIGNED_IN},
    {.path = "/account/people", .page = &account_people, .who = WHO_SIGNED_IN, .menu = "PEOPLE"},
    {.path = "/account/people/new",
     .form = &account_people_new,
     .who = WHO_ADMIN,
     .menu = "PEOPLE"},
    {.path = "/account/people/{id}/edit",
     .form = &account_people_edit,
     .who = WHO_ADMIN,
     .menu = "PEOPLE"},
    {.path = "/account/people/{id}/password",
     .form = &account_people_password,
     .who = WHO_ADMIN,
     .menu = "PEOPLE"},
    {.path = "/account/people/{id}/leave",
     .form = &account_people_leave,
     .who = WHO_ADMIN | WHO_MANAGER,
     .menu = "PEOPLE"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "account", routes); }
