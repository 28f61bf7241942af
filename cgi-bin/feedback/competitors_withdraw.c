#include "competitor_fields.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "why",
     .label = N_("Why?"),
     .help = N_("It is not true, or not any more."),
     .kind = FIELD_LINES,
     .max_chars = 500,
     .required = true,
     .missing = N_("Say why it does not hold.")},
    {.name = NULL},
};

static void withdraw_show(struct request *request, struct dictionary *content) {
    competitor_form_show(request, content);
    dictionary_show(content, "SHOW_STATEMENT");
}

const struct form feedback_competitors_withdraw = {
    .title = N_("Withdraw"),
    .intro = N_("It leaves the card; what it said, and why it does not hold, can still be read."),
    .submit = N_("Withdraw"),
    .template_name = "feedback/competitors_form",
    .statements = {"competitors_correct_load"},
    .load = true,
    .fields = fields,
    .save = "competitors_withdraw",
    .show = withdraw_show,
};
