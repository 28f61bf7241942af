/* Another encoding or separator for a file that reads wrong. */
#include "import_file.h"
#include "pages.h"

static const struct option encodings[] = {
    {"utf-8", "UTF-8", NULL},
    {"windows-1252", "Windows-1252 (Excel)", NULL},
    {"utf-16le", "UTF-16", NULL},
    {"utf-16be", "UTF-16 BE", NULL},
    {"iso-8859-15", "ISO 8859-15", NULL},
    {"macintosh", "Mac", NULL},
    {NULL, NULL, NULL},
};

static const struct option delimiters[] = {
    {"comma", N_("a comma"), NULL},
    {"semicolon", N_("a semicolon"), NULL},
    {"tab", N_("a tab"), NULL},
    {"pipe", N_("a vertical bar"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "encoding",
     .label = N_("Encoding"),
     .help = N_("Letters with accents that look wrong are the sign of a wrong one."),
     .kind = FIELD_CHOICE,
     .options = encodings,
     .required = true},
    {.name = "delimiter",
     .label = N_("Between the cells stands"),
     .kind = FIELD_CHOICE,
     .options = delimiters,
     .required = true},
    {.name = "reading",
     .label = N_("File"),
     .kind = FIELD_HIDDEN,
     .by_page = true,
     .max_chars = 200000},
    {.name = NULL},
};

static void reading_check(struct request *request) {
    FILE *file = import_file_first(request, request_rows(request, 1));
    value_bind(request, "reading", NULL);
    if (file == NULL) {
        value_refuse(
            request, "encoding",
            import_words(request, N_("the file is not there any more: upload it again"), NULL));
        return;
    }
    struct import_look look =
        import_file_look(request->memory, file, values_clean(request->values, "encoding"),
                         import_delimiter(values_clean(request->values, "delimiter")), true);
    if (look.problem != NULL)
        value_refuse(request, "encoding", import_words(request, look.problem, look.detail));
    value_bind(request, "reading", look.reading);
}

const struct form lead_import_reading = {
    .title = N_("Read the file anew"),
    .submit = N_("Read the file anew"),
    .statements = {"import_batch", "import_first"},
    .load = true,
    .fields = fields,
    .check = reading_check,
    .save = "import_reading",
    .cancel = "/lead/import/{id}/columns",
};
