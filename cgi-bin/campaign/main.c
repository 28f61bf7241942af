/* Program campaign: what marketing and sales do to be found, what came of it, and how
 * well known it made us. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/campaign/new", .form = &campaign_new, .who = WHO_COLLEAGUE, .menu = "CAMPAIGNS"},
    {.path = "/campaign/list",
     .page = &campaign_list,
     .who = WHO_SIGNED_IN,
     .menu = "CAMPAIGNS",
     .entry = N_("All campaigns")},
    {.path = "/campaign/{id}", .page = &campaign_record, .who = WHO_SIGNED_IN, .menu = "CAMPAIGNS"},
    {.path = "/campaign/{id}/edit",
     .form = &campaign_edit,
     .who = WHO_COLLEAGUE,
     .menu = "CAMPAIGNS"},
    {.path = "/campaign/awareness",
     .page = &campaign_awareness,
     .who = WHO_SIGNED_IN,
     .menu = "CAMPAIGNS",
     .entry = N_("Brand awareness"),
     .part = "awareness"},
    {.path = "/campaign/awareness/new",
     .form = &campaign_awareness_new,
     .who = WHO_MARKETING | WHO_MANAGER,
     .menu = "CAMPAIGNS",
     .part = "awareness"},
    {.path = "/campaign/awareness/{id}/edit",
     .form = &campaign_awareness_edit,
     .who = WHO_MARKETING | WHO_MANAGER,
     .menu = "CAMPAIGNS",
     .part = "awareness"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "campaign", routes); }
