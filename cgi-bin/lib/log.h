/* The log: one line an event, to stderr (the supervisor keeps it).
 * Never a password, token or the contents of a form. */
#ifndef TANDEM_LOG_H
#define TANDEM_LOG_H

#ifdef __cplusplus
extern "C" {
#endif

/* The program's name at the start of each line; kept, not copied. */
void log_name(const char *program);

/* What an operator should look into. request_id may be NULL. */
void log_problem(const char *request_id, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What an operator may want to know: starts, stops, reconnections. */
void log_note(const char *format, ...) __attribute__((format(printf, 1, 2)));

#ifdef __cplusplus
}
#endif
#endif
