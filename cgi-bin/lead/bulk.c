#include "pages.h"

/* One act on the leads ticked in the list, which sends them here by GET: nothing is
 * changed yet. Each comes as its number and the version it was seen at. */

static const struct option acts[] = {
    {"assign", N_("Give to a colleague"), N_("Stage and deadline stay.")},
    {"hand_over", N_("Hand over to sales"), N_("Each with its own deadline to accept.")},
    {"campaign", N_("Add to a campaign"),
     N_("A lead that came from another campaign stays that one's and gets a touch of this one.")},
    {"lose", N_("Close as lost"), N_("They keep stage and history and can be reopened.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "lead", .label = N_("Leads"), .kind = FIELD_SET, .open = true, .by_page = true},
    {.name = "act",
     .label = N_("What is to be done with them?"),
     .kind = FIELD_RADIO,
     .options = acts,
     .required = true,
     .missing = N_("Choose what is to be done.")},
    {.name = "colleague",
     .label = N_("Colleague"),
     .help = N_("Of sales from MQL on, of marketing before."),
     .kind = FIELD_CHOICE,
     .choices = "colleague",
     .required = true,
     .when = "act-assign",
     .missing = N_("Choose who gets it.")},
    {.name = "person",
     .label = N_("Salesperson"),
     .help = N_("Empty: for each lead the one Tandem proposes."),
     .kind = FIELD_CHOICE,
     .choices = "salesperson",
     .when = "act-hand_over"},
    {.name = "campaign_id",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .required = true,
     .when = "act-campaign",
     .missing = N_("Choose a campaign.")},
    {.name = "reason",
     .label = N_("Reason"),
     .kind = FIELD_CHOICE,
     .choices = "reason_lost",
     .required = true,
     .when = "act-lose",
     .missing = N_("Choose a reason.")},
    {.name = "note",
     .label = N_("Note"),
     .help = N_("Stands in the timeline of each."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = NULL},
};

static void bulk_show(struct request *request, struct dictionary *content) {
    const struct rows *chosen = request_rows(request, 0);
    page_rows(request, content, "LEAD", chosen);
    dictionary_set_number(content, "CHOSEN_COUNT", rows_count(chosen));
    if (rows_count(chosen) == 0)
        dictionary_show(content, "NOBODY");
}

const struct form lead_bulk = {
    .title = N_("Several leads at once"),
    .intro = N_("Each lead is judged by itself; afterwards you see which were not done, and why."),
    .submit = N_("Do it"),
    .template_name = "lead/bulk",
    .statements = {"bulk_chosen"},
    .fields = fields,
    .save = "bulk",
    .show = bulk_show,
    .cancel = "/lead/list",
};
