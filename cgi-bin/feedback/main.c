/* Program feedback: what sales says of leads and campaigns, and what marketing
 * answers. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/feedback/inbox", .page = &feedback_inbox, .who = WHO_SIGNED_IN, .menu = "FEEDBACK"},
    {.path = "/feedback/lead-quality/{id}",
     .form = &feedback_lead_quality,
     .who = WHO_SALES,
     .menu = "FEEDBACK"},
    {.path = "/feedback/campaign/{id}",
     .form = &feedback_campaign,
     .who = WHO_SALES,
     .menu = "FEEDBACK"},
    {.path = "/feedback/{id}", .page = &feedback_loop, .who = WHO_SIGNED_IN, .menu = "FEEDBACK"},
    {.path = "/feedback/{id}/answer",
     .form = &feedback_answer,
     .who = WHO_MARKETING,
     .menu = "FEEDBACK"},
    {.path = "/feedback/{id}/close",
     .form = &feedback_close,
     .who = WHO_COLLEAGUE,
     .menu = "FEEDBACK"},
    {.path = "/feedback/{id}/reopen",
     .form = &feedback_reopen,
     .who = WHO_COLLEAGUE,
     .menu = "FEEDBACK"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "feedback", routes); }
