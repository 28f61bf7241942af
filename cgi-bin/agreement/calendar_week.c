#include "pages.h"

#define WEEKDAY(starts, ends, words)                                                               \
    {.name = starts,                                                                               \
     .label = N_("Work begins"),                                                                   \
     .kind = FIELD_TEXT,                                                                           \
     .max_chars = 5,                                                                               \
     .group = words},                                                                              \
    {                                                                                              \
        .name = ends, .label = N_("Work ends"), .kind = FIELD_TEXT, .max_chars = 5                 \
    }

static const struct field fields[] = {
    WEEKDAY("starts_1", "ends_1", N_("Monday")),    WEEKDAY("starts_2", "ends_2", N_("Tuesday")),
    WEEKDAY("starts_3", "ends_3", N_("Wednesday")), WEEKDAY("starts_4", "ends_4", N_("Thursday")),
    WEEKDAY("starts_5", "ends_5", N_("Friday")),    WEEKDAY("starts_6", "ends_6", N_("Saturday")),
    WEEKDAY("starts_7", "ends_7", N_("Sunday")),    {.name = NULL},
};

const struct form agreement_calendar_week = {
    .title = N_("Working days and hours"),
    .intro = N_("A day without times is off. Deadlines that fall outside the new hours move to "
                "the next working moment."),
    .submit = N_("Save"),
    .template_name = "agreement/calendar_week",
    .statements = {"calendar_week_load"},
    .load = true,
    .fields = fields,
    .save = "calendar_week",
    .cancel = "/agreement/calendar",
};
