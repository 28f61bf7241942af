/* The pages and forms of program campaign; each is a file named as its URL. */
#ifndef TANDEM_CAMPAIGN_PAGES_H
#define TANDEM_CAMPAIGN_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page campaign_list;
extern const struct page campaign_record;
extern const struct page campaign_calendar;
extern const struct page campaign_news;
extern const struct page campaign_news_record;
extern const struct form campaign_new;
extern const struct form campaign_edit;
extern const struct form campaign_propose;
extern const struct form campaign_sign_off;
extern const struct form campaign_object;
extern const struct form campaign_answer;
extern const struct form campaign_go_on;
extern const struct form campaign_cancel;
extern const struct form campaign_reopen;
extern const struct form campaign_cost;
extern const struct form campaign_cost_edit;
extern const struct form campaign_cost_remove;
extern const struct form campaign_read;
extern const struct form campaign_help;
extern const struct form campaign_help_take;
extern const struct form campaign_help_refuse;
extern const struct form campaign_help_done;
extern const struct form campaign_news_new;
extern const struct form campaign_news_seen;

/* The content library, and requests for it. */
enum { CONTENT_BYTES_MAX = 25 * 1024 * 1024 };
extern const struct page campaign_content;
extern const struct page campaign_content_record;
extern const struct page campaign_content_file;
extern const struct page campaign_content_version;
extern const struct form campaign_content_new;
extern const struct form campaign_content_edit;
extern const struct form campaign_content_replace;
extern const struct form campaign_content_retire;
extern const struct form campaign_content_restore;
extern const struct form campaign_content_use;
extern const struct form campaign_content_judge;
extern const struct page campaign_requests;
extern const struct page campaign_requests_record;
extern const struct form campaign_requests_new;
extern const struct form campaign_requests_take;
extern const struct form campaign_requests_refuse;
extern const struct form campaign_requests_deliver;
extern const struct form campaign_requests_close;
extern const struct form campaign_requests_reopen;
extern const struct page campaign_awareness;
extern const struct form campaign_awareness_new;
extern const struct form campaign_awareness_edit;

#endif
