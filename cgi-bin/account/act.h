/* For the forms of this program that act by themselves: before somebody is signed
 * in there is nobody to claim a once-token for. */
#ifndef TANDEM_ACCOUNT_ACT_H
#define TANDEM_ACCOUNT_ACT_H

#include "../lib/form.h"

/* Runs one statement, its parameters asked from source. Its rows on the request's
 * memory; NULL, with the form answered, when it did not run. */
const struct rows *act_ask(struct request *request, const struct form *form, const char *statement,
                           parameter_source source, void *context);

#endif
