/* The pages and forms of program feedback; each is a file named as its URL, loop
 * is /feedback/{id}, follow_up_draft /feedback/follow-up/{id}, competitor
 * /feedback/competitors/{id}. */
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
extern const struct page feedback_competitors;
extern const struct page feedback_competitor;
extern const struct form feedback_competitors_new;
extern const struct form feedback_competitors_edit;
extern const struct form feedback_competitors_statement;
extern const struct form feedback_competitors_correct;
extern const struct form feedback_competitors_withdraw;
extern const struct page feedback_pulse;
extern const struct form feedback_pulse_open;
extern const struct form feedback_pulse_answer;
extern const struct form feedback_pulse_close;

#endif
