/* The refused rows of a batch as CSV: the file's own columns, and behind them what was
 * wrong, in columns that a later import passes over. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "import_report.h"
#include "pages.h"

#include "../lib/banned.h"

/* Writes the cells of an array from begin on to before end; empty where it is shorter. */
static void cells_write(FILE *stream, const json_t *cells, size_t begin, size_t end) {
    for (size_t at = begin; at < end; at++) {
        const char *cell = json_string_value(json_array_get(cells, at));
        csv_cell_write(stream, at == 0 ? "" : ",", cell == NULL ? "" : cell);
    }
}

/* One refused row. Cells beyond the headings come last: what is said of the row stands
 * under its headings, and a row with too many cells is still one. */
static void row_write(struct request *request, FILE *stream, const struct rows *rows, int row,
                      size_t columns) {
    json_t *cells = json_loads(rows_value(rows, row, "cells"), 0, NULL);
    cells_write(stream, cells, 0, columns);
    csv_cell_write(stream, ",", rows_value(rows, row, "line"));
    csv_cell_write(stream, ",", import_reason(request, rows, row));
    cells_write(stream, cells, columns, json_array_size(cells));
    fputs("\r\n", stream);
    json_decref(cells);
}

static char *refused_csv(struct request *request, const struct rows *rows, size_t *length) {
    char *buffer = NULL;
    FILE *stream = open_memstream(&buffer, length);
    if (stream == NULL)
        return NULL;
    json_t *headings = json_loads(rows_value(rows, 0, "headings"), 0, NULL);
    const size_t columns = json_array_size(headings);
    cells_write(stream, headings, 0, columns);
    json_decref(headings);
    fputs(",tandem_line,tandem_reason\r\n", stream);
    for (int row = 0; row < rows_count(rows); row++)
        if (*rows_value(rows, row, "line") != '\0') /* else nothing was refused */
            row_write(request, stream, rows, row, columns);
    if (fclose(stream) != 0) {
        free(buffer);
        return NULL;
    }
    char *text = talloc_memdup(request->memory, buffer, *length + 1);
    free(buffer);
    return text;
}

static enum shown refused_show(struct request *request, struct dictionary *content) {
    const struct rows *batch = request_rows(request, 0);
    if (rows_count(batch) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, batch, 0);
    import_refused_show(request, content, request_rows(request, 1));
    return SHOWN;
}

const struct page lead_import_refused = {
    .title = N_("Refused rows"),
    .template_name = "lead/import_refused",
    .csv = "import_refused_rows",
    .csv_text = refused_csv,
    .statements = {"import_batch", "import_refused"},
    .show = refused_show,
};
