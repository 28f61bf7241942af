#include "../lib/options.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    {.name = "campaign_id",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .required = true,
     .missing = N_("Choose the fair's campaign.")},
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
    {.name = "country",
     .label = N_("Country"),
     .help = N_("Where phone numbers without a country's number belong to."),
     .kind = FIELD_CHOICE,
     .options = lead_countries},
    {.name = "wording",
     .label = N_("What you ask consent to"),
     .help = N_("Read out or shown to each person; empty: consent is not asked."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_fair_day = {
    .title = N_("Set the day at the fair"),
    .intro = N_("Set once, it holds for all you meet today."),
    .submit = N_("Save and begin"),
    .statements = {"fair_day_load"},
    .load = true,
    .fields = fields,
    .save = "fair_day",
    .cancel = "/lead/fair",
};
