/* The calendar feed of a team: campaigns, product changes and important sales, as days. It
 * says nothing of prospects: what is fetched here lies on other companies' servers. */
#include <string.h>
#include <talloc.h>

#include "../lib/calendar.h"
#include "pages.h"
#include "publish.h"

#include "../lib/banned.h"

/* What an entry is called, and where it is. */
static const struct {
    const char *subject, *summary, *path;
} subjects[] = {{"campaign", N_("Campaign: {}"), "campaign"},
                {"product_change", N_("Product change: {}"), "campaign/news"},
                {"important_sale", N_("Important sale: {}"), "campaign/news"}};

static char *event_add(struct request *request, char *calendar, const struct rows *rows, int row) {
    const char *subject = rows_value(rows, row, "subject"), *id = rows_value(rows, row, "id");
    const char *about = rows_value(rows, row, "about");
    size_t kind = 0;
    while (kind + 1 < sizeof subjects / sizeof *subjects &&
           strcmp(subjects[kind].subject, subject) != 0)
        kind++;
    calendar = event_begin(request, calendar, subject, id, rows_value(rows, row, "changed"),
                           rows_value(rows, row, "version"));
    calendar = calendar_line(calendar, "DTSTART;VALUE=DATE", rows_value(rows, row, "starts"));
    calendar = calendar_line(calendar, "DTEND;VALUE=DATE", rows_value(rows, row, "ends"));
    calendar = calendar_text(
        calendar, "SUMMARY",
        request_sentence(request, subjects[kind].summary, rows_value(rows, row, "title")));
    if (*about != '\0')
        calendar = calendar_text(calendar, "DESCRIPTION", about);
    calendar = calendar_line(calendar, "URL",
                             talloc_asprintf(request->memory, "%s/%s/%s",
                                             request->worker->config.base_address,
                                             subjects[kind].path, id));
    calendar = calendar_line(calendar, "STATUS",
                             rows_true(rows, row, "tentative") ? "TENTATIVE" : "CONFIRMED");
    calendar = calendar_line(calendar, "TRANSP", "TRANSPARENT"); /* nobody's day is taken */
    return calendar_line(calendar, "END", "VEVENT");
}

static const char *calendar_of(struct request *request, const struct rows *rows) {
    calendar_language(request, rows);
    const char *team = rows_value(rows, 0, "team");
    const char *name = strcmp(team, "marketing") == 0 ? N_("Tandem, marketing")
                       : strcmp(team, "sales") == 0   ? N_("Tandem, sales")
                                                      : N_("Tandem, both teams");
    char *calendar = calendar_begin(request->memory, sentence(request->language, name));
    for (int row = 0; row < rows_count(rows); row++)
        if (*rows_value(rows, row, "id") != '\0')
            calendar = event_add(request, calendar, rows, row);
    return calendar_end(calendar);
}

static enum shown feed_show(struct request *request, struct dictionary *content) {
    (void)content;
    return calendar_publish(request, "feed_team", calendar_of);
}

const struct page capture_feed_team = {.show = feed_show};
