#include "database_script.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "database_connect.h"
#include "log.h"

#include "banned.h"

enum { LOCK_TIMEOUT_MS = 60000 };

struct database_script {
    PGconn *connection;
};

static int script_close(struct database_script *script) {
    PQfinish(script->connection);
    return 0;
}

/* Notices ("already exists, skipping") are of no interest to an operator. */
static void notice_ignore(void *context, const PGresult *result) {
    (void)context;
    (void)result;
}

struct database_script *database_script_open(void *memory, const struct config *config,
                                             const char *role) {
    struct database_script *script = talloc_zero(memory, struct database_script);
    if (script == NULL)
        return NULL;
    script->connection = database_connect(config, role, "tandemctl", 0, LOCK_TIMEOUT_MS);
    talloc_set_destructor(script, script_close);
    if (PQstatus(script->connection) != CONNECTION_OK) {
        log_problem(NULL, "%s: %s", role, PQerrorMessage(script->connection));
        talloc_free(script);
        return NULL;
    }
    PQsetNoticeReceiver(script->connection, notice_ignore, NULL);
    return script;
}

/* The line of text that holds a position as the server counts: characters, from 1. */
static int line_of(const char *text, const char *position) {
    long left = strtol(position, NULL, 10);
    int line = 1;
    for (; *text != '\0' && left > 1; text++) {
        if (*text == '\n')
            line++;
        if (((unsigned char)text[1] & 0xC0) != 0x80)
            left--;
    }
    return line;
}

/* Whether the statement was done; the sentence of what went wrong otherwise. Values
 * of rows that the server quotes in its DETAIL stay out of the log. */
static bool result_done(const struct database_script *script, const char *name, const char *text,
                        const PGresult *result) {
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return true;
    const char *sentence = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    /* Where in our functions is of no use to who reads a refusal of theirs. */
    bool refusal = state != NULL && strncmp(state, "TD", 2) == 0;
    const char *place = refusal ? NULL : PQresultErrorField(result, PG_DIAG_CONTEXT);
    const char *position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
    if (sentence == NULL)
        sentence = PQerrorMessage(script->connection);
    if (position != NULL)
        log_problem(NULL, "%s line %d: %s", name, line_of(text, position), sentence);
    else
        log_problem(NULL, "%s: %s%s%s", name, sentence, place != NULL ? "; " : "",
                    place != NULL ? place : "");
    return false;
}

bool database_script_run(struct database_script *script, const char *name, const char *text) {
    /* Statements of one PQexec are one transaction unless they say otherwise. */
    PGresult *result = PQexec(script->connection, text);
    bool done = result_done(script, name, text, result);
    PQclear(result);
    return done;
}

bool database_script_begin(struct database_script *script) {
    return database_script_run(script, "begin", "BEGIN");
}

bool database_script_end(struct database_script *script, bool keep) {
    return database_script_run(script, "end", keep ? "COMMIT" : "ROLLBACK");
}

const char *database_script_ask(struct database_script *script, const char *name,
                                parameter_source source, void *context) {
    const struct statement *statement = statement_find(name);
    if (statement == NULL) {
        log_problem(NULL, "no statement %s", name);
        return NULL;
    }
    const char *values[STATEMENT_PARAMETERS_MAX] = {NULL};
    for (int i = 0; i < statement->parameter_count; i++)
        values[i] = source(context, statement->parameters[i]);
    PGresult *result = PQexecParams(script->connection, statement->text, statement->parameter_count,
                                    NULL, values, NULL, NULL, 0);
    const char *answer = NULL;
    if (result_done(script, name, statement->text, result))
        answer = talloc_strdup(
            script, PQntuples(result) > 0 && PQnfields(result) > 0 ? PQgetvalue(result, 0, 0) : "");
    PQclear(result);
    return answer;
}
