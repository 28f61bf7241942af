/* What kind of file calls itself CSV. */
#ifndef TANDEM_CSV_DETECT_H
#define TANDEM_CSV_DETECT_H

#include <stdio.h>

/* Looks at a file from its beginning and leaves it there, after the byte order mark.
 * *encoding is what it is in, unless the caller has set it and no mark says
 * otherwise; *mark_bytes the mark's length. NULL, or why it cannot be read as CSV. */
const char *csv_detect(FILE *file, const char **encoding, long *mark_bytes)
    __attribute__((warn_unused_result));

#endif
