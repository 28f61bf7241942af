/* What sales can send to a lead, and what it sent. */
#ifndef TANDEM_LEAD_CONTENT_SHOW_H
#define TANDEM_LEAD_CONTENT_SHOW_H

#include "../lib/page.h"

/* The rows of record_content in place of {{>CONTENT_PANEL}}, of the lead that the request
 * is about; nothing while the part is off. */
void content_show(struct request *request, struct dictionary *content, const struct rows *lead,
                  const struct rows *rows);

/* A row_finish: the buttons that say whether what is used in the row helped (use_id, version). */
void content_judge_button(struct request *request, struct dictionary *shown,
                          const struct rows *rows, int row);

#endif
