/* What the forms that answer a request for help share. */
#ifndef TANDEM_CAMPAIGN_HELP_ANSWER_H
#define TANDEM_CAMPAIGN_HELP_ANSWER_H

#include "../lib/form.h"

/* The form's .show: what was asked (statement help_head is the first). */
void help_answer_show(struct request *request, struct dictionary *content);

#endif
