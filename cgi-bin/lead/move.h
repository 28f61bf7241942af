/* What the forms of all moves share: the lead they are about, beside the form. */
#ifndef TANDEM_LEAD_MOVE_H
#define TANDEM_LEAD_MOVE_H

#include "../lib/form.h"

/* .show of a move's form, with statements {"move_head"} and template "lead/move":
 * the contact card, and the lead's name in the heading. */
void move_show(struct request *request, struct dictionary *content);

/* Fills {{>ATTEMPTS}} from the rows of statement attempts; nothing without an attempt. */
void attempts_show(struct request *request, struct dictionary *content,
                   const struct rows *attempts);

#endif
