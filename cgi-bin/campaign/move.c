#include "move.h"

void campaign_move_show(struct request *request, struct dictionary *content) {
    const struct rows *head = request_rows(request, 0);
    page_row(request, content, head, 0);
    page_title_of(request, content, rows_value(head, 0, "heading"));
}
