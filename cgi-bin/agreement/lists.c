#include <string.h>

#include "change.h"
#include "pages.h"

#include "../lib/banned.h"

enum { ENTRIES, CHANGES };

/* A section for each list; its rows stand behind each other. */
static void show_lists(struct request *request, struct dictionary *content,
                       const struct rows *entries) {
    bool may_edit = (request->viewer.roles & WHO_MANAGER) != 0;
    struct dictionary *list = NULL;
    const char *before = "";
    for (int row = 0; row < rows_count(entries); row++) {
        const char *code = rows_value(entries, row, "list");
        if (strcmp(code, before) != 0) {
            list = dictionary_add(content, "A_LIST");
            page_row(request, list, entries, row);
            if (may_edit)
                dictionary_show(list, "MAY_EDIT");
            before = code;
        }
        struct dictionary *entry = dictionary_add(list, "LIST_ENTRY");
        page_row(request, entry, entries, row);
        if (may_edit)
            dictionary_show(entry, "MAY_CHANGE");
    }
}

static enum shown lists_show(struct request *request, struct dictionary *content) {
    show_lists(request, content, request_rows(request, ENTRIES));
    changes_show(request, content, request_rows(request, CHANGES));
    return SHOWN;
}

const struct page agreement_lists = {
    .title = N_("Lists"),
    .template_name = "agreement/lists",
    .statements = {[ENTRIES] = "lists", [CHANGES] = "lists_changes"},
    .show = lists_show,
};
