/* The dimensions of by= (CONTRACT, Funnel figures): one, or two joined by a comma. */
#ifndef TANDEM_REPORT_DIMENSION_H
#define TANDEM_REPORT_DIMENSION_H

#include "../lib/page.h"

/* The filters of every report: lead_selected's, and by. */
extern const struct field report_filters[];

/* Refuses an unknown dimension; for .check. */
void dimension_check(struct request *request);

/* The CSV headings of by_1 and by_2: the dimensions' names; NULL leaves the
 * column out. For .csv_heading. */
const char *dimension_csv_heading(void *request, const char *column);

/* Sets {{BY_LABEL}} to the dimensions' names in the viewer's language. */
void dimension_heading(struct request *request, struct dictionary *dictionary);

/* Adds to a group's row its label in the viewer's language, and the link to the
 * leads behind it. For page_rows_some. */
void dimension_finish(struct request *request, struct dictionary *shown, const struct rows *rows,
                      int row);

#endif
