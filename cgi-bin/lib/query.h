/* All talk with PostgreSQL; the only file that calls libpq is query.c.
 *
 * A statement is a file sql/<program>/<name>.sql or sql/lib/<name>.sql whose
 * parameters are written :name and declared in its head; sql/embed.pl makes
 * them the table below. A batch of statements goes down in one round trip
 * (libpq pipeline mode) and is one transaction. */
#ifndef TANDEM_QUERY_H
#define TANDEM_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "config.h"

enum { STATEMENT_PARAMETERS_MAX = 64, BATCH_STATEMENTS_MAX = 18 };

/* A row of the table the build makes of a program's sql files. */
struct statement {
    const char *name; /* "list": its file name without .sql */
    const char *text; /* with $1, $2 ... in place of :name */
    /* "-- plan: anew": planned at each execution, for its optional parameters; this
     * text, without any, when all of them are NULL. NULL for other statements. */
    const char *bare_text;
    int parameter_count;
    const char *const *parameters; /* their names, $1 first */
};
/* Ends with a row whose name is NULL. Made by the build for each program. */
extern const struct statement statement_table[];

/* The statement of that name; NULL when the program has none. */
const struct statement *statement_find(const char *name);

/* A connection that knows every statement of statement_table, prepared. */
struct database;

/* Makes a connection that is opened, and after a loss opened again, when first
 * used. role is the program's ("tandem_lead"). Never NULL but on exhausted
 * memory. */
struct database *database_new(void *memory, const struct config *config, const char *role);

/* Statements for one round trip. */
struct batch;
struct batch *batch_new(void *memory);

/* Gives the value of a statement's parameter, NULL for SQL NULL. */
typedef const char *(*parameter_source)(void *context, const char *name);

/* Adds a statement with its parameters asked from source now. Values must live
 * until the batch has run. Returns the place of its result in the batch, or
 * -1 when there is no such statement or no place (a mistake in a route table:
 * logged; the run then fails). */
int batch_add(struct batch *batch, const char *statement, parameter_source source, void *context);

enum outcome {
    OUTCOME_DONE,
    OUTCOME_REFUSED, /* the database's rules said no: see refusal */
    OUTCOME_FAILED,  /* our mistake; logged: answer 500 */
    OUTCOME_LOST,    /* no database: answer 503 */
};

/* Why the database refused. The rules of sql/schema raise these themselves
 * (functions refuse, conflict, forbidden, absent, already_done); of
 * PostgreSQL's own only class 22 and 23. All texts live on the batch. */
enum refusal_kind {
    REFUSAL_NONE,
    REFUSAL_FIELD,     /* TD422: words beside a field */
    REFUSAL_CONFLICT,  /* TD409: somebody was first */
    REFUSAL_FORBIDDEN, /* TD403 */
    REFUSAL_ABSENT,    /* TD404 */
    REFUSAL_TOKEN,     /* TD401: a machine's token is not known, or not any more */
    REFUSAL_RATE,      /* TD429: too many: detail holds the seconds to wait */
    REFUSAL_DONE,      /* TD303: this once-token was used: detail holds the result */
    REFUSAL_VALUE,     /* class 22 or 23: a value the schema does not take */
};

struct refusal {
    enum refusal_kind kind;
    const char *field;    /* "" when it is the whole form's */
    const char *sentence; /* a msgid, may hold {} for detail */
    const char *detail;
};

/* Runs the batch as one transaction in one round trip. After a lost connection
 * it is run once more on a new one: safe for reads, and for writes because their
 * first statement claims a once-token, which refuses a second time with the first
 * one's result. request_id is for the log. */
enum outcome batch_run(struct database *database, struct batch *batch, const char *request_id)
    __attribute__((warn_unused_result));

const struct refusal *batch_refusal(const struct batch *batch);

/* Round trips since the connection was made (for the tests' "one a page"). */
unsigned long database_round_trips(const struct database *database);

/* COPY into a staging table (an import's rows), a transaction of its own: begin with a
 * statement of statement_table that is a COPY ... FROM STDIN, put lines of its text
 * format, and end; problem, when not NULL, makes the server keep nothing of it. After
 * anything but OUTCOME_DONE it is over. Not repeated when the connection is lost. */
enum outcome database_copy_begin(struct database *database, const char *statement)
    __attribute__((warn_unused_result));
enum outcome database_copy_put(struct database *database, const char *bytes, size_t length)
    __attribute__((warn_unused_result));
enum outcome database_copy_end(struct database *database, const char *problem)
    __attribute__((warn_unused_result));

/* Rows of one statement's result. They live as long as the batch's memory. */
struct rows;
const struct rows *batch_rows(const struct batch *batch, int place);
int rows_count(const struct rows *rows);
int rows_columns(const struct rows *rows);
const char *rows_column_name(const struct rows *rows, int column);
bool rows_has_column(const struct rows *rows, const char *column);
/* Whether the column is a boolean. */
bool rows_column_is_flag(const struct rows *rows, int column);
/* The value's text, "" for NULL. */
const char *rows_at(const struct rows *rows, int row, int column);
/* The same by column name; "" also when there is no such row or column. */
const char *rows_value(const struct rows *rows, int row, const char *column);
bool rows_true(const struct rows *rows, int row, const char *column);

#endif
