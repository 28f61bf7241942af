#include "../lib/options.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "holiday_on",
     .label = N_("Day"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Choose the day.")},
    {.name = "name",
     .label = N_("Name"),
     .help = N_("Such as: works outing, bridge day."),
     .kind = FIELD_TEXT,
     .max_chars = 120,
     .required = true},
    {.name = "country",
     .label = N_("Country"),
     .help = N_("Empty: for everybody."),
     .kind = FIELD_CHOICE,
     .options = lead_countries},
    {.name = NULL},
};

const struct form agreement_calendar_add = {
    .title = N_("Add a day off"),
    .intro = N_("Nobody owes anything on it: deadlines that would fall on this day move to the "
                "next working moment."),
    .submit = N_("Add"),
    .fields = fields,
    .save = "calendar_add",
    .cancel = "/agreement/calendar",
};
