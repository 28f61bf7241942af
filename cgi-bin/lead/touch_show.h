/* What the forms of a touch that somebody deals with share: what it was about, beside
 * the form. */
#ifndef TANDEM_LEAD_TOUCH_SHOW_H
#define TANDEM_LEAD_TOUCH_SHOW_H

#include "../lib/form.h"

/* .show of such a form, with statements {"touch_open"} and template "lead/touch". */
void touch_show(struct request *request, struct dictionary *content);

#endif
