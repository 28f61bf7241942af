#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"

static const struct field filters[] = {
    {.name = "quarter", .label = N_("A day of the quarter"), .kind = FIELD_DATE},
    {.name = "segment", .label = N_("Segment"), .kind = FIELD_CHOICE, .choices = "segment"},
    {.name = "campaign", .label = N_("Campaign"), .kind = FIELD_CHOICE, .choices = "campaign"},
    {.name = NULL},
};

/* The line of the chart: its points, joined. */
static void show_lines(struct request *request, struct dictionary *content,
                       const struct rows *weeks) {
    static const char *const columns[] = {"handed_y", "accepted_y"}, *const names[] = {
                                                                         "HANDED_POINTS",
                                                                         "ACCEPTED_POINTS"};
    for (int line = 0; line < 2; line++) {
        char *points = talloc_strdup(request->memory, "");
        for (int row = 0; row < rows_count(weeks); row++)
            points = talloc_asprintf_append(points, "%s%s,%s", row == 0 ? "" : " ",
                                            rows_value(weeks, row, "x"),
                                            rows_value(weeks, row, columns[line]));
        dictionary_set(content, names[line], points);
    }
    dictionary_set(content, "TOP", rows_value(weeks, 0, "top"));
}

/* A figure leads to the leads behind it: those that reached the stage in the quarter. */
static void finish_stage(struct request *request, struct dictionary *shown, const struct rows *rows,
                         int row) {
    dictionary_set(
        shown, "REACHED_LINK",
        talloc_asprintf(request->memory, "/lead/list?reached=%s&reached_from=%s&reached_to=%s&%s",
                        rows_value(rows, row, "stage"), rows_value(rows, row, "first_day"),
                        rows_value(rows, row, "last_day"),
                        filters_query(request, filters, "quarter")));
}

static enum shown overview_show(struct request *request, struct dictionary *content) {
    filters_show(request, filters, content);
    page_row(request, content, request_rows(request, 0), 0);
    const struct rows *stages = request_rows(request, 1);
    page_rows_some(request, content, "STAGE_ROW", stages, rows_count(stages), finish_stage);
    dictionary_set(content, "WAITING_QUERY", filters_query(request, filters, "quarter"));
    page_rows(request, content, "WEEK_POINT", request_rows(request, 2));
    page_rows(request, content, "WEEK_ROW", request_rows(request, 2));
    page_rows(request, content, "REASON_ROW", request_rows(request, 3));
    page_rows(request, content, "CAMPAIGN", request_rows(request, 4));
    show_lines(request, content, request_rows(request, 2));
    return SHOWN;
}

const struct page report_overview = {
    .title = N_("Joint funnel"),
    .template_name = "report/overview",
    .statements = {"overview_figures", "overview_stages", "overview_weeks", "overview_reasons",
                   "overview_campaigns"},
    .csv = "overview_csv",
    .filters = filters,
    .show = overview_show,
};
