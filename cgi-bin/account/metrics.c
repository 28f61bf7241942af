#include <stddef.h>
#include <string.h>
#include <talloc.h>

#include "../lib/built.h"
#include "pages.h"

#include "../lib/banned.h"

/* Prometheus, text format 0.0.4. Every counter begins at 0 when its program
 * starts, which Prometheus allows for. */
static const struct {
    const char *name, *help;
    size_t offset; /* in struct counters */
    double unit;   /* what one of it is worth */
} metrics[] = {
    {"tandem_requests_total", "Requests answered.", offsetof(struct counters, requests), 1},
    {"tandem_requests_refused_total", "Requests answered with a status of 400 to 499.",
     offsetof(struct counters, refused_4xx), 1},
    {"tandem_requests_failed_total", "Requests answered with a status of 500 to 599.",
     offsetof(struct counters, failed_5xx), 1},
    {"tandem_request_seconds_total", "Time spent on requests, from accepted to answered.",
     offsetof(struct counters, request_microseconds), 1e-6},
    {"tandem_database_lost_total", "Database connections that were lost.",
     offsetof(struct counters, database_lost), 1},
    {"tandem_worker_starts_total", "Worker processes started.",
     offsetof(struct counters, worker_starts), 1},
};

static unsigned long counter_at(const struct counters *counters, size_t offset) {
    unsigned long count;
    memcpy(&count, (const char *)counters + offset, sizeof count);
    return count;
}

/* One metric of all programs; one whose counters cannot be read is left out. */
static char *metric_append(const struct request *request, char *text, size_t number) {
    text = talloc_asprintf_append(text, "# HELP %s %s\n# TYPE %s counter\n", metrics[number].name,
                                  metrics[number].help, metrics[number].name);
    for (const char *const *program = built_programs; *program != NULL; program++) {
        struct counters counters;
        if (!program_counters_read(request->worker->config.run_folder, *program, &counters))
            continue;
        double value = (double)counter_at(&counters, metrics[number].offset) * metrics[number].unit;
        text = talloc_asprintf_append(text, "%s{program=\"%s\"} %.*f\n", metrics[number].name,
                                      *program, metrics[number].unit < 1 ? 6 : 0, value);
    }
    return text;
}

static enum shown metrics_show(struct request *request, struct dictionary *content) {
    char *text = talloc_strdup(request->memory, "");
    (void)content;
    for (size_t number = 0; number < sizeof metrics / sizeof *metrics; number++)
        text = metric_append(request, text, number);
    if (text != NULL)
        request_answer(request, 200, "text/plain; version=0.0.4; charset=utf-8", text,
                       strlen(text));
    return SHOWN_MOVED;
}

const struct page account_metrics = {.show = metrics_show};
