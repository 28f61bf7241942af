/* What happened to a lead, told the same wherever it stands. */
#ifndef TANDEM_TIMELINE_H
#define TANDEM_TIMELINE_H

#include "page.h"

/* Fills {{>TIMELINE}} from the rows of view lead_history. */
void timeline_show(struct request *request, struct dictionary *content, const struct rows *events);

#endif
