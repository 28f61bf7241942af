#include "../lib/quality.h"
#include "move.h"
#include "pages.h"

/* The form salespeople live in: two taps and a line (DOMAIN, The funnel). */

static const struct option outcomes[] = {
    {"no_answer", N_("No answer"),
     N_("Counts as an attempt; back on your desk the next working day.")},
    {"go_on", N_("I go on with it"), N_("It stays yours.")},
    {"call_back", N_("Call back later"),
     N_("It stays yours and comes back on the day you choose.")},
    {"back", N_("Back to marketing"), N_("Marketing keeps it warm; nothing is lost.")},
    {"not_a_lead", N_("Not a lead"), N_("Can never become a customer.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "outcome",
     .label = N_("How did it end?"),
     .kind = FIELD_RADIO,
     .options = outcomes,
     .required = true,
     .missing = N_("Choose how the call ended.")},
    {.name = "date",
     .label = N_("Call back on"),
     .help = N_("On a day off it comes back on the next working day."),
     .kind = FIELD_DATE,
     .when = "outcome-call_back outcome-back"},
    {.name = "closing_reason",
     .label = N_("Why is it not a lead?"),
     .kind = FIELD_CHOICE,
     .choices = "reason_not_a_lead",
     .required = true,
     .when = "outcome-not_a_lead",
     .missing = N_("Choose a reason.")},
    {.name = "quality",
     .label = N_("How good was this lead?"),
     .kind = FIELD_RADIO,
     .options = lead_qualities,
     .when = "outcome-go_on outcome-call_back outcome-back outcome-not_a_lead"},
    {.name = "reason",
     .label = N_("What was wrong with it?"),
     .kind = FIELD_CHOICE,
     .choices = "reason_back",
     .required = true,
     .when = "outcome-back quality-1 quality-2",
     .missing = N_("Choose a reason.")},
    {.name = "note", .label = N_("One line"), .kind = FIELD_TEXT, .max_chars = 500},
    {.name = "wants_answer",
     .label = N_("I want an answer from marketing"),
     .kind = FIELD_CHECK,
     .when = "outcome-go_on outcome-call_back outcome-back"},
    {.name = NULL},
};

const struct form lead_after_call = {
    .title = N_("After a call"),
    .submit = N_("Save and next lead"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "after_call",
    .show = move_show,
    .cancel = "/lead/{id}",
};
