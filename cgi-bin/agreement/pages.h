/* The pages and forms of program agreement; each is a file named as its URL. */
#ifndef TANDEM_AGREEMENT_PAGES_H
#define TANDEM_AGREEMENT_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page agreement_current;
extern const struct form agreement_edit;
extern const struct page agreement_calendar;
extern const struct form agreement_calendar_week;
extern const struct form agreement_calendar_fill;
extern const struct form agreement_calendar_add;
extern const struct form agreement_calendar_remove;
extern const struct page agreement_routing;
extern const struct form agreement_routing_new;
extern const struct form agreement_routing_edit;
extern const struct form agreement_routing_remove;
extern const struct page agreement_score;
extern const struct form agreement_score_new;
extern const struct form agreement_score_edit;
extern const struct form agreement_score_switch;
extern const struct form agreement_score_decide;
extern const struct form agreement_score_withdraw;
extern const struct page agreement_lists;
extern const struct form agreement_lists_new;
extern const struct form agreement_lists_edit;
extern const struct page agreement_parts;
extern const struct form agreement_parts_turn;

#endif
