#include "competitor_show.h"
#include "../lib/session.h"

void competitors_show(struct request *request, struct dictionary *content,
                      const struct rows *entries) {
    if (!part_is_on(&request->viewer, "competitors"))
        return;
    struct dictionary *panel = dictionary_include(content, "COMPETITORS", "lead/competitors");
    dictionary_set(panel, "LEAD_ID", request->path_id);
    if (request->viewer.roles & WHO_COLLEAGUE)
        dictionary_show(panel, "MAY_MEET");
    if (rows_count(entries) == 0)
        dictionary_show(panel, "NONE_MET");
    page_rows(request, panel, "MET", entries);
}

void competitor_entry_show(struct request *request, struct dictionary *content) {
    const struct rows *entry = request_rows(request, 0);
    page_row(request, content, entry, 0);
    page_title_of(request, content, rows_value(entry, 0, "heading"));
}
