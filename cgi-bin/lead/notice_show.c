#include "notice_show.h"

#include <talloc.h>

#include "../lib/banned.h"

void notice_row_finish(struct request *request, struct dictionary *row_shown,
                       const struct rows *rows, int row) {
    const char *version = rows_value(rows, row, "closed_version");
    if (*version == '\0')
        return;
    struct dictionary *button = dictionary_add(row_shown, "REOPEN");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/lead/%s/reopen", rows_value(rows, row, "lead_id")));
    dictionary_set(button, "BUTTON_VERSION", version);
}
