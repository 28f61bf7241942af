/* What only the build knows: the Makefile writes these into built.c. */
#ifndef TANDEM_BUILT_H
#define TANDEM_BUILT_H

/* The names of all programs ("lead"); ends with NULL. */
extern const char *const built_programs[];

/* The newest file of sql/schema ("0001_foundation.sql"): the schema that the
 * statements of this build are written for. */
extern const char built_schema[];

/* The SHA-256, in hexadecimal, of the rules, views and rights they rely on. */
extern const char built_rules[];

#endif
