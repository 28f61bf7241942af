/* What the forms about score rules share. */
#ifndef TANDEM_AGREEMENT_SCORE_FIELDS_H
#define TANDEM_AGREEMENT_SCORE_FIELDS_H

#include "../lib/form.h"

/* A rule's wording: the fields of the forms that propose one. */
extern const struct field score_fields[];

/* A row_finish: fills {{>WORDING}} with the rule, its points and how they fade, from a row
 * with the columns of view score_rule_shown. */
void score_wording_show(struct request *request, struct dictionary *dictionary,
                        const struct rows *rows, int row);

/* .show of the forms that act on one rule, with statements {"score_rule"} and template
 * "agreement/score_act": the rule beside the form. */
void score_act_show(struct request *request, struct dictionary *content);

#endif
