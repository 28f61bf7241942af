#include <string.h>

#include "../lib/page.h"
#include "fields.h"

const struct field campaign_fields[] = {
    {.name = "active",
     .label = N_("Still offered when capturing a lead"),
     .help = N_("Untick it when no more leads will come; its leads and figures stay."),
     .kind = FIELD_CHECK},
    {.name = "name",
     .label = N_("Name"),
     .help = N_("As colleagues of both teams will look for it."),
     .kind = FIELD_TEXT,
     .required = true,
     .missing = N_("Give the campaign a name."),
     .group = N_("What is it?")},
    {.name = "kind",
     .label = N_("Kind"),
     .kind = FIELD_CHOICE,
     .choices = "campaign_kind",
     .required = true,
     .missing = N_("Choose what kind of campaign it is.")},
    {.name = "channel",
     .label = N_("Channel"),
     .help = N_("Its leads get this channel, unless they say another."),
     .kind = FIELD_CHOICE,
     .choices = "channel",
     .required = true,
     .missing = N_("Choose the channel its leads come in by.")},
    {.name = "starts_on",
     .label = N_("First day"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Give the day it starts.")},
    {.name = "ends_on",
     .label = N_("Last day"),
     .help = N_("The same day when it takes one day."),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Give the day it ends.")},
    {.name = "budget",
     .label = N_("Budget"),
     .help = N_("Excluding VAT, own hours included; 0 when it costs nothing."),
     .kind = FIELD_MONEY,
     .max_chars = 20,
     .required = true,
     .missing = N_("Give the budget; 0 is a budget too."),
     .group = N_("What is planned?")},
    {.name = "expected_leads",
     .label = N_("Expected leads"),
     .kind = FIELD_NUMBER,
     .max_chars = 9,
     .maximum = 1000000},
    {.name = "segment_id",
     .label = N_("Segment"),
     .help = N_("Empty: for all segments."),
     .kind = FIELD_CHOICE,
     .choices = "segment"},
    {.name = "message",
     .label = N_("Message"),
     .help = N_("What we tell, so that sales can take it up in a conversation."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "sales_partner_id",
     .label = N_("Sales partner"),
     .help = N_("The salesperson who helps to make it and speaks for sales."),
     .kind = FIELD_CHOICE,
     .choices = "salesperson"},
    {.name = "cost",
     .label = N_("Cost so far"),
     .help = N_("Excluding VAT, own hours included. Can be filled in later."),
     .kind = FIELD_MONEY,
     .max_chars = 20,
     .group = N_("What did it cost?")},
    {.name = NULL},
};

void fields_check(struct request *request) {
    const char *first = values_clean(request->values, "starts_on");
    const char *last = values_clean(request->values, "ends_on");
    if (first != NULL && last != NULL && strcmp(last, first) < 0)
        value_refuse(request, "ends_on",
                     request_sentence(
                         request,
                         N_("The last day lies before the first: choose that day or a later one."),
                         NULL));
}

void fields_same_name(struct request *request, struct dictionary *content,
                      const struct rows *same_name) {
    page_rows(request, content, "SAME_NAME", same_name);
}
