/* A FastCGI program as its own small prefork master: N single-threaded workers
 * on the listening socket at descriptor 0 (spawn-fcgi -n, or systemd
 * StandardInput=socket). A worker that dies is forked again, with back-off when
 * it dies young; SIGHUP replaces workers one by one; SIGTERM and SIGINT drain:
 * the request at hand is answered, then the worker leaves. */
#ifndef TANDEM_PROGRAM_H
#define TANDEM_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

/* One request as FastCGI gave it; valid until exchange_answer returns. */
struct exchange;

/* A CGI variable ("REQUEST_METHOD"), or NULL. */
const char *exchange_variable(const struct exchange *exchange, const char *name);

enum body { BODY_READ, BODY_TOO_LARGE, BODY_CUT_OFF, BODY_NO_ROOM };

/* The whole request body on memory (talloc), NUL-terminated; *length its bytes. One of
 * more than 64 kB lies in an unlinked temporary file that is mapped: it costs the worker
 * no memory, and goes with memory.
 * BODY_CUT_OFF when fewer bytes came than CONTENT_LENGTH says: store nothing.
 * BODY_TOO_LARGE when CONTENT_LENGTH is over limit_bytes (nothing is read). */
enum body exchange_body(struct exchange *exchange, void *memory, size_t limit_bytes, char **body,
                        size_t *length) __attribute__((warn_unused_result));

/* Sends the head (lines "Name: value\r\n", Status first, without the blank
 * line) and the content. Failures to write are the client's: ignored. */
void exchange_answer(struct exchange *exchange, const char *head, const char *content,
                     size_t length);

/* For answers too long for memory (CSV of a million rows). */
void exchange_write(struct exchange *exchange, const char *bytes, size_t length);

/* Lets the client go: it has the whole answer, and does not wait for what serve still
 * does. The exchange's variables are gone then. */
void exchange_finish(struct exchange *exchange);

/* What a worker does. start runs once in each worker after fork (connect,
 * prepare); its failure to reach the database is no reason to exit. serve
 * handles one request. context is handed to both. */
struct program {
    const char *name;
    long worker_count;
    const char *run_folder; /* counters live in run_folder/<name>.counters */
    void (*start)(void *context);
    void (*serve)(void *context, struct exchange *exchange);
    void *context;
};

/* Counters in one file mapped by all workers of a program (for /metrics); they
 * begin at 0 when the program starts. Requests, their time, statuses (as
 * exchange_answer's head says) and starts are counted here already; whoever
 * loses the database adds database_lost. */
struct counters {
    unsigned long requests, refused_4xx, failed_5xx, database_lost, worker_starts;
    unsigned long request_microseconds;
};
/* The counters of this process's program; never NULL. Add with __atomic. */
struct counters *program_counters(void);

/* A read-only look at another program's counters; false when there are none. */
bool program_counters_read(const char *run_folder, const char *name, struct counters *counters)
    __attribute__((warn_unused_result));

/* Runs until told to stop. The process's exit status: it returns in the master
 * and in each worker, so main frees what it has and returns it. 1, logged, when
 * descriptor 0 is no listening socket. */
int program_run(const struct program *program);

#endif
