#include <string.h>
#include <talloc.h>

#include "../lib/built.h"
#include "../lib/fastcgi_client.h"
#include "../lib/ready.h"
#include "pages.h"

#include "../lib/banned.h"

enum { PROGRAM_WAITS_MS = 2000 }; /* longer than a busy program keeps one request waiting */

/* NULL, or what is wrong with a program. This one is asked directly: through its
 * socket it might wait for the very worker that asks. */
static const char *problem_of(struct request *request, const char *program) {
    struct fastcgi_answer answer;
    if (strcmp(program, request->worker->program) == 0)
        return ready_problem(request);
    char *socket_path =
        talloc_asprintf(request->memory, "%s/%s.sock", request->worker->config.run_folder, program);
    char *path = talloc_asprintf(request->memory, "/%s/ready", program);
    if (socket_path == NULL || path == NULL)
        return "there is no memory";
    const char *problem =
        fastcgi_get(request->memory, socket_path, path, PROGRAM_WAITS_MS, &answer);
    if (problem != NULL || answer.status == 200)
        return problem;
    return talloc_asprintf(request->memory, "%d %.*s", answer.status,
                           (int)strcspn(answer.content, "\n"), answer.content);
}

static enum shown readyz_show(struct request *request, struct dictionary *content) {
    char *text = talloc_strdup(request->memory, "");
    bool ready = true;
    (void)content;
    for (const char *const *program = built_programs; *program != NULL; program++) {
        const char *problem = problem_of(request, *program);
        ready = ready && problem == NULL;
        text =
            talloc_asprintf_append(text, "%s: %s\n", *program, problem == NULL ? "ready" : problem);
    }
    if (ready)
        text = talloc_strdup(request->memory, "ready\n");
    if (text != NULL)
        request_answer(request, ready ? 200 : 503, "text/plain; charset=utf-8", text, strlen(text));
    return SHOWN_MOVED;
}

const struct page account_readyz = {.show = readyz_show};
