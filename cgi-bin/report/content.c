/* Content: used and unused by sales, by moment and segment; open requests (DOMAIN, report 8). */
#include "../lib/filter.h"
#include "pages.h"
#include "period.h"

static const struct field filters[] = {
    {.name = "from", .label = N_("Used from"), .kind = FIELD_DATE},
    {.name = "to", .label = N_("Used until"), .kind = FIELD_DATE},
    {.name = NULL},
};

static enum shown content_show(struct request *request, struct dictionary *content) {
    const struct rows *rows = request_rows(request, 0), *sum = request_rows(request, 1);
    if (period_move(request))
        return SHOWN_MOVED;
    filters_show(request, filters, content);
    if (rows_count(rows) == 0) {
        dictionary_show(content, "NOTHING");
        return SHOWN;
    }
    struct dictionary *table = dictionary_add(content, "SOME");
    page_rows(request, table, "COUNTED", rows);
    page_row(request, dictionary_add(table, "ALL"), sum, 0);
    return SHOWN;
}

const struct page report_content = {
    .title = N_("Content"),
    .template_name = "report/content",
    .statements = {"content", "content_sum"},
    .csv = "content_csv",
    .filters = filters,
    .check = filters_check,
    .show = content_show,
};
