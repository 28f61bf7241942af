/* The pages and forms of program feedback; each is a file named as its URL, loop
 * is /feedback/{id}, follow_up_draft /feedback/follow-up/{id}. */
#ifndef TANDEM_FEEDBACK_PAGES_H
#define TANDEM_FEEDBACK_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page feedback_inbox;
extern const struct page feedback_loop;
extern const struct form feedback_lead_quality;
extern const struct form feedback_campaign;
extern const struct form feedback_message;
extern const struct form feedback_content;
extern const struct page feedback_follow_up;
extern const struct form feedback_follow_up_draft;
extern const struct form feedback_answer;
extern const struct form feedback_close;
extern const struct form feedback_reopen;

#endif
