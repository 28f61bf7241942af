#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <talloc.h>
#include <unistd.h>

#include "banned.h"
#include "form.h"
#include "intake.h"
#include "log.h"
#include "page.h"
#include "phone.h"
#include "ready.h"
#include "serve.h"
#include "session.h"
#include "template.h"

/* Which methods a path takes, for a 405's Allow (RFC 9110, 10.2.1). */
static const char *allowed_methods(const struct route *route) {
    return route->form != NULL ? "GET, HEAD, POST" : "GET, HEAD";
}

/* The session's statement, then the route's own, in one batch. */
static enum outcome ask(struct request *request) {
    const struct route *route = request->route;
    const char *const *statements =
        route->page != NULL ? route->page->statements : route->form->statements;
    request->batch = batch_new(request->memory);
    if (request->batch == NULL)
        return OUTCOME_FAILED;
    batch_add(request->batch, "session", request_parameter, request);
    request->first_place = 1;
    const char *const csv[PAGE_STATEMENTS_MAX] = {route->page == NULL ? NULL : route->page->csv};
    if (strcmp(request->format, "csv") == 0)
        statements = csv;
    for (int i = 0; i < PAGE_STATEMENTS_MAX && statements[i] != NULL; i++)
        batch_add(request->batch, statements[i], request_parameter, request);
    return batch_run(request->worker->database, request->batch, request->id);
}

static void no_database(struct request *request) {
    request_header(request, "Retry-After: 5");
    page_refuse(request, 503, N_("Tandem cannot reach its database. Try again in a moment."));
}

static bool permitted(const struct request *request) {
    return route_permitted(request->route, &request->viewer);
}

static const char not_in_use_words[] =
    N_("This part of Tandem is not in use. A manager can turn it on: Agreement, Parts.");

/* Takes over what the session's statement said; reads the lists again when they
 * changed. */
static bool take_session(struct request *request) {
    const struct rows *rows = batch_rows(request->batch, 0);
    bool signed_in = session_take(request, rows);
    if (!lookup_refresh(request->worker->lookup, request->worker->database,
                        rows_value(rows, 0, "lookup_version")))
        log_problem(request->id, "the lists could not be read again");
    return signed_in || request->route->who == WHO_ANYBODY;
}

static void answer_outcome(struct request *request, enum outcome outcome) {
    if (outcome == OUTCOME_LOST)
        no_database(request);
    else if (outcome == OUTCOME_REFUSED)
        page_refuse(request, 404, N_("This page does not exist, or not any more."));
    else
        page_refuse(
            request, 500,
            N_("Something went wrong on our side. If it happens again, report this number."));
}

static void to_sign_in(struct request *request) {
    if (strcmp(request->format, "html") != 0 || !session_by_password(request)) {
        page_refuse(request, 401, N_("Sign in first."));
        return;
    }
    request_see_other(request, talloc_asprintf(request->memory, "/account/sign-in?then=%s",
                                               request_encode(request, request_here(request))));
}

static bool read_filters(struct request *request, const struct page *page) {
    if (page == NULL)
        return true;
    if (page->filters != NULL && !values_read(request, page->filters, &request->query))
        return false;
    if (page->check != NULL)
        page->check(request);
    return !values_refused(request);
}

/* A filter may name what is newer than this worker's lists, which take_session has
 * read again meanwhile. */
static bool ask_again(struct request *request, const struct page *page) {
    return read_filters(request, page) && ask(request) == OUTCOME_DONE;
}

static void serve_get(struct request *request) {
    const struct page *page = request->route->page;
    bool good = read_filters(request, page);
    /* statements beside a form may ask what the address proposes */
    if (page == NULL)
        (void)values_read(request, request->route->form->fields, &request->query);
    enum outcome outcome = ask(request);
    if (outcome != OUTCOME_DONE)
        answer_outcome(request, outcome);
    else if (!take_session(request))
        to_sign_in(request);
    else if (!permitted(request))
        page_refuse(request, 403, N_("This page is for another role than yours."));
    else if (!route_in_use(request->route, &request->viewer))
        page_refuse(request, 404, not_in_use_words);
    else if (!good && !ask_again(request, page))
        page_refuse(request, 400,
                    N_("A filter in this address is not right: go back and choose it again."));
    else if (page != NULL)
        page_answer(request, page);
    else
        form_answer(request, request->route->form);
}

static void refuse_input(struct request *request, int status) {
    bool upload = request->route != NULL && request->route->upload_bytes > 0;
    page_refuse(
        request, status,
        status == 413 && upload
            ? N_("This file is larger than 25 MB, more than Tandem takes at once: split it.")
        : status == 413 ? N_("What was sent is larger than Tandem takes here.")
                        : N_("What was sent is damaged: it is not text that Tandem can read."));
}

static void serve_post(struct request *request) {
    const struct form *form = request->route->form;
    int refused = request_read_body(request);
    if (refused != 0) {
        refuse_input(request, refused);
        return;
    }
    /* statements beside a form may ask what was typed; the language that checks
     * it is known afterwards, when form_submit reads it again */
    (void)values_read(request, form->fields, &request->body);
    enum outcome outcome = ask(request);
    if (outcome == OUTCOME_LOST) {
        request->barred = request->route->who != WHO_ANYBODY; /* nobody knows who it is */
        form_failed(request, form, true);
        return;
    }
    if (outcome != OUTCOME_DONE) {
        answer_outcome(request, outcome);
        return;
    }
    bool signed_in = take_session(request);
    if (signed_in && !route_in_use(request->route, &request->viewer)) {
        request->barred = true;
        form_again(request, form, 404, not_in_use_words, NULL);
    } else
        form_submit(request, form, signed_in, permitted(request));
}

static bool has_format(const struct request *request) {
    const struct page *page = request->route->page;
    return strcmp(request->format, "csv") != 0 || (page != NULL && page->csv != NULL);
}

/* Whether people come here with their sessions; where only machines do, the program's role
 * knows no sessions. */
static bool has_pages(const struct route *routes) {
    while (routes->path != NULL && (routes->bare || routes->intake != NULL))
        routes++;
    return routes->path != NULL;
}

/* What no route has: said in the language of whoever asks, with their menu. */
static void serve_unknown(struct request *request) {
    request->batch = batch_new(request->memory);
    if (request->session_token != NULL && request->batch != NULL &&
        has_pages(request->worker->routes)) {
        batch_add(request->batch, "session", request_parameter, request);
        if (batch_run(request->worker->database, request->batch, request->id) == OUTCOME_DONE)
            (void)session_take(request, batch_rows(request->batch, 0));
    }
    page_refuse(request, 404, N_("This page does not exist, or not any more."));
}

static void dispatch(struct request *request) {
    int refused = request_read(request);
    if (refused != 0) {
        refuse_input(request, refused);
        return;
    }
    request->route = ready_asked(request) ? &ready_route
                                          : route_find(request->worker->routes, request->memory,
                                                       request->path, &request->path_id);
    if (request->route == NULL || !has_format(request)) {
        serve_unknown(request);
    } else if (request->route->intake != NULL) {
        intake_serve(request, request->route->intake);
    } else if (strcmp(request->method, "GET") == 0) {
        if (request->route->bare)
            request->route->page->show(request, NULL);
        else
            serve_get(request);
    } else if (strcmp(request->method, "POST") == 0 && request->route->form != NULL) {
        serve_post(request);
    } else {
        request_header(request, "Allow: %s", allowed_methods(request->route));
        page_refuse(request, 405, N_("This page does not take that kind of request."));
    }
}

static void serve(void *context, struct exchange *exchange) {
    struct worker *worker = context;
    struct request *request = talloc_zero(NULL, struct request);
    if (request == NULL)
        return;
    request->memory = request;
    request->worker = worker;
    request->exchange = exchange;
    request->trips_before = database_round_trips(worker->database);
    dispatch(request);
    talloc_free(request);
}

/* Connecting is left to the first request when the database is away now. */
static void start(void *context) {
    struct worker *worker = context;
    char *role = talloc_asprintf(worker, "tandem_%s", worker->program);
    worker->database = database_new(worker, &worker->config, role);
    worker->lookup = lookup_new(worker);
    if (worker->lookup != NULL && !lookup_refresh(worker->lookup, worker->database, ""))
        log_note("worker starts without a database");
}

static bool read_secret(struct worker *worker) {
    int file = open(worker->config.secret_file, O_RDONLY | O_CLOEXEC);
    bool whole = file >= 0 && read(file, worker->secret, sizeof worker->secret) ==
                                  (ssize_t)sizeof worker->secret;
    if (!whole)
        log_problem(NULL, "secret_file %s does not hold 32 bytes: %s", worker->config.secret_file,
                    strerror(errno));
    if (file >= 0)
        close(file);
    return whole;
}

static long workers_wanted(const struct worker *worker) {
    if (strcmp(worker->program, "lead") == 0)
        return worker->config.worker_count_lead;
    if (strcmp(worker->program, "report") == 0)
        return worker->config.worker_count_report;
    return worker->config.worker_count;
}

int serve_main(int argc, char **argv, const char *program, const struct route *routes) {
    if (argc == 2 && strcmp(argv[1], "--routes") == 0) {
        route_print(routes);
        return 0;
    }
    if (argc != 3 || strcmp(argv[1], "--config") != 0) {
        fprintf(stderr, "usage: %s --config FILE | --routes\n", program);
        return 2;
    }
    log_name(program);
    struct worker *worker = talloc_zero(NULL, struct worker);
    if (worker == NULL || sodium_init() < 0 || !config_read(worker, argv[2], &worker->config))
        return 1;
    worker->program = program;
    worker->routes = routes;
    if (!read_secret(worker) || !template_load(worker->config.template_folder))
        return 1;
    phone_load();
    struct program served = {
        .name = program,
        .worker_count = workers_wanted(worker),
        .run_folder = worker->config.run_folder,
        .start = start,
        .serve = serve,
        .context = worker,
    };
    return program_run(&served);
}
