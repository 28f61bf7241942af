#include "move.h"

#include <talloc.h>

void campaign_move_show(struct request *request, struct dictionary *content) {
    const struct rows *head = request_rows(request, 0);
    page_row(request, content, head, 0);
    page_title(
        request, content,
        talloc_asprintf(request->memory, "%s: %s", request->title, rows_value(head, 0, "heading")));
}
