/* The map of an import (CONTRACT, Import): which column of a file is which field. Lines
 * are field = column; field = column + column, joined with a blank; field = "constant".
 * date_order (dmy, mdy, ymd), decimal (comma, point), delimiter and encoding may be
 * set. A line that starts with # is a comment. Columns whose headings begin with
 * "tandem_" are Tandem's own words about refused rows: they are passed over. */
#ifndef TANDEM_IMPORT_MAP_H
#define TANDEM_IMPORT_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "import_field.h"
#include "import_value.h"
#include "query.h"

enum { IMPORT_PARTS_MAX = 8 };

struct import_part {
    const char *constant; /* NULL: the column */
    int column;
};

struct import_source {
    const char *text; /* what stands behind =; NULL: the map does not name the field */
    int map_line;
    struct import_part parts[IMPORT_PARTS_MAX];
    int part_count;
};

struct import_map {
    struct import_source sources[IMPORT_FIELD_COUNT];
    enum date_order date_order;
    char decimal;         /* '\0': each amount tells */
    char delimiter;       /* '\0': the headings tell */
    const char *encoding; /* NULL: the file tells */
    /* For phone numbers without a country of their own: the row's, else this one. */
    const char *home_country;
    const struct rows *countries; /* words for countries: columns word and code */
    /* After import_map_bind: */
    int column_count;
    const char **headings; /* the names further facts go by; NULL: the column is mapped */
};

/* Reads a map's text over an empty map; what it keeps lives on memory. NULL, or a
 * sentence on memory that begins with the line at fault. */
const char *import_map_read(void *memory, const char *text, size_t length, struct import_map *map)
    __attribute__((warn_unused_result));

/* Finds the columns among a file's headings. NULL, or a sentence as above. */
const char *import_map_bind(void *memory, struct import_map *map, char *const *headings, int count)
    __attribute__((warn_unused_result));

/* For a map whose columns are bound already: what the others are called among the
 * further facts. NULL, or a sentence as above. */
const char *import_map_facts(void *memory, struct import_map *map, char *const *headings, int count)
    __attribute__((warn_unused_result));

/* Takes date_order, decimal, delimiter or encoding as a map's line says it; false when
 * it cannot be that, *allowed what can. */
bool import_map_set(void *memory, struct import_map *map, const char *name, const char *value,
                    const char **allowed) __attribute__((warn_unused_result));

/* The names of the fields the map has, as PostgreSQL writes text[], on memory. */
const char *import_map_fields(void *memory, const struct import_map *map);

#endif
