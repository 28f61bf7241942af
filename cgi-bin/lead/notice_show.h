/* A notice as the desk and the list of notices show it. */
#ifndef TANDEM_LEAD_NOTICE_SHOW_H
#define TANDEM_LEAD_NOTICE_SHOW_H

#include "../lib/page.h"

/* Adds what can be done about one row of view notice_item: a lead that came back is
 * reopened by one button, as long as it is closed. For page_rows_some. */
void notice_row_finish(struct request *request, struct dictionary *row_shown,
                       const struct rows *rows, int row);

#endif
