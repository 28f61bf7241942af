/* A person's calendar feed: the call-backs and next steps that wait for them, for a
 * calendar program that shows the token of its address. It says no more of a prospect
 * than whom to call, and what its owner wrote down to do: what is fetched here lies on
 * other companies' servers. */
#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "../lib/calendar.h"
#include "../lib/session.h"
#include "pages.h"

#include "../lib/banned.h"

static const char *feed_parameter(void *context, const char *name) {
    const struct request *request = context;
    return strcmp(name, "feed_hash") == 0 ? session_hash(request, request->path_id) : NULL;
}

/* Who it is about and, of a next step, what is to be done. */
static const char *event_subject(struct request *request, const struct rows *rows, int row) {
    const char *organisation = rows_value(rows, row, "organisation");
    const char *step = rows_true(rows, row, "is_call_back") ? "" : rows_value(rows, row, "step");
    return talloc_asprintf(request->memory, "%s%s%s%s%s", step, *step == '\0' ? "" : " – ",
                           rows_value(rows, row, "who"), *organisation == '\0' ? "" : ", ",
                           organisation);
}

/* One lead is one event: its version tells a calendar which text is newer. */
static char *event_add(struct request *request, char *calendar, const struct rows *rows, int row) {
    const char *id = rows_value(rows, row, "lead_id");
    const char *base = request->worker->config.base_address;
    const char *host = strstr(base, "://");
    const char *step = rows_value(rows, row, "step");
    const char *summary =
        rows_true(rows, row, "is_call_back") ? N_("Call back: {}") : N_("Next step: {}");
    calendar = calendar_line(calendar, "BEGIN", "VEVENT");
    calendar = calendar_text(calendar, "UID",
                             talloc_asprintf(request->memory, "lead-%s@%s", id,
                                             host == NULL ? "tandem" : host + strlen("://")));
    calendar = calendar_line(calendar, "DTSTAMP", rows_value(rows, row, "changed"));
    calendar = calendar_line(calendar, "LAST-MODIFIED", rows_value(rows, row, "changed"));
    calendar = calendar_line(calendar, "SEQUENCE", rows_value(rows, row, "version"));
    calendar = calendar_line(calendar, "DTSTART", rows_value(rows, row, "starts"));
    calendar = calendar_line(calendar, "DURATION", "PT15M");
    calendar = calendar_text(calendar, "SUMMARY",
                             request_sentence(request, summary, event_subject(request, rows, row)));
    if (*step != '\0')
        calendar = calendar_text(calendar, "DESCRIPTION", step);
    calendar =
        calendar_line(calendar, "URL", talloc_asprintf(request->memory, "%s/lead/%s", base, id));
    calendar = calendar_line(calendar, "CLASS", "PRIVATE");
    calendar = calendar_line(calendar, "TRANSP", "TRANSPARENT"); /* its hour is not taken */
    return calendar_line(calendar, "END", "VEVENT");
}

static const char *calendar_of(struct request *request, const struct rows *rows) {
    enum language own = language_from_code(rows_value(rows, 0, "language"));
    request->language = own == LANGUAGE_COUNT ? LANGUAGE_EN : own;
    char *calendar = calendar_begin(request->memory, "Tandem");
    for (int row = 0; row < rows_count(rows); row++)
        if (*rows_value(rows, row, "lead_id") != '\0')
            calendar = event_add(request, calendar, rows, row);
    return calendar_end(calendar);
}

static void answer_words(struct request *request, int status, const char *words) {
    request_answer(request, status, "text/plain; charset=utf-8", words, strlen(words));
}

/* The calendar, or 304 to who has this very text already (RFC 9110, 13.1.2). */
static void answer_calendar(struct request *request, const char *calendar) {
    unsigned char hash[16];
    char hex[sizeof hash * 2 + 1];
    const char *known = exchange_variable(request->exchange, "HTTP_IF_NONE_MATCH");
    crypto_generichash(hash, sizeof hash, (const unsigned char *)calendar, strlen(calendar), NULL,
                       0);
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    bool same = known != NULL && strstr(known, hex) != NULL;
    request_header(request, "ETag: \"%s\"", hex);
    request_header(request, "Cache-Control: private, no-cache");
    /* a 304 says the length of what it does not send */
    request->head_only = request->head_only || same;
    request_answer(request, same ? 304 : 200, "text/calendar; charset=utf-8", calendar,
                   strlen(calendar));
}

static enum shown feed_show(struct request *request, struct dictionary *content) {
    struct batch *batch = batch_new(request->memory);
    int place = batch == NULL ? -1 : batch_add(batch, "feed", feed_parameter, request);
    enum outcome outcome =
        place < 0 ? OUTCOME_FAILED : batch_run(request->worker->database, batch, request->id);
    (void)content;
    if (outcome == OUTCOME_LOST) {
        request_header(request, "Retry-After: 60");
        answer_words(request, 503, "The database cannot be reached.\n");
        return SHOWN_MOVED;
    }
    const struct rows *rows = outcome == OUTCOME_DONE ? batch_rows(batch, place) : NULL;
    const char *calendar = rows_count(rows) == 0 ? NULL : calendar_of(request, rows);
    if (outcome == OUTCOME_DONE && rows_count(rows) == 0)
        answer_words(request, 404, "There is no such calendar, or not any more.\n");
    else if (calendar == NULL)
        answer_words(request, 500, "The calendar could not be made.\n");
    else
        answer_calendar(request, calendar);
    return SHOWN_MOVED;
}

const struct page capture_feed = {.show = feed_show};
