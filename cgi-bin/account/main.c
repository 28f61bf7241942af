/* Program account: who comes in, who they are; and what supervisors ask. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/account/sign-in", .form = &account_sign_in, .who = WHO_ANYBODY},
    {.path = "/account/sign-out", .form = &account_sign_out, .who = WHO_SIGNED_IN},
    {.path = "/account/language", .form = &account_language, .who = WHO_ANYBODY},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "account", routes); }
