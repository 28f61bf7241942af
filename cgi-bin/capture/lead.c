#include "../lib/options.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "name", .label = N_("Name"), .kind = FIELD_TEXT},
    {.name = "organisation", .label = N_("Organisation"), .kind = FIELD_TEXT},
    {.name = "job_title", .label = N_("Job title"), .kind = FIELD_TEXT},
    {.name = "email", .label = N_("E-mail address"), .kind = FIELD_EMAIL, .max_chars = 254},
    {.name = "phone", .label = N_("Phone"), .kind = FIELD_PHONE, .max_chars = 40},
    {.name = "country", .label = N_("Country"), .kind = FIELD_CHOICE, .options = lead_countries},
    {.name = "language", .label = N_("Language"), .kind = FIELD_CHOICE, .options = lead_languages},
    {.name = "preferred_contact",
     .label = N_("Prefers contact by"),
     .kind = FIELD_CHOICE,
     .options = lead_ways},
    {.name = "wants", .label = N_("Question or message"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = "consent", .label = N_("Consent"), .kind = FIELD_CHECK},
    {.name = "idempotency_key", .label = N_("Idempotency key"), .kind = FIELD_TEXT},
    {.name = NULL},
};

/* A submission needs a way to contact somebody. */
static void lead_check(struct request *request) {
    if (*value_typed(request, "email") == '\0' && *value_typed(request, "phone") == '\0')
        value_refuse(request, "email",
                     request_sentence(
                         request,
                         N_("Give an e-mail address or a phone number: one of the two is enough."),
                         NULL));
}

const struct intake capture_lead = {
    .fields = fields,
    .check = lead_check,
    .store = "lead",
    .judge = "judge",
    .template_name = "capture/answer",
};
