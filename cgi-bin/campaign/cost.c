#include "cost.h"

#include "pages.h"

/* The cost lines of a campaign, and the form that adds one. Repeated: after saving the form
 * is there again, empty. */

const struct field campaign_cost_fields[] = {
    {.name = "spent_on",
     .label = N_("Date"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Give the day it was spent."),
     .preset = "today"},
    {.name = "what",
     .label = N_("What for?"),
     .kind = FIELD_TEXT,
     .required = true,
     .missing = N_("Say what it was for.")},
    {.name = "amount",
     .label = N_("Amount"),
     .help = N_("Excluding VAT. For own work give hours instead."),
     .kind = FIELD_MONEY,
     .max_chars = 20,
     .sometimes = true},
    {.name = "hours",
     .label = N_("Own hours"),
     .help = N_("Whole hours, at the rate of the agreement."),
     .kind = FIELD_NUMBER,
     .max_chars = 4,
     .minimum = 1,
     .maximum = 9999,
     .sometimes = true},
    {.name = NULL},
};

void campaign_cost_check(struct request *request) {
    const char *amount = values_clean(request->values, "amount");
    const char *hours = values_clean(request->values, "hours");
    if (value_error(request, "amount") != NULL || value_error(request, "hours") != NULL)
        return;
    if (amount == NULL && hours == NULL)
        value_refuse(request, "amount",
                     request_sentence(request, N_("Give an amount, or own hours."), NULL));
    else if (amount != NULL && hours != NULL)
        value_refuse(request, "hours",
                     request_sentence(
                         request, N_("An amount or hours, not both: make two lines of it."), NULL));
}

static void cost_show(struct request *request, struct dictionary *content) {
    const struct rows *campaign = request_rows(request, 0), *lines = request_rows(request, 1);
    page_row(request, content, campaign, 0);
    if (rows_count(lines) == 0)
        dictionary_show(content, "NO_LINE");
    else
        page_rows(request, dictionary_add(content, "LINES"), "LINE", lines);
    page_title_of(request, content, rows_value(campaign, 0, "heading"));
}

const struct form campaign_cost = {
    .title = N_("Cost"),
    .submit = N_("Add the line"),
    .template_name = "campaign/cost",
    .statements = {"cost_load", "cost_lines"},
    .load = true,
    .fields = campaign_cost_fields,
    .save = "cost",
    .check = campaign_cost_check,
    .show = cost_show,
    .cancel = "/campaign/{id}",
};
