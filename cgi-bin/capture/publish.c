#include "publish.h"

#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "../lib/calendar.h"
#include "../lib/session.h"

#include "../lib/banned.h"

static const char *feed_parameter(void *context, const char *name) {
    const struct request *request = context;
    return strcmp(name, "feed_hash") == 0 ? session_hash(request, request->path_id) : NULL;
}

void calendar_language(struct request *request, const struct rows *rows) {
    enum language own = language_from_code(rows_value(rows, 0, "language"));
    request->language = own == LANGUAGE_COUNT ? LANGUAGE_EN : own;
}

char *event_begin(struct request *request, char *calendar, const char *subject, const char *id,
                  const char *changed, const char *version) {
    const char *host = strstr(request->worker->config.base_address, "://");
    calendar = calendar_line(calendar, "BEGIN", "VEVENT");
    calendar = calendar_text(calendar, "UID",
                             talloc_asprintf(request->memory, "%s-%s@%s", subject, id,
                                             host == NULL ? "tandem" : host + strlen("://")));
    calendar = calendar_line(calendar, "DTSTAMP", changed);
    calendar = calendar_line(calendar, "LAST-MODIFIED", changed);
    return calendar_line(calendar, "SEQUENCE", version);
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

enum shown calendar_publish(struct request *request, const char *statement,
                            const char *(*calendar_of)(struct request *request,
                                                       const struct rows *rows)) {
    struct batch *batch = batch_new(request->memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, feed_parameter, request);
    enum outcome outcome =
        place < 0 ? OUTCOME_FAILED : batch_run(request->worker->database, batch, request->id);
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
