#include "move.h"

void move_show(struct request *request, struct dictionary *content) {
    const struct rows *head = request_rows(request, 0);
    page_row(request, content, head, 0);
    page_title_of(request, content, rows_value(head, 0, "heading"));
}

void attempts_show(struct request *request, struct dictionary *content,
                   const struct rows *attempts) {
    if (rows_count(attempts) == 0)
        return;
    struct dictionary *tried =
        dictionary_add(dictionary_include(content, "ATTEMPTS", "lead/attempts"), "TRIED");
    dictionary_set(tried, "LEAD_ID", request->path_id);
    page_row(request, tried, attempts, 0);
}
