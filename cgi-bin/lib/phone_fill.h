/* Supplies E.164 for phone numbers that came without it: rows of another version of
 * Tandem, of the demo company. */
#ifndef TANDEM_PHONE_FILL_H
#define TANDEM_PHONE_FILL_H

#include "query.h"

/* Which rows. ask returns key, phone and country of the next ones after :after (and of
 * :batch), in order of key, nothing at the end; write takes :keys bigint[] and :phones
 * text[]. */
struct phone_rows {
    const char *ask, *write;
    const char *batch; /* or NULL */
};

/* Fills them, so many at a time that memory stays flat. What the library does not take
 * is left as it is. */
enum outcome phones_fill(struct database *database, const struct phone_rows *which)
    __attribute__((warn_unused_result));

#endif
