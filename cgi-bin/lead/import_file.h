/* A file that is to be imported, as the pages look at it before any of it is judged. */
#ifndef TANDEM_LEAD_IMPORT_FILE_H
#define TANDEM_LEAD_IMPORT_FILE_H

#include <stdio.h>

#include "../lib/csv_read.h"
#include "../lib/request.h"

/* What a look at a file found; texts live on the memory given. */
struct import_look {
    const char *problem; /* why it cannot be imported, a msgid; NULL when it can */
    const char *detail;  /* for {} in it; may be NULL */
    const char *reading; /* JSON for import_reading_set: encoding, delimiter, decimal, headings */
};

/* Reads a file through (it is closed then), in an encoding and with a delimiter, or NULL
 * and '\0': as the file tells. beginning: it is only a file's first part, so that where
 * it breaks off says nothing. */
struct import_look import_file_look(void *memory, FILE *file, const char *encoding, char delimiter,
                                    bool beginning);

/* The stored beginning of the batch that the request is about, from rows of
 * import_first; NULL when the file is not there any more. */
FILE *import_file_first(const struct request *request, const struct rows *first);

/* The character a form's word for a separator stands for; '\0' for none. */
char import_delimiter(const char *word);

/* The sentence in the viewer's language as a line of its own: with a capital. */
const char *import_words(const struct request *request, const char *msgid, const char *detail);

#endif
