#include <talloc.h>

#include "touch_show.h"

void touch_show(struct request *request, struct dictionary *content) {
    const struct rows *touch = request_rows(request, 0);
    page_row(request, content, touch, 0);
    page_title(request, content,
               talloc_asprintf(request->memory, "%s: %s", request->title,
                               rows_value(touch, 0, "heading")));
}
