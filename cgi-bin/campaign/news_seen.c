#include "pages.h"

/* One button, in the list of news and on each item. */
static const struct field fields[] = {
    {.name = "list", .label = "list", .kind = FIELD_HIDDEN, .max_chars = 1},
    {.name = NULL},
};

static void seen_show(struct request *request, struct dictionary *content) {
    page_title(request, content, rows_value(request_rows(request, 0), 0, "heading"));
}

const struct form campaign_news_seen = {
    .title = N_("Seen"),
    .submit = N_("Seen"),
    .statements = {"news_record"},
    .load = true,
    .fields = fields,
    .save = "news_seen",
    .show = seen_show,
    .cancel = "/campaign/news/{id}",
};
