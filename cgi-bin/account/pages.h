/* The pages and forms of program account; each is a file named as its URL. */
#ifndef TANDEM_ACCOUNT_PAGES_H
#define TANDEM_ACCOUNT_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page account_healthz;
extern const struct page account_readyz;
extern const struct page account_metrics;
extern const struct form account_sign_in;
extern const struct form account_sign_out;
extern const struct form account_language;
extern const struct form account_profile;
extern const struct form account_password;
extern const struct page account_people;
extern const struct form account_people_new;
extern const struct form account_people_edit;
extern const struct form account_people_password;
extern const struct form account_people_leave;
extern const struct form account_absence;
extern const struct form account_absence_edit;
extern const struct form account_absence_remove;
extern const struct form account_feed;
extern const struct form account_feed_stop;

#endif
