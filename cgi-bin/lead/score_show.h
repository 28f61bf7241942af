/* A lead's score with all that it is made of, as its record and the hand-over show it. */
#ifndef TANDEM_LEAD_SCORE_SHOW_H
#define TANDEM_LEAD_SCORE_SHOW_H

#include "../lib/page.h"

/* Fills {{>SCORE}} from the rows of statements score_sum and score_lines; leaves it out
 * where no rule counts. */
void score_show(struct request *request, struct dictionary *content, const struct rows *sum,
                const struct rows *lines);

#endif
