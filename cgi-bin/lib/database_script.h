/* SQL texts of many statements under any role: what tandemctl's migrate, check and
 * demo run. Programs do not use it: their statements go through query.h. */
#ifndef TANDEM_DATABASE_SCRIPT_H
#define TANDEM_DATABASE_SCRIPT_H

#include <stdbool.h>

#include "config.h"
#include "query.h"

/* A connection that prepares nothing, so that it works before there is a schema.
 * It closes with memory; until then it holds its advisory locks. */
struct database_script;

/* NULL, with the cause in the log, when role cannot connect. Neither a statement's
 * time is limited nor, beyond a minute, its waiting for a lock. */
struct database_script *database_script_open(void *memory, const struct config *config,
                                             const char *role);

/* Begins a transaction, and ends it: keep says whether what it did stays. False,
 * with the cause in the log, when the server refuses. */
bool database_script_begin(struct database_script *script) __attribute__((warn_unused_result));
bool database_script_end(struct database_script *script, bool keep)
    __attribute__((warn_unused_result));

/* Runs all statements of text in the transaction begun, or in one of their own.
 * False, with name and cause in the log, when one is refused. */
bool database_script_run(struct database_script *script, const char *name, const char *text)
    __attribute__((warn_unused_result));

/* Runs one statement of statement_table with its parameters asked from source. The
 * first value of its first row on script, "" when there is none; NULL, with the
 * cause in the log, when it is refused. */
const char *database_script_ask(struct database_script *script, const char *statement,
                                parameter_source source, void *context)
    __attribute__((warn_unused_result));

#endif
