#include <string.h>

#include "../lib/page.h"
#include "../lib/session.h"
#include "fields.h"

static bool outbound_is_on(const struct request *request, const struct field *field) {
    (void)field;
    return part_is_on(&request->viewer, "outbound");
}

/* One that exists has cost lines (cost.c). */
static bool is_new(const struct request *request, const struct field *field) {
    (void)field;
    return request->path_id == NULL;
}

static const struct option outbound_ways[] = {
    {"calls", N_("Calls"), N_("A list of leads is called one after the other.")},
    {"visits", N_("Visits"), N_("A week of visits in one region, say.")},
    {NULL, NULL, NULL},
};

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
    {.name = "outbound_way",
     .label = N_("Calls or visits?"),
     .kind = FIELD_RADIO,
     .options = outbound_ways,
     .when = "kind-outbound",
     .offered = outbound_is_on,
     .scale = true},
    {.name = "calling_list",
     .label = N_("Calling list"),
     .help = N_("Filter the list of leads and copy its address here. Empty: the campaign's own "
                "leads."),
     .kind = FIELD_TEXT,
     .max_chars = 2000,
     .when = "kind-outbound",
     .offered = outbound_is_on},
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
    {.name = "sales_expects",
     .label = N_("What should sales expect?"),
     .help = N_("Which leads, how many, when, and what is asked of sales."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "sales_partner_id",
     .label = N_("Sales partner"),
     .help = N_("The salesperson who helps to make it and signs it off for sales. Empty: the "
                "sales manager does."),
     .kind = FIELD_CHOICE,
     .choices = "salesperson"},
    {.name = "cost",
     .label = N_("Cost so far"),
     .help = N_("Excluding VAT, own hours included. It becomes the first cost line; add others "
                "later."),
     .kind = FIELD_MONEY,
     .max_chars = 20,
     .group = N_("What did it cost?"),
     .offered = is_new},
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
