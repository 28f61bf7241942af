/* One row of a file as a line for COPY into import_row. */
#ifndef TANDEM_IMPORT_ROW_H
#define TANDEM_IMPORT_ROW_H

#include <stddef.h>

#include "csv_read.h"
#include "import_map.h"

/* Why a row cannot be copied as it is; texts live on the memory given. */
struct import_problem {
    const char *field;    /* NULL: the whole row */
    const char *sentence; /* a msgid; {} in it stands for detail */
    const char *detail;
};

/* The line on memory (talloc), its end included; *length its bytes. Of a row with a
 * problem, only the line number and why. NULL when memory is exhausted. */
char *import_row_line(void *memory, const struct import_map *map, const char *batch,
                      const struct csv_row *row, size_t *length)
    __attribute__((warn_unused_result));

/* The line for a row that could not be read, and why. */
char *import_problem_line(void *memory, const char *batch, const struct csv_row *row,
                          const struct import_problem *problem, size_t *length)
    __attribute__((warn_unused_result));

#endif
