/* CSV (RFC 4180) of a statement's rows: column names as headings, stored codes
 * as they are. A text cell that a spreadsheet would take for a formula gets an
 * apostrophe (OWASP, CSV injection); so does what follows a semicolon, which is the
 * list separator of Dutch and Danish spreadsheets. */
#ifndef TANDEM_CSV_H
#define TANDEM_CSV_H

#include <stddef.h>
#include <stdio.h>

#include "query.h"

/* Writes one cell, quoted and escaped where need be, behind what stands before it. */
void csv_cell_write(FILE *stream, const char *before, const char *text);

/* The heading of a column; NULL leaves the column out. */
typedef const char *(*csv_heading)(void *context, const char *column);

/* The CSV on memory, *length its bytes; NULL when memory is exhausted. heading
 * may be NULL: the columns' names. */
char *csv_from_rows(void *memory, const struct rows *rows, csv_heading heading, void *context,
                    size_t *length);

#endif
