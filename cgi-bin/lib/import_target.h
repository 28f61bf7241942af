/* What a column of a file can become, as people choose it on the import page: a field
 * of an import, a part of one (first name, house number), a further fact of the lead, or
 * nothing. The choices themselves, import_targets, are options.h's. */
#ifndef TANDEM_IMPORT_TARGET_H
#define TANDEM_IMPORT_TARGET_H

#include "import_map.h"

/* The mark of a column that is kept as a further fact. */
extern const char import_target_fact[];

/* The field a choice is of, as import_field_find gives it; -1 for a fact, nothing, or
 * no choice at all. */
int import_target_field(const char *target);

/* Makes the map that says of each of a file's columns what it becomes. Columns of one
 * field are joined with a blank: first name before infix before last name, else in the
 * file's order. NULL, or why not (a msgid); what it keeps lives on memory. */
const char *import_targets_map(void *memory, struct import_map *map, char *const *headings,
                               char *const *targets, int count) __attribute__((warn_unused_result));

#endif
