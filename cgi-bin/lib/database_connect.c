#include "database_connect.h"

#include <talloc.h>

#include "log.h"

#include "banned.h"

/* The time tests pretend it is, as an option; a blank in a value is written "\ "
 * (libpq, options). */
static char *options_add_now(char *options, const char *now) {
    options = talloc_asprintf_append(options, " -c tandem.now=");
    for (; options != NULL && *now != '\0'; now++)
        options = talloc_asprintf_append(options, *now == ' ' ? "\\%c" : "%c", *now);
    return options;
}

PGconn *database_connect(const struct config *config, const char *role,
                         const char *application_name, long statement_timeout_ms,
                         long lock_timeout_ms) {
    char *options = talloc_asprintf(NULL,
                                    "-c search_path=tandem,public -c statement_timeout=%ld "
                                    "-c lock_timeout=%ld -c datestyle=ISO "
                                    /* compiling costs more than pages take */
                                    "-c jit=off",
                                    statement_timeout_ms, lock_timeout_ms);
    if (options != NULL && config->test_now[0] != '\0')
        options = options_add_now(options, config->test_now);
    /* dbname comes first: the role and options given here stand above it */
    const char *const keywords[] = {
        "dbname",           "user", "options", "client_encoding", "connect_timeout",
        "application_name", NULL};
    const char *const values[] = {config->database, role, options, "UTF8", "5",
                                  application_name, NULL};
    PGconn *connection = options == NULL ? NULL : PQconnectdbParams(keywords, values, 1);
    talloc_free(options);
    return connection;
}

bool database_is_durable(PGconn *connection) {
    PGresult *result = PQexecPrepared(connection, "server_durable", 0, NULL, NULL, NULL, 0);
    bool asked = PQresultStatus(result) == PGRES_TUPLES_OK;
    const char *off = asked ? PQgetvalue(result, 0, 0) : PQerrorMessage(connection);
    bool durable = asked && *off == '\0';
    if (!durable)
        log_problem(NULL, "the server could lose what it says it saved: %s", off);
    PQclear(result);
    return durable;
}
