/* The period a report opens on. */
#ifndef TANDEM_REPORT_PERIOD_H
#define TANDEM_REPORT_PERIOD_H

#include "../lib/page.h"

/* A report asked without from and to opens on this quarter: answers with a
 * redirect to explicit days and returns true. False when a period was given. */
bool period_move(struct request *request);

#endif
