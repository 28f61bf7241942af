/* The filters of lists and reports: one table, and one selection that takes
 * them (sql/selection/lead_selected.sql), so that a figure and the list behind it agree. */
#ifndef TANDEM_FILTER_H
#define TANDEM_FILTER_H

#include "field.h"

/* All filters of lead_selected; lists of leads take them. */
extern const struct field lead_filters[];

/* Refuses a period that ends before it begins; a page's .check. */
void filters_check(struct request *request);

/* The query string of the filters that are set, percent-encoded. without has
 * names to leave out, between blanks, or is NULL. */
const char *filters_query(const struct request *request, const struct field *filters,
                          const char *without);

/* Fills {{>FILTERS}} with the filter form, and sets {{FILTER_QUERY}}. */
void filters_show(struct request *request, const struct field *filters, struct dictionary *content);

#endif
