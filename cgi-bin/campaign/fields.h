/* What the forms for a new campaign and for changing one share. */
#ifndef TANDEM_CAMPAIGN_FIELDS_H
#define TANDEM_CAMPAIGN_FIELDS_H

#include "../lib/field.h"

/* The fields of a campaign. The first asks whether it is still offered: a new one
 * always is, so its form begins at the second. The last is for a new one alone. */
extern const struct field campaign_fields[];

/* The last day may not lie before the first. */
void fields_check(struct request *request);

/* Shows a link to the campaign that has the name typed, where there is one.
 * same_name is the rows of that statement. */
void fields_same_name(struct request *request, struct dictionary *content,
                      const struct rows *same_name);

#endif
