#include "touch_show.h"

void touch_show(struct request *request, struct dictionary *content) {
    const struct rows *touch = request_rows(request, 0);
    page_row(request, content, touch, 0);
    page_title_of(request, content, rows_value(touch, 0, "heading"));
}
