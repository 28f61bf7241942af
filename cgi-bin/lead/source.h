/* What the pages of sources share. */
#ifndef TANDEM_LEAD_SOURCE_H
#define TANDEM_LEAD_SOURCE_H

#include "../lib/page.h"

/* The fields of a source, for its new and its edit form. */
extern const struct field source_fields[];

/* Where others reach Tandem, "https://tandem.example.com", as the viewer did; on the
 * request's memory. */
const char *source_address(struct request *request);

#endif
