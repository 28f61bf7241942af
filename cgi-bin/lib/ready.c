#include "ready.h"

#include <string.h>
#include <talloc.h>

#include "built.h"
#include "page.h"

#include "banned.h"

bool ready_asked(const struct request *request) {
    const char *program = request->worker->program;
    size_t length = strlen(program);
    return request->path[0] == '/' && strncmp(request->path + 1, program, length) == 0 &&
           strcmp(request->path + 1 + length, "/ready") == 0;
}

const char *ready_problem(struct request *request) {
    struct batch *batch = batch_new(request->memory);
    if (batch == NULL)
        return "there is no memory";
    int place = batch_add(batch, "schema_version", request_parameter, request);
    switch (batch_run(request->worker->database, batch, request->id)) {
    case OUTCOME_DONE:
        break;
    case OUTCOME_LOST:
        return "the database cannot be reached";
    default:
        return "the database refuses to say its schema";
    }
    const char *version = rows_value(batch_rows(batch, place), 0, "version");
    if (strcmp(version, built_schema) == 0)
        return strcmp(rows_value(batch_rows(batch, place), 0, "rules"), built_rules) == 0
                   ? NULL
                   : "the database has the rules of another version: run tandemctl migrate";
    return talloc_asprintf(request->memory, "the database has schema %s, the program needs %s",
                           *version == '\0' ? "none" : version, built_schema);
}

static enum shown ready_show(struct request *request, struct dictionary *content) {
    const char *problem = ready_problem(request);
    const char *text = problem == NULL ? "ready" : problem;
    (void)content;
    char *line = talloc_asprintf(request->memory, "%s\n", text);
    if (line != NULL)
        request_answer(request, problem == NULL ? 200 : 503, "text/plain; charset=utf-8", line,
                       strlen(line));
    return SHOWN_MOVED;
}

static const struct page ready_page = {.show = ready_show};

const struct route ready_route = {
    .path = "ready", .page = &ready_page, .who = WHO_ANYBODY, .bare = true};
