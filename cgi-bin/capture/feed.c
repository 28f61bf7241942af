/* A person's calendar feed: the call-backs and next steps that wait for them, for a
 * calendar program that shows the token of its address. It says no more of a prospect
 * than whom to call, and what its owner wrote down to do: what is fetched here lies on
 * other companies' servers. */
#include <talloc.h>

#include "../lib/calendar.h"
#include "pages.h"
#include "publish.h"

/* Who it is about and, of a next step, what is to be done. */
static const char *event_subject(struct request *request, const struct rows *rows, int row) {
    const char *organisation = rows_value(rows, row, "organisation");
    const char *step = rows_true(rows, row, "is_call_back") ? "" : rows_value(rows, row, "step");
    return talloc_asprintf(request->memory, "%s%s%s%s%s", step, *step == '\0' ? "" : " – ",
                           rows_value(rows, row, "who"), *organisation == '\0' ? "" : ", ",
                           organisation);
}

/* One lead is one event. */
static char *event_add(struct request *request, char *calendar, const struct rows *rows, int row) {
    const char *id = rows_value(rows, row, "lead_id");
    const char *step = rows_value(rows, row, "step");
    const char *summary =
        rows_true(rows, row, "is_call_back") ? N_("Call back: {}") : N_("Next step: {}");
    calendar = event_begin(request, calendar, "lead", id, rows_value(rows, row, "changed"),
                           rows_value(rows, row, "version"));
    calendar = calendar_line(calendar, "DTSTART", rows_value(rows, row, "starts"));
    calendar = calendar_line(calendar, "DURATION", "PT15M");
    calendar = calendar_text(calendar, "SUMMARY",
                             request_sentence(request, summary, event_subject(request, rows, row)));
    if (*step != '\0')
        calendar = calendar_text(calendar, "DESCRIPTION", step);
    calendar = calendar_line(
        calendar, "URL",
        talloc_asprintf(request->memory, "%s/lead/%s", request->worker->config.base_address, id));
    calendar = calendar_line(calendar, "CLASS", "PRIVATE");
    calendar = calendar_line(calendar, "TRANSP", "TRANSPARENT"); /* its hour is not taken */
    return calendar_line(calendar, "END", "VEVENT");
}

static const char *calendar_of(struct request *request, const struct rows *rows) {
    calendar_language(request, rows);
    char *calendar = calendar_begin(request->memory, "Tandem");
    for (int row = 0; row < rows_count(rows); row++)
        if (*rows_value(rows, row, "lead_id") != '\0')
            calendar = event_add(request, calendar, rows, row);
    return calendar_end(calendar);
}

static enum shown feed_show(struct request *request, struct dictionary *content) {
    (void)content;
    return calendar_publish(request, "feed", calendar_of);
}

const struct page capture_feed = {.show = feed_show};
