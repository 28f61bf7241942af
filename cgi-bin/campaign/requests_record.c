#include <talloc.h>

#include "pages.h"
#include "requests_show.h"

/* An act that is one button, where the viewer may. */
static void show_button(struct request *request, struct dictionary *content,
                        const struct rows *record, const char *may, const char *section,
                        const char *act) {
    if (!rows_true(record, 0, may))
        return;
    struct dictionary *button = dictionary_add(content, section);
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/campaign/requests/%s/%s", request->path_id, act));
    dictionary_set(button, "BUTTON_VERSION", rows_value(record, 0, "version"));
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, 0);
    if (rows_count(record) == 0)
        return SHOWN_ABSENT;
    requests_show(request, content);
    show_button(request, content, record, "may_take", "TAKE", "take");
    show_button(request, content, record, "may_close", "CLOSE", "close");
    page_title(request, content, rows_value(record, 0, "heading"));
    return SHOWN;
}

const struct page campaign_requests_record = {
    .title = N_("Request"),
    .template_name = "campaign/requests_record",
    .statements = {"requests_record", "requests_history"},
    .show = record_show,
};
