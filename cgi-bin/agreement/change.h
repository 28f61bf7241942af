/* The history of the agreement: who changed what, when. */
#ifndef TANDEM_AGREEMENT_CHANGE_H
#define TANDEM_AGREEMENT_CHANGE_H

#include "../lib/page.h"

/* Fills {{>CHANGES}} from rows of agreement_history (section, act, was, became, person_id,
 * changed_at). */
void changes_show(struct request *request, struct dictionary *content, const struct rows *rows);

#endif
