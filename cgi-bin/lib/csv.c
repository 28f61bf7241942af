#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "csv.h"

static bool is_number(const char *text) {
    char *end = NULL;
    if (strspn(text, "0123456789.-") != strlen(text))
        return false;
    strtod(text, &end);
    return end != text && *end == '\0';
}

void csv_cell_write(FILE *stream, const char *before, const char *text) {
    fputs(before, stream);
    if (strpbrk(text, "=+-@\t\r") == text && *text != '\0' && !is_number(text))
        fputs(strpbrk(text, ",\"\n\r") == NULL ? "'" : "\"'", stream);
    else if (strpbrk(text, ",\"\n\r") != NULL)
        fputc('"', stream);
    bool quoted = strpbrk(text, ",\"\n\r") != NULL;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"')
            fputc('"', stream);
        fputc(*at, stream);
        /* where a semicolon is the list separator, what follows begins a cell */
        if (*at == ';' && at[1] != '\0' && strchr("=+-@\t\r", at[1]) != NULL)
            fputc('\'', stream);
    }
    if (quoted)
        fputc('"', stream);
}

/* One line: the headings for row -1. A column without a heading is left out. */
static void write_line(FILE *stream, const struct rows *rows, const char *const *headings,
                       int row) {
    const char *comma = "";
    for (int column = 0; column < rows_columns(rows); column++) {
        if (headings[column] == NULL)
            continue;
        csv_cell_write(stream, comma, row < 0 ? headings[column] : rows_at(rows, row, column));
        comma = ",";
    }
    fputs("\r\n", stream);
}

char *csv_from_rows(void *memory, const struct rows *rows, csv_heading heading, void *context,
                    size_t *length) {
    char *buffer = NULL;
    FILE *stream = open_memstream(&buffer, length);
    const char **headings =
        talloc_zero_array(memory, const char *, (unsigned)rows_columns(rows) + 1);
    if (stream == NULL || headings == NULL)
        return NULL;
    for (int column = 0; column < rows_columns(rows); column++) {
        const char *name = rows_column_name(rows, column);
        headings[column] = heading == NULL ? name : heading(context, name);
    }
    for (int row = -1; row < rows_count(rows); row++)
        write_line(stream, rows, headings, row);
    if (fclose(stream) != 0) {
        free(buffer);
        return NULL;
    }
    char *text = talloc_memdup(memory, buffer, (unsigned)*length + 1);
    free(buffer);
    return text;
}
