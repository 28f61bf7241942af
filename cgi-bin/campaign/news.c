#include "news.h"

#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"

enum { PAGE_ROWS = 20 }; /* sql/campaign/news.sql asks for one more */

static const struct option seen_or_not[] = {
    {"no", N_("Not seen by me"), NULL},
    {"yes", N_("Seen by me"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "news", .label = N_("Kind"), .kind = FIELD_CHOICE, .choices = "news_kind"},
    {.name = "seen", .label = N_("Seen"), .kind = FIELD_CHOICE, .options = seen_or_not},
    {.name = NULL},
};

void news_button(struct request *request, struct dictionary *shown, const struct rows *rows,
                 int row, bool list) {
    if (!rows_true(rows, row, "not_seen"))
        return;
    struct dictionary *button = dictionary_add(shown, "SEE");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/campaign/news/%s/seen", rows_value(rows, row, "id")));
    if (list)
        dictionary_show(button, "FROM_LIST");
}

static void finish_row(struct request *request, struct dictionary *shown, const struct rows *rows,
                       int row) {
    news_button(request, shown, rows, row, true);
}

static enum shown news_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, filters, content);
    if (rows_count(found) == 0)
        dictionary_show(content, "NO_NEWS");
    page_rows_some(request, content, "ITEM", found, PAGE_ROWS, finish_row);
    if (rows_count(found) > PAGE_ROWS)
        dictionary_set(dictionary_add(content, "NEXT_PAGE"), "CURSOR",
                       rows_value(found, PAGE_ROWS - 1, "id"));
    return SHOWN;
}

const struct page campaign_news = {
    .title = N_("News"),
    .template_name = "campaign/news",
    .statements = {"news"},
    .csv = "news_csv",
    .filters = filters,
    .show = news_show,
};
