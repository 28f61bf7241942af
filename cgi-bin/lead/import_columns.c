/* The columns of a file: its first rows, what each column is, how dates and amounts are
 * read. */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "../lib/import_target.h"
#include "../lib/options.h"
#include "../lib/text.h"
#include "import_file.h"
#include "pages.h"

enum { PREVIEW_ROWS = 3 };

static const struct option date_orders[] = {
    {"dmy", N_("day, month, year (31-12-2026)"), NULL},
    {"mdy", N_("month, day, year (12/31/2026)"), NULL},
    {"ymd", N_("year, month, day (2026-12-31)"), NULL},
    {NULL, NULL, NULL},
};

static const struct option decimals[] = {
    {"comma", N_("a comma (1.234,50)"), NULL},
    {"point", N_("a point (1,234.50)"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "date_order",
     .label = N_("Dates are"),
     .help = N_("A year of four digits in front is read as such in any case."),
     .kind = FIELD_CHOICE,
     .options = date_orders,
     .required = true},
    {.name = "decimal",
     .label = N_("Before decimals stands"),
     .help = N_("Empty: each amount tells; one that can be both, such as 50.000, is refused."),
     .kind = FIELD_CHOICE,
     .options = decimals},
    {.name = "country",
     .label = N_("Country"),
     .help = N_("Of people and phone numbers where the file names none."),
     .kind = FIELD_CHOICE,
     .options = lead_countries,
     .required = true},
    {.name = "column",
     .label = N_("Columns"),
     .kind = FIELD_SET,
     .options = import_targets,
     .by_page = true},
    {.name = NULL},
};

/* The file's first rows: the headings, then some that are not blank. */
struct preview {
    char **rows[PREVIEW_ROWS + 1];
    int row_count, column_count;
};

/* Keeps a row, made as long as the headings are. */
static char **row_keep(struct request *request, const struct csv_row *row, int columns) {
    static char nothing[] = "";
    char **kept = talloc_array(request->memory, char *, (unsigned)columns + 1);
    for (int at = 0; kept != NULL && at < columns; at++)
        kept[at] = at < row->count ? talloc_strdup(kept, row->cells[at]) : nothing;
    return kept;
}

static bool preview_read(struct request *request, struct preview *preview) {
    const struct rows *batch = request_rows(request, 0);
    const char *problem = NULL;
    FILE *file = import_file_first(request, request_rows(request, 1));
    struct csv_reader *reader =
        file == NULL ? NULL
                     : csv_reader_open(request->memory, file, rows_value(batch, 0, "encoding"),
                                       *rows_value(batch, 0, "delimiter_mark"), &problem);
    struct csv_row row;
    while (reader != NULL && preview->row_count <= PREVIEW_ROWS &&
           csv_reader_next(reader, &row) == CSV_NEXT_ROW) {
        if (preview->row_count == 0)
            preview->column_count = row.count;
        else if (row.blank)
            continue;
        char **kept = row_keep(request, &row, preview->column_count);
        if (kept == NULL)
            return false;
        preview->rows[preview->row_count++] = kept;
    }
    return preview->row_count > 0;
}

/* How a date or an amount is read: shown beside it. */
static void value_show(struct request *request, struct dictionary *shown, int field,
                       const char *cell) {
    const struct rows *batch = request_rows(request, 0);
    const char *order = value_typed(request, "date_order");
    char moment[IMPORT_MOMENT_ROOM];
    int64_t cents = 0;
    enum import_value read = IMPORT_VALUE_EMPTY;
    dictionary_set(shown, "CELL", cell);
    if (field >= 0 && import_fields[field].kind == IMPORT_MOMENT) {
        read = import_moment_read(cell,
                                  strcmp(order, "mdy") == 0   ? DATE_ORDER_MDY
                                  : strcmp(order, "ymd") == 0 ? DATE_ORDER_YMD
                                                              : DATE_ORDER_DMY,
                                  moment);
        if (read == IMPORT_VALUE_READ)
            dictionary_set(dictionary_add(shown, "READ"), "READ_AS",
                           text_date(request->memory, request->language,
                                     talloc_strndup(request->memory, moment, 10)));
    } else if (field >= 0 && import_fields[field].kind == IMPORT_MONEY) {
        read = import_money_read(cell, *rows_value(batch, 0, "decimal_mark"), &cents);
        if (read == IMPORT_VALUE_READ)
            dictionary_set(dictionary_add(shown, "READ"), "READ_AS",
                           text_money(request->memory, request->language,
                                      talloc_asprintf(request->memory, "%lld", (long long)cents)));
    }
    if (read == IMPORT_VALUE_WRONG || read == IMPORT_VALUE_AMBIGUOUS)
        dictionary_show(shown, "UNREADABLE");
}

static void choices_show(struct request *request, struct dictionary *shown, const char *chosen) {
    for (const struct option *option = import_targets; option->value != NULL; option++) {
        struct dictionary *choice = dictionary_add(shown, "CHOICE");
        dictionary_set(choice, "KEY", option->value);
        dictionary_set(choice, "LABEL", sentence(request->language, option->label));
        if (strcmp(option->value, chosen) == 0)
            dictionary_show(choice, "CHOSEN");
    }
}

static void column_show(struct request *request, struct dictionary *shown,
                        const struct preview *preview, int column, const char *chosen) {
    const char *heading = preview->rows[0][column];
    dictionary_set_number(shown, "NUMBER", column + 1);
    dictionary_set(shown, "HEADING", heading);
    if (*heading == '\0')
        dictionary_show(shown, "NAMELESS");
    dictionary_show(shown, strncasecmp(heading, "tandem_", 7) == 0 ? "OURS" : "THEIRS");
    for (int row = 1; row < preview->row_count; row++)
        value_show(request, dictionary_add(shown, "SAMPLE"), import_target_field(chosen),
                   preview->rows[row][column]);
    choices_show(request, shown, chosen);
}

/* The choices come a line each, in the order of the columns. */
static void columns_show(struct request *request, struct dictionary *content) {
    const struct rows *batch = request_rows(request, 0);
    struct preview preview = {0};
    page_row(request, content, batch, 0);
    if (*rows_value(batch, 0, "problem") != '\0')
        dictionary_set(dictionary_add(content, "NOT_READ"), "WORDS",
                       import_words(request, rows_value(batch, 0, "problem"), NULL));
    if (!rows_true(batch, 0, "is_draft") || !preview_read(request, &preview))
        return;
    char *targets = talloc_strdup(request->memory, value_typed(request, "column"));
    for (int column = 0; column < preview.column_count; column++) {
        const char *target = targets == NULL ? NULL : strsep(&targets, "\n");
        column_show(request, dictionary_add(content, "COLUMN"), &preview, column,
                    target == NULL || *target == '\0' ? import_target_fact : target);
    }
}

const struct form lead_import_columns = {
    .title = N_("Columns of the file"),
    .submit = N_("Check the file"),
    .template_name = "lead/import_columns",
    .statements = {"import_batch", "import_first"},
    .load = true,
    .fields = fields,
    .save = "import_columns",
    .show = columns_show,
    .cancel = "/lead/import",
};
