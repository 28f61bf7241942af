#include "import_report.h"

#include <string.h>
#include <talloc.h>

#include "../lib/import_target.h"
#include "../lib/options.h"
#include "../lib/text.h"
#include "import_file.h"

#include "../lib/banned.h"

const char *import_reason(const struct request *request, const struct rows *rows, int row) {
    const char *detail = rows_value(rows, row, "detail");
    int field = import_field_find(rows_value(rows, row, "field"));
    if (field >= 0 && import_fields[field].kind == IMPORT_MOMENT && strlen(detail) >= 10) {
        const char *day = text_date(request->memory, request->language,
                                    talloc_strndup(request->memory, detail, 10));
        detail = *day == '\0' ? detail : day; /* as the file has it where it is no day */
    }
    return import_words(request, rows_value(rows, row, "problem"), detail);
}

/* The heading in the file; the field's own name where the file has none for it. */
static const char *column_name(const struct request *request, const struct rows *rows, int row) {
    const char *heading = rows_value(rows, row, "heading");
    const char *field = rows_value(rows, row, "field");
    return *heading != '\0' || *field == '\0'
               ? heading
               : option_label(import_targets, field, request->language);
}

void import_refused_show(struct request *request, struct dictionary *content,
                         const struct rows *rows) {
    for (int row = 0; row < rows_count(rows); row++) {
        struct dictionary *shown = dictionary_add(content, "REFUSED");
        dictionary_set(shown, "LINE", rows_value(rows, row, "line"));
        dictionary_set(shown, "COLUMN_NAME", column_name(request, rows, row));
        dictionary_set(shown, "REASON", import_reason(request, rows, row));
    }
}
