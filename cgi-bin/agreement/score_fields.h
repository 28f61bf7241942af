/* What the forms about score rules share. */
#ifndef TANDEM_AGREEMENT_SCORE_FIELDS_H
#define TANDEM_AGREEMENT_SCORE_FIELDS_H

#include "../lib/form.h"

/* A rule's wording: the fields of the forms that propose one. */
extern const struct field score_fields[];

/* What is said of a decision. */
#define SCORE_DECISION_NOTE                                                                        \
    { .name = "decision_note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 500 }

/* A row_finish: fills {{>WORDING}} with the rule, its points and how they fade, from a row
 * with the columns of view score_rule_shown. */
void score_wording_show(struct request *request, struct dictionary *dictionary,
                        const struct rows *rows, int row);

/* Shows in section INSTEAD the wording that the row's takes the place of, if any; replaced
 * has the rows of statement score_replaced. */
void score_instead_show(struct request *request, struct dictionary *dictionary,
                        const struct rows *rows, int row, const struct rows *replaced);

/* .show of the forms that act on one rule, with statements {"score_rule", "score_replaced"}
 * and template "agreement/score_act": the rule, and what it replaces, beside the form. */
void score_act_show(struct request *request, struct dictionary *content);

#endif
