/* Reads CSV files as the world writes them, row by row, in memory that does not grow
 * with the file: UTF-8 with or without a byte order mark, UTF-16 or Windows-1252;
 * separators , ; tab or |, guessed from the headings; a first line "sep=;"; cells in
 * quotes with separators and lines in them; lines that end with CR, LF or both.
 * What only bears the name of a CSV file (a spreadsheet, a web page) is refused. */
#ifndef TANDEM_CSV_READ_H
#define TANDEM_CSV_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A row longer than this has a quote that was never closed. */
enum { CSV_ROW_MAX_BYTES = 1024 * 1024 };

struct csv_row {
    long line; /* of the file, the first is 1; where the row begins */
    int count;
    char **cells; /* trimmed UTF-8 in NFC, line ends as \n; "" where there is nothing */
    bool damaged; /* holds a NUL, or bytes that are no text in the file's encoding, or
                     U+FFFD, which a wrong encoding left: each stands as U+FFFD */
    bool blank;   /* every cell is empty */
};

struct csv_reader;

/* Reads a file that can be read twice, from its beginning; it closes with memory, or
 * before this returns NULL. encoding is one of csv_encoding_known or NULL: the byte
 * order mark says, else UTF-8 if all of the file is, else windows-1252. delimiter is a
 * character or '\0': the one of , ; tab | that stands most often in the first line.
 * NULL, with *problem a sentence (a msgid), for what is no CSV file or is empty. */
struct csv_reader *csv_reader_open(void *memory, FILE *file, const char *encoding, char delimiter,
                                   const char **problem) __attribute__((warn_unused_result));

/* What the file is read as: one of the names csv_encoding_known takes, and the separator. */
const char *csv_reader_encoding(const struct csv_reader *reader);
char csv_reader_delimiter(struct csv_reader *reader);

enum csv_next { CSV_NEXT_ROW, CSV_NEXT_END, CSV_NEXT_BROKEN };

/* The next row; its cells live until the next call. CSV_NEXT_BROKEN, with row->line
 * where it begins, when a quote is never closed: nothing from there on can be told
 * apart. */
enum csv_next csv_reader_next(struct csv_reader *reader, struct csv_row *row)
    __attribute__((warn_unused_result));

/* Bytes read so far, and of the whole file. */
long csv_reader_bytes(const struct csv_reader *reader);
long csv_reader_size(const struct csv_reader *reader);

/* The encoding's proper name, NULL when it is not one of those that can be read. */
const char *csv_encoding_known(const char *name);

#endif
