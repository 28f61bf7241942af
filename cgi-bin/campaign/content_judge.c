#include "content_fields.h"
#include "pages.h"

static const struct option answers[] = {
    {"yes", N_("It helped"), NULL},
    {"no", N_("It did not help"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "helped",
     .label = N_("Did it help?"),
     .kind = FIELD_RADIO,
     .options = answers,
     .required = true,
     .missing = N_("Choose whether it helped."),
     .scale = true},
    {.name = "remark",
     .label = N_("What did the customer say?"),
     .kind = FIELD_LINES,
     .max_chars = 1000},
    {.name = "from", .label = N_("Page"), .kind = FIELD_HIDDEN, .max_chars = 10},
    {.name = NULL},
};

static void judge_show(struct request *request, struct dictionary *content) {
    const struct rows *used = request_rows(request, 0);
    page_row(request, dictionary_add(content, "USED"), used, 0);
    page_title(request, content, request->title);
}

/* Posted by one button each of a lead's record and of the desk, too. */
const struct form campaign_content_judge = {
    .title = N_("Did it help?"),
    .submit = N_("Save"),
    .template_name = "campaign/content_form",
    .statements = {"content_judge_load"},
    .load = true,
    .fields = fields,
    .save = "content_judge",
    .show = judge_show,
    .cancel = "/",
};
