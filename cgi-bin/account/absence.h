/* Absence: the fields that entering and changing one share. */
#ifndef TANDEM_ACCOUNT_ABSENCE_H
#define TANDEM_ACCOUNT_ABSENCE_H

#include "person.h"

#define ABSENCE_FIELDS                                                                             \
    {.name = "from_on", .label = N_("First day away"), .kind = FIELD_DATE, .required = true},      \
        {.name = "to_on", .label = N_("Last day away"), .kind = FIELD_DATE, .required = true}, {   \
        .name = "stand_in_id", .label = N_("Stand-in"),                                            \
        .help = N_("Gets new work meanwhile, and sees on their own desk what is due."),            \
        .kind = FIELD_CHOICE, .choices = "person", .choosable = person_choosable,                  \
        .required = true, .missing = N_("Choose who stands in.")                                   \
    }

#endif
