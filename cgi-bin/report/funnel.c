#include <string.h>
#include <talloc.h>

#include "../lib/banned.h"
#include "../lib/filter.h"
#include "dimension.h"
#include "pages.h"
#include "period.h"

/* Each figure leads to the leads behind it: the same filters, and the stage. */
static void finish_stage(struct request *request, struct dictionary *shown, const struct rows *rows,
                         int row) {
    const char *query = filters_query(request, report_filters, "by");
    dictionary_set(shown, "REACHED_LINK",
                   talloc_asprintf(request->memory, "/lead/list?%s&reached=%s", query,
                                   rows_value(rows, row, "stage")));
    dictionary_set(shown, "NOW_LINK",
                   talloc_asprintf(request->memory, "/lead/list?%s&stage=%s&state=%s", query,
                                   rows_value(rows, row, "stage"),
                                   rows_true(rows, row, "unfinished") ? "open" : "customer"));
}

static enum shown funnel_show(struct request *request, struct dictionary *content) {
    const struct rows *stages = request_rows(request, 0), *groups = request_rows(request, 1);
    if (period_move(request))
        return SHOWN_MOVED;
    filters_show(request, report_filters, content);
    page_row(request, content, request_rows(request, 2), 0);
    page_rows_some(request, content, "STAGE_ROW", stages, rows_count(stages), finish_stage);
    page_row(request, content, stages, 0);
    if (*value_typed(request, "by") != '\0') {
        struct dictionary *by = dictionary_add(content, "BY");
        dimension_heading(request, by);
        page_rows_some(request, by, "GROUP", groups, rows_count(groups), dimension_finish);
    }
    return SHOWN;
}

const struct page report_funnel = {
    .title = N_("Funnel"),
    .template_name = "report/funnel",
    .statements = {"funnel", "funnel_by", "figures_of"},
    .csv = "funnel_csv",
    .csv_heading = dimension_csv_heading,
    .filters = report_filters,
    .check = dimension_check,
    .show = funnel_show,
};
