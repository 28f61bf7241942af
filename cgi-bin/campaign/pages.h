/* The pages and forms of program campaign; each is a file named as its URL. */
#ifndef TANDEM_CAMPAIGN_PAGES_H
#define TANDEM_CAMPAIGN_PAGES_H

#include "../lib/form.h"
#include "../lib/page.h"

extern const struct page campaign_list;
extern const struct page campaign_record;
extern const struct form campaign_new;
extern const struct form campaign_edit;

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

#endif
