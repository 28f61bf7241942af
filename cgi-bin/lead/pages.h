/* The pages and forms of program lead; each is a file named as its URL. */
#ifndef TANDEM_LEAD_PAGES_H
#define TANDEM_LEAD_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page lead_desk;
extern const struct page lead_list;
extern const struct page lead_long_stays;
extern const struct page lead_record;
extern const struct form lead_new;
extern const struct page lead_duplicates;
extern const struct form lead_not_duplicate;
extern const struct form lead_merge;
extern const struct form lead_unmerge;
extern const struct form lead_edit;
extern const struct form lead_identify;
extern const struct form lead_import;
extern const struct page lead_import_record;
extern const struct form lead_import_columns;
extern const struct form lead_import_reading;
extern const struct form lead_import_load;
extern const struct form lead_import_undo;
extern const struct page lead_import_refused;
extern const struct form lead_hand_over;
extern const struct form lead_hand_over_again;
extern const struct form lead_accept;
extern const struct form lead_after_call;
extern const struct form lead_no_answer;
extern const struct form lead_take;
extern const struct form lead_postpone;
extern const struct form lead_refuse;
extern const struct form lead_hand_back;
extern const struct form lead_contact;
extern const struct form lead_opportunity;
extern const struct form lead_important_sale;
extern const struct form lead_win;
extern const struct form lead_lose;
extern const struct form lead_not_a_lead;
extern const struct form lead_reopen;
extern const struct form lead_take_back;
extern const struct form lead_mark;
extern const struct form lead_organisation;
extern const struct form lead_need;
extern const struct form lead_need_edit;
extern const struct page lead_needs;
extern const struct form lead_touch;
extern const struct form lead_touch_answer;
extern const struct form lead_touch_pass;
extern const struct form lead_assign;
extern const struct page lead_notices;
extern const struct form lead_notices_seen;
extern const struct form lead_bulk;
extern const struct page lead_bulk_result;
/* Who keep the sources of submissions (sql/rule/source.sql asks for it again). */
enum { WHO_KEEPERS = WHO_MARKETING | WHO_MANAGER | WHO_ADMIN };

extern const struct page lead_sources;
extern const struct page lead_sources_record;
extern const struct form lead_sources_new;
extern const struct form lead_sources_edit;
extern const struct form lead_sources_token;
extern const struct form lead_sources_revoke;
extern const struct page lead_submissions;
extern const struct page lead_submissions_record;
extern const struct form lead_submissions_retry;
extern const struct form lead_fair;
extern const struct form lead_fair_day;
extern const struct form lead_consent_withdraw;
extern const struct form lead_competitor;
extern const struct form lead_competitor_outcome;
extern const struct form lead_competitor_take_back;

#endif
