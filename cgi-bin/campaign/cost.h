/* What the forms of a campaign's cost lines share. */
#ifndef TANDEM_CAMPAIGN_COST_H
#define TANDEM_CAMPAIGN_COST_H

#include "../lib/field.h"

/* A line's fields. */
extern const struct field campaign_cost_fields[];

/* An amount or hours: one of the two. */
void campaign_cost_check(struct request *request);

#endif
