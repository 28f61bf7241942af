/* The pages and forms of program account; each is a file named as its URL. */
#ifndef TANDEM_ACCOUNT_PAGES_H
#define TANDEM_ACCOUNT_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct form account_sign_in;
extern const struct form account_sign_out;
extern const struct form account_language;

#endif
