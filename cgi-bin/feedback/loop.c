#include <talloc.h>

#include "pages.h"
#include "show.h"

static enum shown show(struct request *request, struct dictionary *content) {
    const struct rows *loop = request_rows(request, 0);
    if (rows_count(loop) == 0)
        return SHOWN_ABSENT;
    loop_show(request, content);
    if (rows_true(loop, 0, "may_close")) {
        struct dictionary *button = dictionary_add(content, "CLOSE");
        page_button(
            request, button,
            talloc_asprintf(request->memory, "/feedback/%s/close", rows_value(loop, 0, "id")));
        dictionary_set(button, "BUTTON_VERSION", rows_value(loop, 0, "version"));
    }
    return SHOWN;
}

const struct page feedback_loop = {
    .title = N_("Feedback"),
    .template_name = "feedback/loop",
    .statements = {"loop", "loop_history", "loop_facts"},
    .show = show,
};
