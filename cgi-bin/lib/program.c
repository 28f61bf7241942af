#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <talloc.h>
#include <time.h>
#include <unistd.h>

#include "counters.h"
#include "log.h"
#include "worker.h"

#include "banned.h"

enum {
    LISTEN_DESCRIPTOR = 0,
    DRAIN_MOST_MS = 10000,   /* then a worker that was told to leave is killed */
    YOUNG_MS = 10000,        /* who dies at this age is forked again at once */
    BACK_OFF_FIRST_MS = 100, /* the wait after a first early death; doubles */
    BACK_OFF_MOST_MS = 5000,
    ROLL_LOOK_MS = 20, /* how often a roll looks whether a worker is ready */
    IDLE_LOOK_MS = 60000,
};

struct worker {
    pid_t pid; /* 0: there is none now */
    unsigned generation;
    int64_t started_ms;
    int64_t back_off_ms;
    int64_t fork_at_ms;
    int64_t kill_at_ms; /* 0: it was not told to leave */
};

struct master {
    const struct program *program;
    pid_t pid;
    size_t count;
    struct worker *workers;
    bool *ready;         /* one a worker, shared with it: its start has run */
    unsigned generation; /* older workers are to be replaced */
    bool stopping;
};

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void master_signals(sigset_t *signals) {
    worker_leave_signals(signals);
    sigaddset(signals, SIGCHLD);
}

static bool is_socket_listening(int descriptor) {
    int listening = 0;
    socklen_t length = sizeof listening;
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) == 0 && listening;
}

/* False, logged, when there is no socket to serve or no memory. */
static bool master_start(struct master *master, const struct program *program) {
    if (!is_socket_listening(LISTEN_DESCRIPTOR)) {
        log_problem(NULL,
                    "descriptor 0 is no listening socket: start %s with spawn-fcgi -n or "
                    "systemd's StandardInput=socket",
                    program->name);
        return false;
    }
    /* Several workers wake for one connection; who comes late must not block. */
    int flags = fcntl(LISTEN_DESCRIPTOR, F_GETFL);
    if (flags < 0 || fcntl(LISTEN_DESCRIPTOR, F_SETFL, flags | O_NONBLOCK) != 0) {
        log_problem(NULL, "descriptor 0: %s", strerror(errno));
        return false;
    }
    /* Else a worker waits after each answer until nginx closes. */
    setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "0", 1);
    *master = (struct master){.program = program, .pid = getpid(), .generation = 1};
    master->count = program->worker_count > 0 ? (size_t)program->worker_count : 1;
    master->workers = talloc_zero_array(NULL, struct worker, (unsigned)master->count);
    master->ready = mmap(NULL, master->count * sizeof(bool), PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (master->workers == NULL || master->ready == MAP_FAILED) {
        log_problem(NULL, "no memory for %zu workers", master->count);
        return false;
    }
    sigset_t signals;
    master_signals(&signals);
    sigprocmask(SIG_BLOCK, &signals, NULL);
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(SIGCHLD, &action, NULL);
    counters_open(program->run_folder, program->name);
    return true;
}

static void worker_ended(struct worker *worker, int status) {
    bool told = worker->kill_at_ms != 0;
    bool orderly = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
    if (orderly || told || now_ms() - worker->started_ms >= YOUNG_MS)
        worker->back_off_ms = 0;
    else if (worker->back_off_ms == 0)
        worker->back_off_ms = BACK_OFF_FIRST_MS;
    else if ((worker->back_off_ms *= 2) > BACK_OFF_MOST_MS)
        worker->back_off_ms = BACK_OFF_MOST_MS;
    if (WIFSIGNALED(status))
        log_problem(NULL, "worker %ld ended by signal %d (%s)", (long)worker->pid, WTERMSIG(status),
                    strsignal(WTERMSIG(status)));
    else if (!orderly)
        log_problem(NULL, "worker %ld ended with status %d", (long)worker->pid,
                    WEXITSTATUS(status));
    worker->pid = 0;
    worker->kill_at_ms = 0;
    worker->fork_at_ms = now_ms() + worker->back_off_ms;
}

static void workers_reap(struct master *master) {
    int status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
        for (size_t at = 0; at < master->count; at++)
            if (master->workers[at].pid == pid)
                worker_ended(&master->workers[at], status);
}

static void worker_tell(struct worker *worker) {
    if (worker->pid == 0 || worker->kill_at_ms != 0)
        return;
    kill(worker->pid, SIGTERM);
    worker->kill_at_ms = now_ms() + DRAIN_MOST_MS;
}

/* Forks those that are due. In the new process: its place; in the master: -1. */
static long workers_fork(struct master *master) {
    for (size_t at = 0; at < master->count; at++) {
        struct worker *worker = &master->workers[at];
        if (worker->pid != 0 || worker->fork_at_ms > now_ms())
            continue;
        __atomic_store_n(&master->ready[at], false, __ATOMIC_RELEASE);
        pid_t pid = fork();
        if (pid == 0)
            return (long)at;
        if (pid < 0) {
            log_problem(NULL, "fork: %s", strerror(errno));
            worker->fork_at_ms = now_ms() + BACK_OFF_MOST_MS;
            continue;
        }
        worker->pid = pid;
        worker->started_ms = now_ms();
        worker->generation = master->generation;
        __atomic_add_fetch(&program_counters()->worker_starts, 1, __ATOMIC_RELAXED);
    }
    return -1;
}

/* Tells the next worker of an older generation to leave, once all others are
 * there and ready. Whether there are still older ones. */
static bool workers_roll(struct master *master) {
    struct worker *oldest = NULL;
    bool all_ready = true;
    for (size_t at = 0; at < master->count; at++) {
        struct worker *worker = &master->workers[at];
        if (worker->generation != master->generation)
            oldest = worker;
        if (worker->pid == 0 || worker->kill_at_ms != 0 ||
            !__atomic_load_n(&master->ready[at], __ATOMIC_ACQUIRE))
            all_ready = false;
    }
    if (oldest != NULL && all_ready)
        worker_tell(oldest);
    return oldest != NULL;
}

/* Kills who did not leave in time. */
static void workers_kill_late(struct master *master) {
    for (size_t at = 0; at < master->count; at++) {
        struct worker *worker = &master->workers[at];
        if (worker->pid == 0 || worker->kill_at_ms == 0 || worker->kill_at_ms > now_ms())
            continue;
        log_problem(NULL, "worker %ld did not leave in %d ms", (long)worker->pid, DRAIN_MOST_MS);
        kill(worker->pid, SIGKILL);
        worker->kill_at_ms = now_ms() + DRAIN_MOST_MS;
    }
}

static bool workers_gone(const struct master *master) {
    for (size_t at = 0; at < master->count; at++)
        if (master->workers[at].pid != 0)
            return false;
    return true;
}

/* Sleeps until a signal comes or something is due, and heeds the signal. */
static void master_wait(struct master *master, bool rolling) {
    int64_t now = now_ms();
    int64_t due = now + (rolling ? ROLL_LOOK_MS : IDLE_LOOK_MS);
    for (size_t at = 0; at < master->count; at++) {
        const struct worker *worker = &master->workers[at];
        int64_t worker_due = worker->pid != 0 ? worker->kill_at_ms : worker->fork_at_ms;
        if (worker_due != 0 && worker_due < due && !(master->stopping && worker->pid == 0))
            due = worker_due;
    }
    int64_t wait = due > now ? due - now : 0;
    struct timespec timeout = {wait / 1000, wait % 1000 * 1000000};
    sigset_t signals;
    master_signals(&signals);
    int signal_number = sigtimedwait(&signals, NULL, &timeout);
    if (signal_number == SIGHUP && !master->stopping) {
        master->generation++;
        log_note("SIGHUP: replacing %zu workers one by one", master->count);
    } else if ((signal_number == SIGTERM || signal_number == SIGINT) && !master->stopping) {
        master->stopping = true;
        log_note("%s: stopping", strsignal(signal_number));
        for (size_t at = 0; at < master->count; at++)
            worker_tell(&master->workers[at]);
    }
}

int program_run(const struct program *program) {
    struct master master;
    log_name(program->name);
    if (!master_start(&master, program))
        return EXIT_FAILURE;
    log_note("started, %zu workers", master.count);
    for (;;) {
        workers_reap(&master);
        if (master.stopping && workers_gone(&master))
            break;
        long place = master.stopping ? -1 : workers_fork(&master);
        if (place >= 0) {
            talloc_free(master.workers);
            return worker_run(program, master.pid, &master.ready[place]);
        }
        bool rolling = !master.stopping && workers_roll(&master);
        workers_kill_late(&master);
        master_wait(&master, rolling);
    }
    talloc_free(master.workers);
    log_note("stopped");
    return EXIT_SUCCESS;
}
