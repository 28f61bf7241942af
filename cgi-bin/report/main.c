/* Program report: the joint reports. One definition each, printed under the figure. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/report/overview",
     .page = &report_overview,
     .who = WHO_SIGNED_IN,
     .menu = "REPORTS",
     .entry = N_("Overview")},
    {.path = "/report/funnel",
     .page = &report_funnel,
     .who = WHO_SIGNED_IN,
     .menu = "REPORTS",
     .entry = N_("Funnel")},
    {.path = "/report/campaigns",
     .page = &report_campaigns,
     .who = WHO_SIGNED_IN,
     .menu = "REPORTS",
     .entry = N_("Campaigns")},
    {.path = "/report/content",
     .page = &report_content,
     .who = WHO_SIGNED_IN,
     .menu = "REPORTS",
     .entry = N_("Content"),
     .part = "content"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "report", routes); }
