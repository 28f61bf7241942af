#include <talloc.h>

#include "pages.h"

enum { RECORD, USES, VERSIONS, HISTORY, SAID };

/* Taking it back is one button. */
static void show_restore(struct request *request, struct dictionary *content,
                         const struct rows *record) {
    if (!rows_true(record, 0, "may_restore"))
        return;
    struct dictionary *button = dictionary_add(content, "RESTORE");
    page_button(request, button,
                talloc_asprintf(request->memory, "/campaign/content/%s/restore", request->path_id));
    dictionary_set(button, "BUTTON_VERSION", rows_value(record, 0, "version"));
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD);
    const struct rows *uses = request_rows(request, USES);
    if (rows_count(record) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, record, 0);
    show_restore(request, content, record);
    if (request->viewer.roles & WHO_SALES)
        dictionary_show(content, "MAY_SAY");
    if (rows_count(request_rows(request, SAID)) > 0)
        page_rows(request, dictionary_add(content, "SAYINGS"), "SAYING",
                  request_rows(request, SAID));
    if (rows_count(uses) > 0)
        page_rows(request, dictionary_add(content, "USES"), "USE", uses);
    else
        dictionary_show(content, "NOT_USED");
    page_rows(request, content, "ITS_VERSION", request_rows(request, VERSIONS));
    page_rows(request, content, "HAPPENED", request_rows(request, HISTORY));
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page campaign_content_record = {
    .title = N_("Content"),
    .template_name = "campaign/content_record",
    .statements = {"content_record", "content_uses", "content_versions", "content_history",
                   "content_said"},
    .show = record_show,
};
