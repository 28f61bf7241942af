/* The engine of an import: reads a file by its map, copies its rows into staging, and
 * has the database judge and load them in one transaction. tandemctl and the page for
 * imports share it. */
#ifndef TANDEM_IMPORT_LOAD_H
#define TANDEM_IMPORT_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "import_map.h"
#include "query.h"

/* What is to be loaded. */
struct import {
    struct database *database; /* under the role of lead */
    const char *file;          /* the path of the CSV */
    const char *file_name;     /* as it is remembered */
    struct import_map *map;
    bool create; /* unknown campaigns, channels, segments and people are made */
    /* Told now and then how far it is; may be NULL. */
    void (*progress)(void *context, const char *words);
    void *context;
};

/* What became of it. */
struct import_result {
    const char *problem; /* why the file could not be read; NULL otherwise */
    bool headings_only;
    long blank_rows;
    const char *batch;         /* its number; "" when nothing was copied */
    const struct rows *loaded; /* one row of counts: see sql/tandemctl/import_load.sql */
};

/* Loads a file. OUTCOME_REFUSED: nothing was loaded, see problem. Texts and rows live
 * on memory; what is used per row does not grow with the file. Refused rows wait in
 * the database for import_refused_each, until import_finish. */
enum outcome import_run(void *memory, const struct import *import, struct import_result *result)
    __attribute__((warn_unused_result));

/* Calls each with every refused row in the order of lines, and why. */
enum outcome import_refused_each(const struct import *import, const struct import_result *result,
                                 void (*each)(void *context, long line, const char *field,
                                              const char *reason),
                                 void *context) __attribute__((warn_unused_result));

/* Takes away what the load no longer needs. */
enum outcome import_finish(const struct import *import, const struct import_result *result)
    __attribute__((warn_unused_result));

#endif
