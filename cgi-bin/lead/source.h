/* What describes a source, for its new and its edit form. */
#ifndef TANDEM_LEAD_SOURCE_H
#define TANDEM_LEAD_SOURCE_H

#include "../lib/field.h"

extern const struct field source_fields[];

#endif
