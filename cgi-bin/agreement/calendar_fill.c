#include "pages.h"

/* The countries whose rules table holiday_rule has. */
static const struct option countries[] = {
    {"NL", N_("Netherlands"), NULL},
    {"DK", N_("Denmark"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "country",
     .label = N_("Country"),
     .kind = FIELD_CHOICE,
     .options = countries,
     .required = true},
    {.name = "year",
     .label = N_("Year"),
     .kind = FIELD_NUMBER,
     .minimum = 2000,
     .maximum = 2199,
     .max_chars = 4,
     .required = true},
    {.name = NULL},
};

/* The buttons of the calendar post it; its own page is for other years. */
const struct form agreement_calendar_fill = {
    .title = N_("Fill in public holidays"),
    .intro = N_("Those that are there stay; those that were removed come back."),
    .submit = N_("Fill in"),
    .fields = fields,
    .save = "calendar_fill",
    .cancel = "/agreement/calendar",
};
