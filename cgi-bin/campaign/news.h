/* What the pages of news share. */
#ifndef TANDEM_CAMPAIGN_NEWS_H
#define TANDEM_CAMPAIGN_NEWS_H

#include "../lib/page.h"

/* The button "seen" of a row that the viewer has not seen; list: back to the list. */
void news_button(struct request *request, struct dictionary *shown, const struct rows *rows,
                 int row, bool list);

#endif
