/* The lists people choose from, kept in each worker's memory: stages, reasons,
 * channels, campaigns, segments, people. The session statement tells their
 * version; an older worker reads them again in a second round trip. */
#ifndef TANDEM_LOOKUP_H
#define TANDEM_LOOKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "language.h"
#include "query.h"

struct lookup_item {
    const char *kind; /* "stage" */
    const char *key;  /* what is stored: a code, or an id as text */
    const char *label[LANGUAGE_COUNT];
    const char *extra; /* a stage's owner, a person's team; else "" */
    bool active;       /* inactive ones are shown but not offered */
};

struct lookup;

/* An empty store that lives as long as memory; version -1. */
struct lookup *lookup_new(void *memory);

/* Reads the lists again when version is not the one at hand. False when the
 * database could not be asked; the lists at hand then stay. */
bool lookup_refresh(struct lookup *lookup, struct database *database, const char *version)
    __attribute__((warn_unused_result));

/* The items of a kind, in order; *count how many. Valid until the next refresh. */
const struct lookup_item *lookup_list(const struct lookup *lookup, const char *kind, size_t *count);

/* The item of that kind and key; NULL when there is none. */
const struct lookup_item *lookup_find(const struct lookup *lookup, const char *kind,
                                      const char *key);

/* Its label; the key itself when there is no such item, "" for an empty key. */
const char *lookup_label(const struct lookup *lookup, const char *kind, const char *key,
                         enum language language);

#endif
