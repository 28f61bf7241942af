/* A rule of the score in words, the same wherever it stands. */
#ifndef TANDEM_SCORE_RULE_H
#define TANDEM_SCORE_RULE_H

#include "page.h"

/* A row_finish: fills {{>RULE}} from a row with the columns of view score_rule_shown. */
void score_rule_show(struct request *request, struct dictionary *dictionary,
                     const struct rows *rows, int row);

#endif
