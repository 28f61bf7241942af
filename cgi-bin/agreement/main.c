/* Program agreement: what the two teams agreed on, in one place. Everybody reads it,
 * managers change it. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/agreement/current",
     .page = &agreement_current,
     .who = WHO_SIGNED_IN,
     .menu = "AGREEMENT"},
    {.path = "/agreement/edit", .form = &agreement_edit, .who = WHO_MANAGER, .menu = "AGREEMENT"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "agreement", routes); }
