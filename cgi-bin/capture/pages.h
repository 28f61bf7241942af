/* What machines send to program capture, and fetch from it. */
#ifndef TANDEM_CAPTURE_PAGES_H
#define TANDEM_CAPTURE_PAGES_H

#include "../lib/intake.h"
#include "../lib/page.h"

extern const struct intake capture_lead;
extern const struct page capture_feed;
extern const struct page capture_feed_team;

#endif
