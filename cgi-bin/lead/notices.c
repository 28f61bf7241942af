#include "notice_show.h"
#include "pages.h"

static enum shown notices_show(struct request *request, struct dictionary *content) {
    const struct rows *fresh = request_rows(request, 1);
    page_row(request, content, fresh, 0);
    page_rows_some(request, content, "NOTICE", request_rows(request, 0),
                   rows_count(request_rows(request, 0)), notice_row_finish);
    if (rows_count(request_rows(request, 0)) == 0)
        dictionary_show(content, "NOTHING");
    if (rows_true(fresh, 0, "some_new")) {
        struct dictionary *button = dictionary_add(content, "SEE");
        page_button(request, button, "/lead/notices/seen");
    }
    return SHOWN;
}

const struct page lead_notices = {
    .title = N_("My notices"),
    .template_name = "lead/notices",
    .statements = {"notices", "notices_new"},
    .show = notices_show,
};
