/* What the calendar feeds share: who shows a token gets the calendar that is made of what
 * one statement finds for it. */
#ifndef TANDEM_CAPTURE_PUBLISH_H
#define TANDEM_CAPTURE_PUBLISH_H

#include "../lib/page.h"

/* Asks the statement (it takes feed_hash) and answers with the calendar that calendar_of
 * makes of its rows; 404 without any, 503 without a database, 500 when calendar_of returns
 * NULL. */
enum shown calendar_publish(struct request *request, const char *statement,
                            const char *(*calendar_of)(struct request *request,
                                                       const struct rows *rows));

/* Begins an event: its UID ("lead-12" at this company), when it changed last, and its
 * version, which tells a calendar program which text is newer. */
char *event_begin(struct request *request, char *calendar, const char *subject, const char *id,
                  const char *changed, const char *version);

/* Speaks the language of the feed's owner from now on. */
void calendar_language(struct request *request, const struct rows *rows);

#endif
