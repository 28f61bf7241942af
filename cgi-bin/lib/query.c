#include <errno.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <time.h>

#include "banned.h"
#include "database_connect.h"
#include "log.h"
#include "program.h"
#include "query.h"

enum { STATEMENT_NAME_ROOM = 80 };
enum { BOOLEAN_TYPE = 16 }; /* pg_type.oid of bool: fixed since PostgreSQL 6 */

struct database {
    PGconn *connection;
    const struct config *config;
    const char *role;
    unsigned long round_trips;
};

struct rows {
    PGresult *result;
};

struct bound {
    const struct statement *statement;
    const char **values;
    bool bare; /* nothing is asked: its bare text is run, which needs no planning */
    struct rows *rows;
};

struct batch {
    struct bound bound[BATCH_STATEMENTS_MAX];
    int count;
    bool broken; /* a statement was asked for that does not exist */
    struct refusal refusal;
};

static const char plan_anew_name[] = "plan_anew";

const struct statement *statement_find(const char *name) {
    for (const struct statement *statement = statement_table; statement->name != NULL; statement++)
        if (strcmp(statement->name, name) == 0)
            return statement;
    return NULL;
}

static int database_close(struct database *database) {
    PQfinish(database->connection);
    database->connection = NULL;
    return 0;
}

struct database *database_new(void *memory, const struct config *config, const char *role) {
    struct database *database = talloc_zero(memory, struct database);
    if (database == NULL)
        return NULL;
    database->config = config;
    database->role = role;
    talloc_set_destructor(database, database_close);
    return database;
}

unsigned long database_round_trips(const struct database *database) {
    return database->round_trips;
}

static bool prepare_one(PGconn *connection, const char *name, const char *text) {
    PGresult *result = PQprepare(connection, name, text, 0, NULL);
    bool prepared = PQresultStatus(result) == PGRES_COMMAND_OK;
    if (!prepared)
        log_problem(NULL, "statement %s does not prepare: %s", name, PQresultErrorMessage(result));
    PQclear(result);
    return prepared;
}

/* Statements that are planned anew are prepared twice; the second without parameters. */
static const char *bare_name(char *name, size_t room, const struct statement *statement) {
    snprintf(name, room, "%s_bare", statement->name);
    return name;
}

static bool prepare_all(PGconn *connection) {
    char name[STATEMENT_NAME_ROOM];
    bool prepared = true;
    for (const struct statement *statement = statement_table; statement->name != NULL;
         statement++) {
        prepared = prepare_one(connection, statement->name, statement->text) && prepared;
        if (statement->bare_text != NULL)
            prepared = prepare_one(connection, bare_name(name, sizeof name, statement),
                                   statement->bare_text) &&
                       prepared;
    }
    return prepared;
}

/* Notices are for people at a terminal. */
static void notice_ignore(void *context, const PGresult *notice) {
    (void)context;
    (void)notice;
}

/* A connection in working order, made anew when there is none. */
static bool database_ready(struct database *database) {
    if (database->connection != NULL && PQstatus(database->connection) == CONNECTION_OK)
        return true;
    database_close(database);
    const struct config *config = database->config;
    PGconn *connection = database_connect(config, database->role, database->role,
                                          config->statement_timeout_ms, config->lock_timeout_ms);
    if (connection == NULL || PQstatus(connection) != CONNECTION_OK) {
        log_problem(NULL, "no database: %s", PQerrorMessage(connection));
        PQfinish(connection);
        return false;
    }
    if (!prepare_all(connection) || (config->require_durable && !database_is_durable(connection)) ||
        PQenterPipelineMode(connection) != 1) {
        PQfinish(connection);
        return false;
    }
    PQsetNoticeReceiver(connection, notice_ignore, NULL);
    database->connection = connection;
    return true;
}

static bool is_planned_anew(const struct bound *bound) {
    return bound->statement->bare_text != NULL && !bound->bare;
}

struct batch *batch_new(void *memory) {
    return talloc_zero(memory, struct batch);
}

int batch_add(struct batch *batch, const char *name, parameter_source source, void *context) {
    const struct statement *statement = statement_find(name);
    if (statement == NULL || batch->count == BATCH_STATEMENTS_MAX) {
        log_problem(NULL, "no statement %s, or too many in a batch", name);
        batch->broken = true;
        return -1;
    }
    struct bound *bound = &batch->bound[batch->count];
    bound->statement = statement;
    bound->values =
        talloc_zero_array(batch, const char *, (unsigned)statement->parameter_count + 1);
    bound->bare = statement->bare_text != NULL;
    for (int i = 0; bound->values != NULL && i < statement->parameter_count; i++) {
        bound->values[i] = source(context, statement->parameters[i]);
        bound->bare = bound->bare && bound->values[i] == NULL;
    }
    return batch->count++;
}

const struct refusal *batch_refusal(const struct batch *batch) { return &batch->refusal; }

static bool bound_send(PGconn *connection, const struct bound *bound) {
    char name[STATEMENT_NAME_ROOM];
    const struct statement *statement = bound->statement;
    if (bound->values == NULL)
        return false;
    if (bound->bare)
        return PQsendQueryPrepared(connection, bare_name(name, sizeof name, statement), 0, NULL,
                                   NULL, NULL, 0) == 1;
    return PQsendQueryPrepared(connection, statement->name, statement->parameter_count,
                               bound->values, NULL, NULL, 0) == 1;
}

static bool batch_send(PGconn *connection, const struct batch *batch) {
    for (int i = 0; i < batch->count; i++) {
        const struct bound *bound = &batch->bound[i];
        if (is_planned_anew(bound) &&
            PQsendQueryPrepared(connection, plan_anew_name, 0, NULL, NULL, NULL, 0) != 1)
            return false;
        if (!bound_send(connection, bound))
            return false;
    }
    return PQpipelineSync(connection) == 1;
}

static char *copy_field(void *memory, const PGresult *result, int field) {
    const char *text = PQresultErrorField(result, field);
    return talloc_strdup(memory, text == NULL ? "" : text);
}

/* What an error of the server means for the request. */
static enum outcome error_outcome(struct batch *batch, const PGresult *result,
                                  const char *statement, const char *request_id) {
    static const struct {
        const char *state;
        enum refusal_kind kind;
    } codes[] = {{"TD422", REFUSAL_FIELD},     {"TD409", REFUSAL_CONFLICT},
                 {"TD403", REFUSAL_FORBIDDEN}, {"TD404", REFUSAL_ABSENT},
                 {"TD401", REFUSAL_TOKEN},     {"TD429", REFUSAL_RATE},
                 {"TD303", REFUSAL_DONE},      {"22", REFUSAL_VALUE},
                 {"23", REFUSAL_VALUE}};
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state == NULL || strncmp(state, "57P0", 4) == 0 || strncmp(state, "08", 2) == 0)
        return OUTCOME_LOST;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (strncmp(state, codes[i].state, strlen(codes[i].state)) != 0)
            continue;
        batch->refusal.kind = codes[i].kind;
        batch->refusal.field = copy_field(batch, result, PG_DIAG_COLUMN_NAME);
        batch->refusal.sentence = copy_field(batch, result, PG_DIAG_MESSAGE_PRIMARY);
        batch->refusal.detail = copy_field(batch, result, PG_DIAG_MESSAGE_DETAIL);
        if (codes[i].kind == REFUSAL_VALUE)
            log_problem(request_id, "%s: the schema refused a value: %s %s", statement, state,
                        PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
        return OUTCOME_REFUSED;
    }
    log_problem(request_id, "%s: %s %s", statement, state,
                PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    return OUTCOME_FAILED;
}

static int rows_free(struct rows *rows) {
    PQclear(rows->result);
    return 0;
}

/* Takes the result of one statement; PostgreSQL's first error decides. */
static enum outcome take_result(PGconn *connection, struct batch *batch, struct bound *bound,
                                const char *request_id) {
    enum outcome outcome = OUTCOME_DONE;
    PGresult *result = PQgetResult(connection);
    if (result == NULL)
        return OUTCOME_LOST;
    switch (PQresultStatus(result)) {
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
        break;
    case PGRES_PIPELINE_ABORTED:
        outcome = OUTCOME_FAILED;
        break;
    default:
        outcome = error_outcome(
            batch, result, bound == NULL ? plan_anew_name : bound->statement->name, request_id);
    }
    if (outcome == OUTCOME_DONE && bound != NULL) {
        bound->rows = talloc_zero(batch, struct rows);
        if (bound->rows != NULL) {
            bound->rows->result = result;
            talloc_set_destructor(bound->rows, rows_free);
            result = NULL;
        } else {
            outcome = OUTCOME_FAILED;
        }
    }
    PQclear(result);
    PQclear(PQgetResult(connection)); /* the NULL that ends a statement's results */
    return outcome;
}

/* Reads up to the sync whatever happens, or the connection is out of step. */
static enum outcome batch_receive(PGconn *connection, struct batch *batch, const char *request_id) {
    enum outcome worst = OUTCOME_DONE;
    for (int i = 0; i < batch->count; i++) {
        for (int part = is_planned_anew(&batch->bound[i]) ? 0 : 1; part < 2; part++) {
            enum outcome outcome =
                take_result(connection, batch, part == 0 ? NULL : &batch->bound[i], request_id);
            if (worst == OUTCOME_DONE)
                worst = outcome;
            if (outcome == OUTCOME_LOST)
                return OUTCOME_LOST;
        }
    }
    PGresult *sync = PQgetResult(connection);
    bool in_step = PQresultStatus(sync) == PGRES_PIPELINE_SYNC;
    if (!in_step && sync != NULL && worst == OUTCOME_DONE) {
        /* deferred constraints speak at commit */
        worst = error_outcome(batch, sync, "commit", request_id);
        PQclear(sync);
        PQclear(PQgetResult(connection));
        sync = PQgetResult(connection);
        in_step = PQresultStatus(sync) == PGRES_PIPELINE_SYNC;
    }
    PQclear(sync);
    return in_step ? worst : OUTCOME_LOST;
}

enum outcome batch_run(struct database *database, struct batch *batch, const char *request_id) {
    if (batch == NULL || batch->broken)
        return OUTCOME_FAILED;
    for (int attempt = 0; attempt < 2; attempt++) {
        if (!database_ready(database))
            return OUTCOME_LOST;
        database->round_trips++;
        enum outcome outcome = OUTCOME_LOST;
        if (batch_send(database->connection, batch))
            outcome = batch_receive(database->connection, batch, request_id);
        if (outcome != OUTCOME_LOST)
            return outcome;
        __atomic_add_fetch(&program_counters()->database_lost, 1, __ATOMIC_RELAXED);
        log_note("lost the database connection: %s", PQerrorMessage(database->connection));
        database_close(database);
    }
    return OUTCOME_LOST;
}

/* A statement beside a COPY, without pipelining. */
static bool copy_beside(struct database *database, const char *name) {
    PGresult *result = PQexecPrepared(database->connection, name, 0, NULL, NULL, NULL, 0);
    bool done = PQresultStatus(result) == PGRES_TUPLES_OK;
    PQclear(result);
    return done;
}

/* Ends a COPY that failed: what is left of it is read, and pipelining goes on. */
static enum outcome copy_over(struct database *database, const char *what, PGresult *result) {
    enum outcome outcome = OUTCOME_DONE;
    do {
        ExecStatusType status = PQresultStatus(result);
        if (result != NULL && status != PGRES_COMMAND_OK && outcome == OUTCOME_DONE) {
            struct batch *batch = batch_new(database);
            outcome = error_outcome(batch, result, what, NULL);
            talloc_free(batch);
        }
        PQclear(result);
    } while ((result = PQgetResult(database->connection)) != NULL);
    if (PQstatus(database->connection) == CONNECTION_OK && copy_beside(database, "copy_ended") &&
        PQenterPipelineMode(database->connection) == 1)
        return outcome;
    database_close(database);
    return OUTCOME_LOST;
}

enum outcome database_copy_begin(struct database *database, const char *statement) {
    if (!database_ready(database))
        return OUTCOME_LOST;
    database->round_trips++;
    PGresult *result = NULL;
    if (PQexitPipelineMode(database->connection) == 1 && copy_beside(database, "copy_long"))
        result = PQexecPrepared(database->connection, statement, 0, NULL, NULL, NULL, 0);
    if (PQresultStatus(result) == PGRES_COPY_IN) {
        PQclear(result);
        return OUTCOME_DONE;
    }
    enum outcome outcome = copy_over(database, statement, result);
    return outcome == OUTCOME_DONE ? OUTCOME_FAILED : outcome;
}

enum outcome database_copy_put(struct database *database, const char *bytes, size_t length) {
    if (length <= INT32_MAX && PQputCopyData(database->connection, bytes, (int)length) == 1)
        return OUTCOME_DONE;
    log_note("lost the database connection: %s", PQerrorMessage(database->connection));
    database_close(database);
    return OUTCOME_LOST;
}

enum outcome database_copy_end(struct database *database, const char *problem) {
    if (PQputCopyEnd(database->connection, problem) != 1) {
        database_close(database);
        return OUTCOME_LOST;
    }
    return copy_over(database, "copy", PQgetResult(database->connection));
}

const struct rows *batch_rows(const struct batch *batch, int place) {
    return place >= 0 && place < batch->count ? batch->bound[place].rows : NULL;
}

int rows_count(const struct rows *rows) { return rows == NULL ? 0 : PQntuples(rows->result); }

int rows_columns(const struct rows *rows) { return rows == NULL ? 0 : PQnfields(rows->result); }

const char *rows_column_name(const struct rows *rows, int column) {
    return PQfname(rows->result, column);
}

bool rows_has_column(const struct rows *rows, const char *column) {
    return rows != NULL && PQfnumber(rows->result, column) >= 0;
}

bool rows_column_is_flag(const struct rows *rows, int column) {
    return PQftype(rows->result, column) == BOOLEAN_TYPE;
}

const char *rows_at(const struct rows *rows, int row, int column) {
    return PQgetvalue(rows->result, row, column);
}

const char *rows_value(const struct rows *rows, int row, const char *column) {
    int number = rows == NULL || row >= rows_count(rows) ? -1 : PQfnumber(rows->result, column);
    return number < 0 ? "" : PQgetvalue(rows->result, row, number);
}

bool rows_true(const struct rows *rows, int row, const char *column) {
    return *rows_value(rows, row, column) == 't';
}
