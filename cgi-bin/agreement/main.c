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
    {.path = "/agreement/calendar",
     .page = &agreement_calendar,
     .who = WHO_SIGNED_IN,
     .menu = "AGREEMENT"},
    {.path = "/agreement/calendar/week",
     .form = &agreement_calendar_week,
     .who = WHO_MANAGER,
     .menu = "AGREEMENT"},
    {.path = "/agreement/calendar/fill",
     .form = &agreement_calendar_fill,
     .who = WHO_MANAGER,
     .menu = "AGREEMENT"},
    {.path = "/agreement/calendar/add",
     .form = &agreement_calendar_add,
     .who = WHO_MANAGER,
     .menu = "AGREEMENT"},
    {.path = "/agreement/calendar/{id}/remove",
     .form = &agreement_calendar_remove,
     .who = WHO_MANAGER,
     .menu = "AGREEMENT"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "agreement", routes); }
