#include "../lib/options.h"
#include "known.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "organisation",
     .label = N_("Organisation"),
     .kind = FIELD_TEXT,
     .group = N_("Who is it?")},
    {.name = "name", .label = N_("Contact's name"), .kind = FIELD_TEXT},
    {.name = "job_title", .label = N_("Job title"), .kind = FIELD_TEXT},
    {.name = "email",
     .label = N_("E-mail address"),
     .help = N_("E-mail or phone: one of the two is enough."),
     .kind = FIELD_EMAIL,
     .max_chars = 254},
    {.name = "phone",
     .label = N_("Phone"),
     .help = N_("With the country's number when it is abroad; spaces and hyphens may stay."),
     .kind = FIELD_PHONE,
     .max_chars = 40},
    {.name = "campaign_id",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .required = true,
     .missing = N_("Choose the campaign this lead came from."),
     .group = N_("Where does the lead come from?")},
    {.name = "channel",
     .label = N_("Channel"),
     .help = N_("Empty: the campaign's."),
     .kind = FIELD_CHOICE,
     .choices = "channel"},
    {.name = "captured_on", .label = N_("Day it came in"), .kind = FIELD_DATE, .preset = "today"},
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
    {.name = "wants",
     .label = N_("What does this person want?"),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .group = N_("What to know")},
    {.name = "note", .label = N_("Note for colleagues"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = "country",
     .label = N_("Country"),
     .kind = FIELD_CHOICE,
     .options = lead_countries,
     .group = N_("More, if you know it")},
    {.name = "language", .label = N_("Language"), .kind = FIELD_CHOICE, .options = lead_languages},
    {.name = "preferred_contact",
     .label = N_("Prefers contact by"),
     .kind = FIELD_CHOICE,
     .options = lead_ways},
    {.name = "buying_role",
     .label = N_("Role in the decision"),
     .kind = FIELD_CHOICE,
     .options = lead_buying_roles},
    {.name = "someone_else",
     .label = N_("This is someone else: save all the same"),
     .kind = FIELD_CHECK,
     .by_page = true},
    {.name = "new_need",
     .label = N_("This is the same person with a new need: save as a new lead of this contact"),
     .kind = FIELD_CHECK,
     .by_page = true},
    {.name = NULL},
};

/* A lead needs a way to contact somebody; a prospect at least an organisation. */
static void new_check(struct request *request) {
    bool person = values_clean(request->values, "name") != NULL;
    bool reachable = values_clean(request->values, "email") != NULL ||
                     values_clean(request->values, "phone") != NULL;
    if (!reachable && (person || values_clean(request->values, "organisation") == NULL))
        value_refuse(request, "email",
                     request_sentence(
                         request,
                         N_("Give an e-mail address or a phone number: one of the two is enough."),
                         NULL));
}

static void new_show(struct request *request, struct dictionary *content) {
    known_show(request, content, 0);
}

const struct form lead_new = {
    .title = N_("New lead"),
    .intro = N_("A name, an e-mail address or phone number and the campaign are enough."),
    .submit = N_("Save lead"),
    .submit_next = N_("Save and next"),
    .template_name = "lead/new",
    .statements = {"duplicates"},
    .fields = fields,
    .save = "new",
    .check = new_check,
    .show = new_show,
    .cancel = "/lead/list",
};
