/* A worker process: the one file that talks with libfcgi is worker.c, which is
 * also where the exchange functions of program.h are. For program.c alone. */
#ifndef TANDEM_WORKER_H
#define TANDEM_WORKER_H

#include <signal.h>
#include <stdbool.h>
#include <sys/types.h>

#include "program.h"

/* The signals that ask a worker to leave. A worker is forked with these blocked. */
void worker_leave_signals(sigset_t *signals);

/* Serves descriptor 0 until told to leave, or the master dies. *ready becomes
 * true once start has run. The exit status of the worker's process. */
int worker_run(const struct program *program, pid_t master_pid, bool *ready);

#endif
