/* The pages of program report, which writes nothing; each is a file named as its
 * URL. */
#ifndef TANDEM_REPORT_PAGES_H
#define TANDEM_REPORT_PAGES_H

#include "../lib/page.h"

extern const struct page report_overview;
extern const struct page report_funnel;
extern const struct page report_campaigns;
extern const struct page report_content;

#endif
