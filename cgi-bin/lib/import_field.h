/* The fields an import knows: a closed list (CONTRACT, Import), in the order of the
 * columns that sql/tandemctl/import_copy.sql copies. */
#ifndef TANDEM_IMPORT_FIELD_H
#define TANDEM_IMPORT_FIELD_H

#include <stdbool.h>
#include <stddef.h>

enum import_kind {
    IMPORT_TEXT,   /* as it is, up to max_chars */
    IMPORT_CHOICE, /* a name from a list: "Select" is no choice */
    IMPORT_PHONE,
    IMPORT_POSTAL_CODE,
    IMPORT_MOMENT, /* a date, or a date and time */
    IMPORT_MONEY,
    IMPORT_NUMBER,
};

struct import_field {
    const char *name;
    enum import_kind kind;
    size_t max_chars;
    bool names; /* whoever or whatever it names is not called =SUM(A1) */
};

enum { IMPORT_FIELD_COUNT = 30 };
extern const struct import_field import_fields[IMPORT_FIELD_COUNT];

/* The field's place in import_fields; -1 when there is none of that name. */
int import_field_find(const char *name);

#endif
