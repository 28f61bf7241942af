#include <talloc.h>

#include "../lib/filter.h"
#include "dimension.h"
#include "pages.h"
#include "period.h"

static void finish_campaign(struct request *request, struct dictionary *shown,
                            const struct rows *rows, int row) {
    const char *key = rows_value(rows, row, "campaign_id");
    dictionary_set(shown, "LEADS_LINK",
                   talloc_asprintf(request->memory, "/lead/list?%s&campaign=%s",
                                   filters_query(request, report_filters, "by campaign"),
                                   *key == '\0' ? "(none)" : key));
}

static enum shown campaigns_show(struct request *request, struct dictionary *content) {
    const struct rows *campaigns = request_rows(request, 0);
    if (period_move(request))
        return SHOWN_MOVED;
    filters_show(request, report_filters, content);
    page_row(request, content, request_rows(request, 1), 0);
    page_rows_some(request, content, "CAMPAIGN", campaigns, rows_count(campaigns), finish_campaign);
    if (rows_count(campaigns) == 0)
        dictionary_show(content, "NOTHING");
    return SHOWN;
}

const struct page report_campaigns = {
    .title = N_("Campaigns"),
    .template_name = "report/campaigns",
    .statements = {"campaigns", "figures_of"},
    .csv = "campaigns_csv",
    .filters = report_filters,
    .check = dimension_check,
    .show = campaigns_show,
};
