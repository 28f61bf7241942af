/* A batch: how far it is, and what became of it. */
#include <string.h>
#include <talloc.h>

#include "import_report.h"
#include "pages.h"

/* A batch whose next step is a form is that form. */
static bool step_show(struct request *request, const struct rows *batch) {
    const char *step = rows_true(batch, 0, "is_checked") ? "load"
                       : rows_true(batch, 0, "is_draft") ? "columns"
                                                         : NULL;
    if (step == NULL)
        return false;
    request_see_other(
        request, talloc_asprintf(request->memory, "/lead/import/%s/%s", request->path_id, step));
    return true;
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *batch = request_rows(request, 0);
    if (rows_count(batch) == 0)
        return SHOWN_ABSENT;
    if (step_show(request, batch))
        return SHOWN_MOVED;
    page_row(request, content, batch, 0);
    page_progress(request, content, batch, 0);
    import_refused_show(request, content, request_rows(request, 1));
    const struct rows *kept = request_rows(request, 2);
    if (rows_count(kept) > 0)
        page_rows(request, dictionary_add(content, "SOME_KEPT"), "KEPT", kept);
    page_title(request, content, rows_value(batch, 0, "file_name"));
    return SHOWN;
}

const struct page lead_import_record = {
    .title = N_("Import"),
    .template_name = "lead/import_record",
    .statements = {"import_batch", "import_refused", "import_kept"},
    .show = record_show,
};
