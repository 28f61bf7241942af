#include "content_fields.h"
#include "pages.h"

enum { UPLOAD, REQUEST };

static const struct field fields[] = {
    CONTENT_FILE_FIELDS,
    {.name = "request_id", .label = N_("Request"), .kind = FIELD_HIDDEN, .max_chars = 18},
    CONTENT_ABOUT_FIELDS,
    {.name = NULL},
};

static void new_check(struct request *request) {
    content_file_check(request, request_rows(request, UPLOAD));
}

static void new_show(struct request *request, struct dictionary *content) {
    const struct rows *asked = request_rows(request, REQUEST);
    content_same_show(request, content, request_rows(request, UPLOAD));
    if (rows_count(asked) > 0)
        page_row(request, dictionary_add(content, "ASKED"), asked, 0);
}

const struct form campaign_content_new = {
    .title = N_("Add content"),
    .submit = N_("Add to the library"),
    .template_name = "campaign/content_form",
    .statements = {"content_upload", "content_new_request"},
    .fields = fields,
    .check = new_check,
    .store = content_file_store,
    .save = "content_new",
    .show = new_show,
    .cancel = "/campaign/content",
};
