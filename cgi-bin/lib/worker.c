#include "worker.h"

#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <talloc.h>
#include <time.h>
#include <unistd.h>

#include "log.h"
#include "text.h"

#include "banned.h"

enum { LISTEN_DESCRIPTOR = 0, BODY_IN_MEMORY_BYTES = 64 * 1024 };

struct exchange {
    FCGX_Request request;
    bool answered, finished;
};

/* Of a body that nobody read: read off so that nginx can send it, and then
 * reads the answer. More than nginx's own limit lets through. */
enum { BODY_LEFT_MAX_BYTES = 64 * 1024 * 1024 };

static unsigned long now_microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (unsigned long)now.tv_sec * 1000000 + (unsigned long)now.tv_nsec / 1000;
}

const char *exchange_variable(const struct exchange *exchange, const char *name) {
    return FCGX_GetParam(name, exchange->request.envp);
}

/* CONTENT_LENGTH in bytes, 0 when there is none, -1 when it is no number. */
static long content_length(const struct exchange *exchange) {
    const char *text = exchange_variable(exchange, "CONTENT_LENGTH");
    long length = 0;
    if (text == NULL || *text == '\0')
        return 0;
    return text_integer_read(text, 0, LONG_MAX, &length) ? length : -1;
}

/* A body in an unlinked file that is mapped. */
struct spool {
    void *mapped;
    size_t length;
};

static int spool_unmap(struct spool *spool) {
    munmap(spool->mapped, spool->length);
    return 0;
}

/* Room for that many bytes in an unlinked file, as long as memory; NULL when there is
 * none. All of it is there: a full disk is found out now, not when it is written. */
static char *spool_new(void *memory, size_t length) {
    FILE *file = tmpfile();
    if (file == NULL)
        return NULL;
    struct spool *spool = talloc_zero(memory, struct spool);
    void *mapped = MAP_FAILED;
    if (spool != NULL && posix_fallocate(fileno(file), 0, (off_t)length) == 0)
        mapped = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED, fileno(file), 0);
    fclose(file); /* the mapping keeps it */
    if (mapped == MAP_FAILED)
        return NULL;
    *spool = (struct spool){mapped, length};
    talloc_set_destructor(spool, spool_unmap);
    return mapped;
}

enum body exchange_body(struct exchange *exchange, void *memory, size_t limit_bytes, char **body,
                        size_t *length) {
    long said = content_length(exchange);
    if (said < 0)
        return BODY_CUT_OFF;
    size_t wanted = (size_t)said;
    if (wanted > limit_bytes)
        return BODY_TOO_LARGE;
    char *bytes = wanted > BODY_IN_MEMORY_BYTES ? spool_new(memory, wanted + 1)
                                                : talloc_size(memory, wanted + 1);
    if (bytes == NULL)
        return BODY_NO_ROOM;
    size_t got = 0;
    while (got < wanted) {
        size_t rest = wanted - got;
        int read =
            FCGX_GetStr(bytes + got, rest < INT_MAX ? (int)rest : INT_MAX, exchange->request.in);
        if (read <= 0)
            return BODY_CUT_OFF;
        got += (size_t)read;
    }
    bytes[wanted] = '\0';
    *body = bytes;
    *length = wanted;
    return BODY_READ;
}

/* An answer before nginx has sent the whole body is lost: it sees its write
 * fail, and says 502. */
static void body_rest_read(struct exchange *exchange) {
    char rest[8192];
    size_t got = 0;
    int read;
    while (got < BODY_LEFT_MAX_BYTES &&
           (read = FCGX_GetStr(rest, sizeof rest, exchange->request.in)) > 0)
        got += (size_t)read;
}

static void status_count(const char *head) {
    static const char status[] = "Status: ";
    struct counters *counters = program_counters();
    if (strncmp(head, status, sizeof status - 1) != 0)
        return;
    if (head[sizeof status - 1] == '4')
        __atomic_add_fetch(&counters->refused_4xx, 1, __ATOMIC_RELAXED);
    else if (head[sizeof status - 1] == '5')
        __atomic_add_fetch(&counters->failed_5xx, 1, __ATOMIC_RELAXED);
}

void exchange_write(struct exchange *exchange, const char *bytes, size_t length) {
    while (length > 0) {
        int part = length < INT_MAX ? (int)length : INT_MAX;
        if (FCGX_PutStr(bytes, part, exchange->request.out) != part)
            return; /* the client has gone */
        bytes += part;
        length -= (size_t)part;
    }
}

void exchange_answer(struct exchange *exchange, const char *head, const char *content,
                     size_t length) {
    body_rest_read(exchange);
    exchange->answered = true;
    status_count(head);
    exchange_write(exchange, head, strlen(head));
    exchange_write(exchange, "\r\n", 2);
    exchange_write(exchange, content, length);
}

void exchange_finish(struct exchange *exchange) {
    if (!exchange->finished)
        FCGX_Finish_r(&exchange->request);
    exchange->finished = true;
}

/* Hands a request that was accepted to the program, sees to it that it is
 * answered and ended, and counts it. */
static void exchange_serve(struct exchange *exchange, const struct program *program) {
    static const char apology[] = "Internal Server Error\n";
    unsigned long began = now_microseconds();
    exchange->answered = false;
    exchange->finished = false;
    program->serve(program->context, exchange);
    if (!exchange->answered) {
        log_problem(NULL, "a request was not answered");
        exchange_answer(exchange,
                        "Status: 500 Internal Server Error\r\nContent-Type: text/plain\r\n",
                        apology, sizeof apology - 1);
    }
    exchange_finish(exchange);
    struct counters *counters = program_counters();
    __atomic_add_fetch(&counters->requests, 1, __ATOMIC_RELAXED);
    __atomic_add_fetch(&counters->request_microseconds, now_microseconds() - began,
                       __ATOMIC_RELAXED);
}

static volatile sig_atomic_t stop_asked;

static void stop_ask(int signal_number) {
    (void)signal_number;
    stop_asked = 1;
}

/* libfcgi takes EINTR for a failure: it would cut a body or an answer short. So
 * these are let in only while waiting. */
void worker_leave_signals(sigset_t *signals) {
    sigemptyset(signals);
    sigaddset(signals, SIGTERM);
    sigaddset(signals, SIGINT);
    sigaddset(signals, SIGUSR1);
    sigaddset(signals, SIGHUP);
}

/* Also looks at what is pending: epoll_pwait that finds a connection waiting
 * returns without letting a signal in, and under load one always waits. */
static bool worker_stops(void) {
    static const int numbers[] = {SIGTERM, SIGINT, SIGUSR1, SIGHUP};
    sigset_t pending;
    sigpending(&pending);
    for (size_t at = 0; at < sizeof numbers / sizeof numbers[0]; at++)
        if (sigismember(&pending, numbers[at]) == 1)
            stop_asked = 1;
    return stop_asked != 0;
}

/* After FCGX_Init, which installs handlers of its own. */
static void worker_signals_set(sigset_t *while_waiting) {
    struct sigaction action = {.sa_handler = stop_ask};
    sigset_t blocked;
    worker_leave_signals(&blocked);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, NULL);
    sigprocmask(SIG_SETMASK, &blocked, NULL);
    sigemptyset(while_waiting);
}

/* An epoll that wakes one of the waiting workers a connection. -1 on failure. */
static int listen_epoll(void) {
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN | EPOLLEXCLUSIVE};
    if (epoll >= 0 && epoll_ctl(epoll, EPOLL_CTL_ADD, LISTEN_DESCRIPTOR, &event) == 0)
        return epoll;
    log_problem(NULL, "epoll: %s", strerror(errno));
    return -1;
}

int worker_run(const struct program *program, pid_t master_pid, bool *ready) {
    /* Without its master a worker would go on for ever, unrolled. */
    if (prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || getppid() != master_pid)
        return EXIT_FAILURE;
    struct exchange exchange = {0};
    sigset_t while_waiting;
    if (FCGX_Init() != 0 || FCGX_InitRequest(&exchange.request, LISTEN_DESCRIPTOR, 0) != 0) {
        log_problem(NULL, "libfcgi does not start");
        return EXIT_FAILURE;
    }
    worker_signals_set(&while_waiting);
    int epoll = listen_epoll();
    if (epoll < 0)
        return EXIT_FAILURE;
    program->start(program->context);
    __atomic_store_n(ready, true, __ATOMIC_RELEASE);
    int status = EXIT_SUCCESS;
    while (!worker_stops()) {
        struct epoll_event event;
        int waiting = epoll_pwait(epoll, &event, 1, -1, &while_waiting);
        if (waiting < 0 && errno != EINTR) {
            log_problem(NULL, "epoll_pwait: %s", strerror(errno));
            status = EXIT_FAILURE;
            break;
        }
        if (waiting != 1)
            continue;
        int accepted = FCGX_Accept_r(&exchange.request);
        if (accepted == -EAGAIN)
            continue; /* another worker was first */
        if (accepted < 0) {
            log_problem(NULL, "no connection accepted: %s", strerror(-accepted));
            status = EXIT_FAILURE;
            break;
        }
        exchange_serve(&exchange, program);
    }
    close(epoll);
    return status;
}
