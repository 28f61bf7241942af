/* Program campaign: what marketing and sales do to be found, and what came of it. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/campaign/new", .form = &campaign_new, .who = WHO_COLLEAGUE, .menu = "CAMPAIGNS"},
    {.path = "/campaign/list", .page = &campaign_list, .who = WHO_SIGNED_IN, .menu = "CAMPAIGNS"},
    {.path = "/campaign/{id}", .page = &campaign_record, .who = WHO_SIGNED_IN, .menu = "CAMPAIGNS"},
    {.path = "/campaign/{id}/edit",
     .form = &campaign_edit,
     .who = WHO_COLLEAGUE,
     .menu = "CAMPAIGNS"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "campaign", routes); }
