/* How every connection to PostgreSQL is made. For query.c and database_script.c
 * alone: they are all that knows libpq. */
#ifndef TANDEM_DATABASE_CONNECT_H
#define TANDEM_DATABASE_CONNECT_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "config.h"

/* A connection as role, with Tandem's search path and these limits in
 * milliseconds (0: none). Look at PQstatus; the caller ends it with PQfinish. NULL
 * when memory is exhausted. */
PGconn *database_connect(const struct config *config, const char *role,
                         const char *application_name, long statement_timeout_ms,
                         long lock_timeout_ms);

/* Whether the server keeps what it says it committed: statement server_durable, which
 * must have been prepared. */
bool database_is_durable(PGconn *connection);

#endif
