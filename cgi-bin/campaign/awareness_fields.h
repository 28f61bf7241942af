/* What the forms for entering a measurement of brand awareness and correcting one share. */
#ifndef TANDEM_CAMPAIGN_AWARENESS_FIELDS_H
#define TANDEM_CAMPAIGN_AWARENESS_FIELDS_H

#include "../lib/field.h"

/* The first asks whether it is left out: a new one never is, so its form begins at the second. */
extern const struct field awareness_fields[];

#endif
