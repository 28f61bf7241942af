#include <string.h>

#include "content_fields.h"
#include "pages.h"

enum { ITEM, LEADS };

static const struct field fields[] = {
    {.name = "lead_id",
     .label = N_("Lead"),
     .kind = FIELD_NUMBER,
     .required = true,
     .missing = N_("Choose the lead you used it with."),
     .by_page = true},
    {.name = "message",
     .label = N_("With which message?"),
     .help = N_("What you said with it, for whoever talks to them next."),
     .kind = FIELD_LINES,
     .max_chars = 1000},
    {.name = NULL},
};

static void finish_lead(struct request *request, struct dictionary *shown, const struct rows *rows,
                        int row) {
    if (strcmp(rows_value(rows, row, "lead_id"), value_typed(request, "lead_id")) == 0)
        dictionary_show(shown, "PICKED");
}

/* The leads are the viewer's own: too few, and changing too often, for a list that workers
 * keep. */
static void use_show(struct request *request, struct dictionary *content) {
    const struct rows *leads = request_rows(request, LEADS);
    const char *error = value_error(request, "lead_id");
    content_item_show(request, content, request_rows(request, ITEM));
    struct dictionary *shown = dictionary_add(content, "LEADS");
    page_rows_some(request, shown, "OWN_LEAD", leads, rows_count(leads), finish_lead);
    if (error != NULL)
        dictionary_set(dictionary_add(shown, "WRONG"), "WRONG_WORDS", error);
}

/* Posted by one button of a lead's record, too. */
const struct form campaign_content_use = {
    .title = N_("Used with a lead"),
    .intro = N_("In a week you are asked whether it helped."),
    .submit = N_("Save"),
    .template_name = "campaign/content_form",
    .statements = {"content_use_load", "content_use_leads"},
    .load = true,
    .fields = fields,
    .save = "content_use",
    .show = use_show,
    .cancel = "/campaign/content/{id}",
};
