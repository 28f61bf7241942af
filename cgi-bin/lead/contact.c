#include "move.h"
#include "pages.h"

static const struct option ways[] = {
    {"call", N_("Call"), NULL},
    {"email", N_("E-mail"), NULL},
    {"meeting", N_("Meeting"), NULL},
    {"social", N_("Social media"), NULL},
    {"network", N_("Network event"), NULL},
    {"cold_call", N_("Cold call"), NULL},
    {NULL, NULL, NULL},
};

static const struct option outcomes[] = {
    {"true", N_("Reached"), NULL},
    {"false", N_("No answer"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "way", .label = N_("How?"), .kind = FIELD_RADIO, .options = ways, .required = true},
    {.name = "reached",
     .label = N_("Outcome"),
     .kind = FIELD_RADIO,
     .options = outcomes,
     .required = true},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = "date",
     .label = N_("Next step on"),
     .help = N_("Empty: in five working days."),
     .kind = FIELD_DATE},
    {.name = NULL},
};

const struct form lead_contact = {
    .title = N_("Contact made"),
    .submit = N_("Contact made"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "contact",
    .show = move_show,
    .cancel = "/lead/{id}",
};
