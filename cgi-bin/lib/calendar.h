/* iCalendar text (RFC 5545): lines that end in CRLF, folded at 75 octets, values of
 * kind TEXT escaped. All text lives on memory; NULL when that is exhausted, which
 * every function takes and returns. */
#ifndef TANDEM_CALENDAR_H
#define TANDEM_CALENDAR_H

/* A calendar that is published under that name, without events yet. */
char *calendar_begin(void *memory, const char *name);

/* Adds a line whose value is of another kind than TEXT: it is not escaped, and holds
 * no control characters. */
char *calendar_line(char *calendar, const char *name, const char *value);

/* Adds a line whose value is TEXT (3.3.11): any UTF-8. */
char *calendar_text(char *calendar, const char *name, const char *value);

char *calendar_end(char *calendar);

#endif
