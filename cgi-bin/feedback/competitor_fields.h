/* What the forms of a competitor's card share. */
#ifndef TANDEM_FEEDBACK_COMPETITOR_FIELDS_H
#define TANDEM_FEEDBACK_COMPETITOR_FIELDS_H

#include "../lib/page.h"

/* What a statement can be about, in the order of the card. */
extern const struct option competitor_abouts[];

/* The fields of a statement: adding one, and correcting one. */
extern const struct field competitor_statement_fields[];

/* The card that the form is about, from its first statement: the way back to it. */
void competitor_form_show(struct request *request, struct dictionary *content);

#endif
