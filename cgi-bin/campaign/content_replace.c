#include "content_fields.h"
#include "pages.h"

enum { ITEM, UPLOAD };

static const struct field fields[] = {
    CONTENT_FILE_FIELDS,
    {.name = "note", .label = N_("What is new?"), .kind = FIELD_TEXT, .max_chars = 1000},
    {.name = "review_on",
     .label = N_("Look at it again by"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Give the day by which somebody looks at it again.")},
    {.name = NULL},
};

static void replace_check(struct request *request) {
    content_file_check(request, request_rows(request, UPLOAD));
}

static void replace_show(struct request *request, struct dictionary *content) {
    content_item_show(request, content, request_rows(request, ITEM));
    content_same_show(request, content, request_rows(request, UPLOAD));
}

const struct form campaign_content_replace = {
    .title = N_("Replace the file"),
    .intro = N_("The old file stays among the versions, for whoever used it."),
    .submit = N_("Replace"),
    .template_name = "campaign/content_form",
    .statements = {"content_load", "content_upload"},
    .load = true,
    .fields = fields,
    .check = replace_check,
    .store = content_file_store,
    .save = "content_replace",
    .show = replace_show,
    .cancel = "/campaign/content/{id}",
};
