#include "pages.h"

#include "../lib/banned.h"

enum { DAY, LAST };

/* The form at a fair: 20 seconds a person on a phone. What they all have in common is
 * set once for the day (fair_day). */

static bool has_wording(const struct request *request, const struct field *field) {
    (void)field;
    return *rows_value(request_rows(request, DAY), 0, "wording") != '\0';
}

static const struct field fields[] = {
    {.name = "name", .label = N_("Name"), .kind = FIELD_TEXT, .required = true},
    {.name = "organisation", .label = N_("Organisation"), .kind = FIELD_TEXT},
    {.name = "email", .label = N_("E-mail address"), .kind = FIELD_EMAIL, .max_chars = 254},
    {.name = "phone", .label = N_("Phone"), .kind = FIELD_PHONE, .max_chars = 40},
    {.name = "wants", .label = N_("Interested in"), .kind = FIELD_TEXT},
    {.name = "note", .label = N_("Note"), .kind = FIELD_TEXT, .max_chars = 500},
    {.name = "call", .label = N_("Wants to be called"), .kind = FIELD_CHECK},
    {.name = "consent",
     .label = N_("Agrees to what is read out above"),
     .kind = FIELD_CHECK,
     .offered = has_wording},
    {.name = NULL},
};

static void fair_check(struct request *request) {
    if (values_clean(request->values, "email") == NULL &&
        values_clean(request->values, "phone") == NULL)
        value_refuse(request, "email",
                     request_sentence(
                         request,
                         N_("Give an e-mail address or a phone number: one of the two is enough."),
                         NULL));
}

static void fair_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, DAY), 0);
    page_rows(request, content, "MET", request_rows(request, LAST));
}

const struct form lead_fair = {
    .title = N_("At the fair"),
    .submit = N_("Save and next person"),
    .template_name = "lead/fair",
    .statements = {"fair_load", "fair_last"},
    .load = true,
    .fields = fields,
    .check = fair_check,
    .save = "fair",
    .show = fair_show,
};
