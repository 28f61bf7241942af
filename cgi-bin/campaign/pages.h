/* The pages and forms of program campaign; each is a file named as its URL. */
#ifndef TANDEM_CAMPAIGN_PAGES_H
#define TANDEM_CAMPAIGN_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page campaign_list;
extern const struct page campaign_record;
extern const struct form campaign_new;
extern const struct form campaign_edit;
extern const struct page campaign_awareness;
extern const struct form campaign_awareness_new;
extern const struct form campaign_awareness_edit;

#endif
