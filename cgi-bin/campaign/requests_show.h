/* What the pages of one request for content show alike. */
#ifndef TANDEM_CAMPAIGN_REQUESTS_SHOW_H
#define TANDEM_CAMPAIGN_REQUESTS_SHOW_H

#include "../lib/form.h"

/* A request (statement requests_record) in place of {{>FACTS}}, what happened to it
 * (requests_history) in place of {{>HISTORY}}. */
void requests_show(struct request *request, struct dictionary *content);

/* .show of the forms that act on a request, with statements {"requests_record",
 * "requests_history"} and template "campaign/requests_act": the same, and the request's
 * question under the heading. */
void requests_act_show(struct request *request, struct dictionary *content);

#endif
