/* What the pages of a batch say of its refused rows. */
#ifndef TANDEM_LEAD_IMPORT_REPORT_H
#define TANDEM_LEAD_IMPORT_REPORT_H

#include "../lib/page.h"

/* Why a row was refused, in the viewer's language, from a row of import_refused or
 * import_refused_rows. */
const char *import_reason(const struct request *request, const struct rows *rows, int row);

/* A REFUSED repetition for each row: line, column, reason; within SOME_REFUSED. */
void import_refused_show(struct request *request, struct dictionary *content,
                         const struct rows *rows);

#endif
