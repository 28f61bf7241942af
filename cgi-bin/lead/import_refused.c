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

/* Writes an array of JSON as cells, made count long where it is shorter. */
static size_t cells_write(FILE *stream, const char *array, size_t count) {
    json_t *cells = json_loads(array, 0, NULL);
    size_t written = 0;
    for (; written < json_array_size(cells) || written < count; written++) {
        const char *cell = json_string_value(json_array_get(cells, written));
        csv_cell_write(stream, written == 0 ? "" : ",", cell == NULL ? "" : cell);
    }
    json_decref(cells);
    return written;
}

static char *refused_csv(struct request *request, const struct rows *rows, size_t *length) {
    char *buffer = NULL;
    FILE *stream = open_memstream(&buffer, length);
    if (stream == NULL)
        return NULL;
    size_t columns = cells_write(stream, rows_value(rows, 0, "headings"), 0);
    fputs(",tandem_line,tandem_reason\r\n", stream);
    for (int row = 0; row < rows_count(rows); row++) {
        if (*rows_value(rows, row, "line") == '\0')
            continue; /* nothing was refused */
        cells_write(stream, rows_value(rows, row, "cells"), columns);
        csv_cell_write(stream, ",", rows_value(rows, row, "line"));
        csv_cell_write(stream, ",", import_reason(request, rows, row));
        fputs("\r\n", stream);
    }
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
