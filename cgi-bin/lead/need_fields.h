/* What the forms that note a prospect's need and change it share. */
#ifndef TANDEM_LEAD_NEED_FIELDS_H
#define TANDEM_LEAD_NEED_FIELDS_H

#include "../lib/field.h"

/* The fields of a need. The first two say where it stands: a new one is open, so its form
 * begins at the third. */
enum { NEED_FIELDS_OF_A_NEW_ONE = 2 };
extern const struct field need_fields[];

#endif
