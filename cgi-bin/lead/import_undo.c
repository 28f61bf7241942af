#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

static void undo_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

const struct form lead_import_undo = {
    .title = N_("Undo the import"),
    .submit = N_("Undo it"),
    .template_name = "lead/import_undo",
    .statements = {"import_batch"},
    .load = true,
    .fields = fields,
    .save = "import_undo",
    .show = undo_show,
    .cancel = "/lead/import/{id}",
};
