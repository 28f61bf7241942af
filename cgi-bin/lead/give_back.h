/* Refuse and hand back ask the same (DOMAIN, The funnel: one act, the same
 * fields). */
#ifndef TANDEM_LEAD_GIVE_BACK_H
#define TANDEM_LEAD_GIVE_BACK_H

#include "../lib/field.h"

extern const struct field give_back_fields[];

#endif
