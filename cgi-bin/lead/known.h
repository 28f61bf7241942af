/* What a form shows when the person typed in it is known already (DOMAIN, Rules learnt,
 * a): the leads, who holds them, and what to do instead. */
#ifndef TANDEM_LEAD_KNOWN_H
#define TANDEM_LEAD_KNOWN_H

#include "../lib/form.h"

/* Fills {{>KNOWN}} from statement duplicates, the nth of the form. The form has a field
 * someone_else, and may have new_need. */
void known_show(struct request *request, struct dictionary *content, int statement);

#endif
