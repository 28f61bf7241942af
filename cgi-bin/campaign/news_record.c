#include "news.h"
#include "pages.h"

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, 0);
    if (rows_count(record) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, record, 0);
    news_button(request, content, record, 0, false);
    page_rows(request, content, "READER", request_rows(request, 1));
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page campaign_news_record = {
    .title = N_("News"),
    .template_name = "campaign/news_record",
    .statements = {"news_record", "news_readers"},
    .show = record_show,
};
