#include <talloc.h>

#include "../lib/text.h"
#include "pages.h"

#include "../lib/banned.h"

enum { CALENDAR, WEEK, HOLIDAYS };

static const struct field filters[] = {
    {.name = "year", .label = N_("Year"), .kind = FIELD_NUMBER, .minimum = 2000, .maximum = 2199},
    {.name = NULL},
};

/* A button that fills in a country's holidays of the year shown. */
static void show_fill(struct request *request, struct dictionary *edit, const char *section) {
    struct dictionary *fill = dictionary_add(edit, section);
    page_button(request, fill, "/agreement/calendar/fill");
    dictionary_set(fill, "YEAR", rows_value(request_rows(request, CALENDAR), 0, "year"));
}

static void finish_holiday(struct request *request, struct dictionary *shown,
                           const struct rows *rows, int row) {
    dictionary_set(
        shown, "HOLIDAY_DAY",
        text_day(request->memory, request->language, rows_value(rows, row, "holiday_on")));
    if (request->viewer.roles & WHO_MANAGER)
        page_button(request, dictionary_add(shown, "REMOVE"),
                    talloc_asprintf(request->memory, "/agreement/calendar/%s/remove",
                                    rows_value(rows, row, "id")));
}

static enum shown calendar_show(struct request *request, struct dictionary *content) {
    const struct rows *calendar = request_rows(request, CALENDAR);
    const struct rows *holidays = request_rows(request, HOLIDAYS);
    page_row(request, content, calendar, 0);
    page_rows(request, dictionary_include(content, "WEEK", "agreement/week"), "WORKING_DAY",
              request_rows(request, WEEK));
    if (rows_count(holidays) == 0)
        dictionary_show(content, "NO_HOLIDAY");
    else
        page_rows_some(request, dictionary_add(content, "SOME_HOLIDAYS"), "DAY", holidays,
                       rows_count(holidays), finish_holiday);
    if (request->viewer.roles & WHO_MANAGER) {
        struct dictionary *edit = dictionary_add(content, "MAY_EDIT");
        if (!rows_true(calendar, 0, "dutch_filled"))
            show_fill(request, edit, "FILL_DUTCH");
        if (!rows_true(calendar, 0, "danish_filled"))
            show_fill(request, edit, "FILL_DANISH");
    }
    return SHOWN;
}

const struct page agreement_calendar = {
    .title = N_("Calendar"),
    .template_name = "agreement/calendar",
    .statements = {"calendar", "week", "holidays"},
    .filters = filters,
    .show = calendar_show,
};
