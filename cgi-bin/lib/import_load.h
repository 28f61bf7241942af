/* The engine of an import: reads a file by its map, copies its rows into staging, has
 * the database judge all of them, and loads them part by part, each part a transaction
 * of its own that holds nothing up for long. tandemctl import and the job of the import
 * page share it. A load that was broken off is completed by loading the file again:
 * what is there already changes nothing. */
#ifndef TANDEM_IMPORT_LOAD_H
#define TANDEM_IMPORT_LOAD_H

#include <stdbool.h>
#include <stdio.h>

#include "import_map.h"
#include "query.h"

/* What is to be loaded. */
struct import {
    struct database *database; /* under the role of lead */
    FILE *file;                /* the CSV; import_run closes it */
    const char *file_name;     /* as it is remembered */
    struct import_map *map;    /* how to read it; its columns are bound when the file is open */
    /* Binds them to the headings, given context, as import_map_bind does; NULL: that. */
    const char *(*bind)(void *memory, struct import_map *map, char *const *headings, int count,
                        void *context);
    const char *batch;      /* the number of one that is there; NULL: a new one */
    const char *duplicates; /* what rows of people who are there become: join, new or skip */
    bool create;            /* unknown campaigns, channels, segments and people are made */
    bool check;             /* nothing is loaded: the batch then says what would become of it */
    /* Told now and then how far it is, of how many lines (0: not known yet); may be NULL. */
    void (*progress)(void *context, const char *words, long done, long total);
    void *context;
};

/* What became of it. */
struct import_result {
    const char *problem; /* why the file could not be read, a msgid; NULL otherwise */
    bool headings_only;
    long rows, blank_rows;
    const char *batch;         /* its number; "" when nothing was copied */
    const struct rows *loaded; /* one row of counts: see sql/tandemctl/import_loaded.sql */
};

/* Loads a file, or checks it. OUTCOME_REFUSED: nothing was loaded, see problem. Texts
 * and rows live on memory; what is used per row does not grow with the file. Refused
 * rows wait in the database for import_refused_each, until import_finish. */
enum outcome import_run(void *memory, const struct import *import, struct import_result *result)
    __attribute__((warn_unused_result));

/* Calls each with every refused row in the order of lines, and why; unknown says that it
 * names what is not there and may be made. */
enum outcome import_refused_each(const struct import *import, const struct import_result *result,
                                 void (*each)(void *context, long line, const char *field,
                                              const char *reason, bool unknown),
                                 void *context) __attribute__((warn_unused_result));

/* Takes away what the load no longer needs. */
enum outcome import_finish(const struct import *import, const struct import_result *result)
    __attribute__((warn_unused_result));

#endif
