#include "timeline.h"

void timeline_show(struct request *request, struct dictionary *content, const struct rows *events) {
    page_rows(request, dictionary_include(content, "TIMELINE", "timeline"), "EVENT", events);
}
