#include "give_back.h"

#include "../lib/quality.h"

const struct field give_back_fields[] = {
    {.name = "reason",
     .label = N_("Reason"),
     .kind = FIELD_CHOICE,
     .choices = "reason_back",
     .required = true,
     .missing = N_("Choose a reason.")},
    {.name = "note",
     .label = N_("What should marketing know?"),
     .help = N_("With the reason Other: say it in a few words."),
     .kind = FIELD_LINES,
     .sometimes = true,
     .max_chars = 2000},
    {.name = "date",
     .label = N_("Call back on"),
     .help = N_("On that day, or the working day after it, the lead is back at the top of its "
                "holder's desk."),
     .kind = FIELD_DATE},
    {.name = "person",
     .label = N_("Who holds it until then?"),
     .help = N_("Empty: who handed it over."),
     .kind = FIELD_CHOICE,
     .choices = "marketer"},
    {.name = "quality",
     .label = N_("How good was this lead?"),
     .kind = FIELD_RADIO,
     .options = lead_qualities},
    {.name = "wants_answer", .label = N_("I want an answer from marketing"), .kind = FIELD_CHECK},
    {.name = NULL},
};
