#include <string.h>

#include "change.h"
#include "pages.h"
#include "value.h"

#include "../lib/banned.h"

enum { VALUES, WEEK, CHANGES };

/* Each value in the order and under the headings of its form. */
static void show_values(struct request *request, struct dictionary *content,
                        const struct rows *rows) {
    struct dictionary *group = NULL;
    for (const struct field *field = agreement_values; field->name != NULL; field++) {
        if (field->group != NULL) {
            group = dictionary_add(content, "GROUP");
            dictionary_set(group, "GROUP_LABEL", sentence(request->language, field->group));
        }
        for (int row = 0; row < rows_count(rows); row++)
            if (strcmp(rows_value(rows, row, "name"), field->name) == 0) {
                struct dictionary *value = dictionary_add(group, "VALUE");
                dictionary_set(value, "VALUE_LABEL", sentence(request->language, field->label));
                dictionary_set(
                    value, "VALUE_TEXT",
                    agreement_value_text(request, field->name, rows_value(rows, row, "value")));
            }
    }
}

static enum shown current_show(struct request *request, struct dictionary *content) {
    if (request->viewer.roles & WHO_MANAGER)
        dictionary_show(content, "MAY_EDIT");
    show_values(request, content, request_rows(request, VALUES));
    page_rows(request, dictionary_include(content, "WEEK", "agreement/week"), "WORKING_DAY",
              request_rows(request, WEEK));
    changes_show(request, content, request_rows(request, CHANGES));
    return SHOWN;
}

const struct page agreement_current = {
    .title = N_("Agreement"),
    .template_name = "agreement/current",
    .statements = {"values", "week", "changes"},
    .show = current_show,
};
