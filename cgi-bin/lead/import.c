/* Import: a file is stored, and looked at (import_columns.c). */
#include <string.h>
#include <talloc.h>

#include "../lib/upload.h"
#include "import_file.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "file",
     .label = N_("File"),
     .help = N_("CSV, 25 MB at most. A spreadsheet is saved as CSV first. Nothing is loaded before "
                "you have seen what would become of it."),
     .kind = FIELD_FILE,
     .required = true,
     .missing = N_("Choose a file.")},
    {.name = "reading",
     .label = N_("File"),
     .kind = FIELD_HIDDEN,
     .by_page = true,
     .max_chars = 200000},
    {.name = NULL},
};

/* A broken file is refused before any of it is stored. */
static void import_check(struct request *request) {
    const struct parameter *upload = parameters_upload(&request->body, "file");
    value_bind(request, "reading", NULL);
    if (upload == NULL || *upload->filename == '\0')
        return; /* said already */
    /* An empty file has nothing that could be opened. */
    FILE *file = upload->length == 0 ? NULL : fmemopen((void *)upload->value, upload->length, "r");
    struct import_look look = {.problem = N_("the file is empty")};
    if (file != NULL)
        look = import_file_look(request->memory, file, NULL, '\0', false);
    if (look.problem != NULL)
        value_refuse(request, "file", import_words(request, look.problem, look.detail));
    value_bind(request, "reading", look.reading);
}

static enum outcome import_store(struct request *request) {
    return upload_store(request, "file", "import_part");
}

static void import_show(struct request *request, struct dictionary *content) {
    const struct rows *batches = request_rows(request, 0);
    if (rows_count(batches) > 0)
        page_rows(request, dictionary_add(content, "SOME"), "BATCH", batches);
}

const struct form lead_import = {
    .title = N_("Import leads"),
    .submit = N_("Look at the file"),
    .template_name = "lead/import",
    .statements = {"import_list"},
    .fields = fields,
    .check = import_check,
    .store = import_store,
    .save = "import",
    .show = import_show,
    .cancel = "/lead/list",
};
