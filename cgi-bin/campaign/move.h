/* What the forms of a campaign's moves share. */
#ifndef TANDEM_CAMPAIGN_MOVE_H
#define TANDEM_CAMPAIGN_MOVE_H

#include "../lib/form.h"

/* The form's .show: the campaign beside it (statement move_head is the first). */
void campaign_move_show(struct request *request, struct dictionary *content);

#endif
