#include <string.h>
#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field filters[] = {
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .none = true},
    {.name = "method", .label = N_("Method"), .kind = FIELD_CHOICE, .choices = "awareness_method"},
    {.name = NULL},
};

/* The line through the measurements from one row on to another: its points, joined. */
static const char *line_points(void *memory, const struct rows *rows, int from, int until) {
    char *points = talloc_strdup(memory, "");
    for (int row = from; points != NULL && row < until; row++)
        if (rows_true(rows, row, "is_shown"))
            points = talloc_asprintf_append(points, "%s%s,%s", *points == '\0' ? "" : " ",
                                            rows_value(rows, row, "x"), rows_value(rows, row, "y"));
    return points;
}

/* One line: its chart where there are two points or more, and the table that it shows. */
static void show_series(struct request *request, struct dictionary *content,
                        const struct rows *rows, int from, int until) {
    struct dictionary *series = dictionary_add(content, "SERIES");
    page_row(request, series, rows, from);
    if (rows_true(rows, from, "is_line")) {
        struct dictionary *chart = dictionary_add(series, "CHART");
        dictionary_set(chart, "POINTS", line_points(request->memory, rows, from, until));
        for (int row = from; row < until; row++)
            if (rows_true(rows, row, "is_shown"))
                page_row(request, dictionary_add(chart, "POINT"), rows, row);
    }
    for (int row = from; row < until; row++) {
        struct dictionary *line = dictionary_add(series, "MEASUREMENT");
        page_row(request, line, rows, row);
        if (request->viewer.roles & (WHO_MARKETING | WHO_MANAGER))
            dictionary_show(line, "MAY_CORRECT");
    }
}

static enum shown awareness_show(struct request *request, struct dictionary *content) {
    const struct rows *rows = request_rows(request, 0);
    int count = rows_count(rows), from = 0;
    filters_show(request, filters, content);
    if (request->viewer.roles & (WHO_MARKETING | WHO_MANAGER))
        dictionary_show(content, "MAY_ENTER");
    if (count == 0)
        dictionary_show(content, "NOTHING");
    for (int row = 1; row <= count; row++) {
        if (row < count &&
            strcmp(rows_value(rows, row, "series"), rows_value(rows, from, "series")) == 0)
            continue;
        show_series(request, content, rows, from, row);
        from = row;
    }
    return SHOWN;
}

const struct page campaign_awareness = {
    .title = N_("Brand awareness"),
    .template_name = "campaign/awareness",
    .statements = {"awareness"},
    .csv = "awareness_csv",
    .filters = filters,
    .show = awareness_show,
};
