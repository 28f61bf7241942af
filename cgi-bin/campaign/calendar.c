#include <string.h>
#include <talloc.h>

#include "../lib/filter.h"
#include "pages.h"

#include "../lib/banned.h"

/* What is coming: a month as a table a week, or a list. month is YYYY-MM; anything else
 * is this month. */

enum { WEEKS, MONTH, LISTED };

static const struct field filters[] = {
    {.name = "kind",
     .label = N_("Kind"),
     .kind = FIELD_CHOICE,
     .choices = "campaign_kind",
     .none = true},
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .none = true},
    {.name = "view", .label = "view", .kind = FIELD_HIDDEN, .max_chars = 10},
    {.name = "month", .label = "month", .kind = FIELD_HIDDEN, .max_chars = 7},
    {.name = NULL},
};

static const char *month_name(const struct request *request, const char *number) {
    static const char *const names[] = {N_("January"), N_("February"), N_("March"),
                                        N_("April"),   N_("May"),      N_("June"),
                                        N_("July"),    N_("August"),   N_("September"),
                                        N_("October"), N_("November"), N_("December")};
    size_t month = 0;
    for (; *number >= '0' && *number <= '9'; number++)
        month = month * 10 + (size_t)(*number - '0');
    return month < 1 || month > sizeof names / sizeof *names
               ? ""
               : sentence(request->language, names[month - 1]);
}

/* The rows come week by week; each week is a table of its own. */
static void show_weeks(struct request *request, struct dictionary *content,
                       const struct rows *rows) {
    struct dictionary *week = NULL;
    const char *shown = "";
    for (int row = 0; row < rows_count(rows); row++) {
        const char *monday = rows_value(rows, row, "week_on");
        if (strcmp(monday, shown) != 0) {
            week = dictionary_add(content, "WEEK");
            page_row(request, week, rows, row);
            shown = monday;
        }
        if (!rows_true(rows, row, "some"))
            dictionary_show(week, "NOTHING");
        else
            page_row(request, dictionary_add(week, "RUN"), rows, row);
    }
}

static enum shown calendar_show(struct request *request, struct dictionary *content) {
    const struct rows *month = request_rows(request, MONTH),
                      *listed = request_rows(request, LISTED);
    filters_show(request, filters, content);
    page_row(request, content, month, 0);
    dictionary_set(content, "MONTH_NAME",
                   month_name(request, rows_value(month, 0, "month_number")));
    dictionary_set(content, "OTHER_MONTH_QUERY", filters_query(request, filters, "month"));
    dictionary_set(content, "OTHER_VIEW_QUERY", filters_query(request, filters, "view"));
    if (strcmp(value_typed(request, "view"), "list") != 0) {
        show_weeks(request, dictionary_add(content, "MONTH_VIEW"), request_rows(request, WEEKS));
        return SHOWN;
    }
    struct dictionary *list = dictionary_add(content, "LIST_VIEW");
    if (rows_count(listed) == 0)
        dictionary_show(list, "NOTHING");
    else
        page_rows(request, dictionary_add(list, "SOME_RUNS"), "RUN", listed);
    return SHOWN;
}

const struct page campaign_calendar = {
    .title = N_("Campaign calendar"),
    .template_name = "campaign/calendar",
    .statements = {"calendar", "calendar_month", "calendar_list"},
    .csv = "calendar_csv",
    .filters = filters,
    .show = calendar_show,
};
