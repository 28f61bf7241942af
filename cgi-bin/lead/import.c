/* Import: a file is stored, and looked at (import_columns.c). */
#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "../lib/session.h"
#include "import_file.h"
#include "pages.h"

/* How a file is stored: a row of the database holds so much of it. */
enum { PIECE_BYTES = 256 * 1024 };

static const struct field fields[] = {
    {.name = "file",
     .label = N_("File"),
     .help = N_("CSV, 25 MB at most. A spreadsheet is saved as CSV first. Nothing is loaded before "
                "you have seen what would become of it."),
     .kind = FIELD_FILE,
     .required = true,
     .missing = N_("Choose a file.")},
    {.name = "upload", .label = N_("File"), .kind = FIELD_HIDDEN, .by_page = true},
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
    value_bind(request, "upload", session_random(request));
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

/* One piece as a line of COPY. */
static enum outcome piece_put(struct request *request, const char *upload, long number,
                              const char *bytes, size_t length) {
    char *hex = talloc_size(NULL, 2 * length + 1);
    if (hex == NULL)
        return OUTCOME_FAILED;
    sodium_bin2hex(hex, 2 * length + 1, (const unsigned char *)bytes, length);
    char *line = talloc_asprintf(hex, "%s\t%ld\t\\\\x%s\n", upload, number, hex);
    enum outcome outcome = line == NULL
                               ? OUTCOME_FAILED
                               : database_copy_put(request->worker->database, line, strlen(line));
    talloc_free(hex);
    return outcome;
}

/* Stores the file in pieces, all of them or none. */
static enum outcome import_store(struct request *request) {
    const struct parameter *upload = parameters_upload(&request->body, "file");
    const char *name = values_clean(request->values, "upload");
    struct database *database = request->worker->database;
    enum outcome outcome = database_copy_begin(database, "import_part");
    size_t done = 0;
    for (long number = 0; outcome == OUTCOME_DONE && done < upload->length; number++) {
        size_t rest = upload->length - done;
        size_t length = rest < PIECE_BYTES ? rest : PIECE_BYTES;
        outcome = piece_put(request, name, number, upload->value + done, length);
        done += length;
    }
    return outcome == OUTCOME_DONE ? database_copy_end(database, NULL) : outcome;
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
