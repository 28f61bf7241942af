/* Competitors met on a lead, as the lead's pages show them. */
#ifndef TANDEM_LEAD_COMPETITOR_SHOW_H
#define TANDEM_LEAD_COMPETITOR_SHOW_H

#include "../lib/page.h"

/* The panel of a lead's record: entries are the rows of record_competitors. Shows nothing while
 * the part is off. */
void competitors_show(struct request *request, struct dictionary *content,
                      const struct rows *entries);

/* The entry that a form is about, the first statement of the form; its lead is where Cancel
 * leads. */
void competitor_entry_show(struct request *request, struct dictionary *content);

#endif
