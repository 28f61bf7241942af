#include "routing.h"

#include "../lib/options.h"
#include "change.h"
#include "pages.h"

#include "../lib/banned.h"

const struct field routing_fields[] = {
    {.name = "segment_id",
     .label = N_("Segment"),
     .help = N_("What is empty fits every lead."),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .group = N_("Which leads?")},
    {.name = "country", .label = N_("Country"), .kind = FIELD_CHOICE, .options = lead_countries},
    {.name = "language", .label = N_("Language"), .kind = FIELD_CHOICE, .options = lead_languages},
    {.name = "people",
     .label = N_("Salespeople"),
     .help = N_("Of several, whoever is at work and has least in hand."),
     .kind = FIELD_SET,
     .choices = "salesperson",
     .required = true,
     .missing = N_("Choose at least one salesperson."),
     .group = N_("To whom?")},
    {.name = "position",
     .label = N_("Place"),
     .help = N_("Of the rows that fit a lead, the one with the lowest number counts."),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 999,
     .required = true,
     .preset = "10"},
    {.name = NULL},
};

static enum shown routing_show(struct request *request, struct dictionary *content) {
    const struct rows *routing = request_rows(request, 0);
    if (request->viewer.roles & WHO_MANAGER)
        dictionary_show(content, "MAY_EDIT");
    dictionary_show(content, rows_count(routing) > 0 ? "SOME" : "NONE");
    page_rows(request, content, "ROUTING", routing);
    changes_show(request, content, request_rows(request, 1));
    return SHOWN;
}

const struct page agreement_routing = {
    .title = N_("Routing"),
    .template_name = "agreement/routing",
    .statements = {"routing", "routing_changes"},
    .show = routing_show,
};
