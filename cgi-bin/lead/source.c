#include "source.h"

#include <string.h>
#include <talloc.h>

#include "../lib/options.h"

#include "../lib/banned.h"

/* Of a form, and of our answers to it. */
static const struct option spoken[] = {
    {"nl", N_("Dutch"), NULL},
    {"da", N_("Danish"), NULL},
    {"en", N_("English"), NULL},
    {NULL, NULL, NULL},
};

const struct field source_fields[] = {
    {.name = "name",
     .label = N_("Name"),
     .help = N_("What it is to colleagues: \"Contact form of the Danish website\"."),
     .kind = FIELD_TEXT,
     .required = true,
     .max_chars = 120},
    {.name = "campaign_id",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .required = true,
     .missing = N_("Choose the campaign its leads come from."),
     .group = N_("What its leads have in common")},
    {.name = "channel",
     .label = N_("Channel"),
     .help = N_("Empty: the campaign's."),
     .kind = FIELD_CHOICE,
     .choices = "channel"},
    {.name = "segment_id",
     .label = N_("Segment"),
     .help = N_("Empty: the campaign's."),
     .kind = FIELD_CHOICE,
     .choices = "segment"},
    {.name = "origin",
     .label = N_("Brought by"),
     .kind = FIELD_CHOICE,
     .options = lead_origins,
     .preset = "marketing"},
    {.name = "country",
     .label = N_("Country"),
     .help = N_("Of phone numbers without a country; empty: the company's."),
     .kind = FIELD_CHOICE,
     .options = lead_countries},
    {.name = "wants_call",
     .label = N_("Who sends this wants to be called: hand over to sales at once"),
     .kind = FIELD_CHECK},
    {.name = "takes_form",
     .label = N_("A form on a website sends for it"),
     .help = N_("Turned off and on again, the form gets another key, and pages with the old one "
                "send nothing any more."),
     .kind = FIELD_CHECK,
     .preset = "true",
     .group = N_("The form on the website")},
    {.name = "language",
     .label = N_("Language of the form"),
     .kind = FIELD_CHOICE,
     .options = spoken,
     .required = true},
    {.name = "consent_wording",
     .label = N_("What the form asks consent to"),
     .help = N_("It is kept with each submission that ticks it. Empty: the form does not ask."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "thanks_link",
     .label = N_("Page of thanks"),
     .help = N_("Where browsers go after the form. Empty: a page of Tandem's says thanks."),
     .kind = FIELD_LINK,
     .max_chars = 500},
    {.name = "minute_limit",
     .label = N_("Most submissions a minute"),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 6000,
     .required = true,
     .preset = "60",
     .group = N_("Limits")},
    {.name = "active",
     .label = N_("In use: submissions are taken"),
     .kind = FIELD_CHECK,
     .preset = "true"},
    {.name = NULL},
};

const char *source_address(struct request *request) {
    const char *host = exchange_variable(request->exchange, "HTTP_HOST");
    return talloc_asprintf(request->memory, "%s://%s",
                           request->worker->config.cookie_secure ? "https" : "http",
                           host == NULL ? "localhost" : host);
}
