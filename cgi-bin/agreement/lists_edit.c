#include <string.h>

#include "lists.h"
#include "pages.h"

#include "../lib/banned.h"

static bool is_refusal(const struct request *request, const struct field *field) {
    (void)field;
    return strcmp(rows_value(request_rows(request, 0), 0, "list"), "reason_back") == 0;
}

static const struct field fields[] = {
    LIST_LABEL_FIELDS,
    {.name = "about_quality",
     .label = LIST_QUALITY_LABEL,
     .kind = FIELD_CHECK,
     .offered = is_refusal},
    {.name = "position",
     .label = N_("Place in the list"),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 999,
     .required = true},
    {.name = "active",
     .label = N_("In use"),
     .help = N_("What is not is offered no more; what was recorded with it stays."),
     .kind = FIELD_CHECK},
    {.name = NULL},
};

static void show(struct request *request, struct dictionary *content) {
    const struct rows *entry = request_rows(request, 0);
    page_row(request, content, entry, 0);
    page_title_of(request, content,
                  lookup_label(request->worker->lookup, "list", rows_value(entry, 0, "list"),
                               request->language));
}

const struct form agreement_lists_edit = {
    .title = N_("Change a choice"),
    .submit = N_("Save"),
    .statements = {"lists_load"},
    .load = true,
    .fields = fields,
    .save = "lists_edit",
    .show = show,
    .cancel = "/agreement/lists",
};
