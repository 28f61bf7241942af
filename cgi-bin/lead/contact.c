#include "../lib/options.h"
#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "way",
     .label = N_("How?"),
     .kind = FIELD_RADIO,
     .options = lead_contact_ways,
     .required = true,
     .scale = true},
    {.name = "outcome",
     .label = N_("Outcome"),
     .kind = FIELD_CHOICE,
     .choices = "contact_outcome",
     .required = true,
     .missing = N_("Choose how it ended.")},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = "next_step",
     .label = N_("Next step"),
     .help = N_("What is agreed or what you will do: a quote, a visit, calling again.")},
    {.name = "date",
     .label = N_("Next step on"),
     .help = N_("Empty: as agreed, or the next working day when nobody answered."),
     .kind = FIELD_DATE},
    {.name = NULL},
};

static void contact_show(struct request *request, struct dictionary *content) {
    move_show(request, content);
    attempts_show(request, content, request_rows(request, 1));
}

const struct form lead_contact = {
    .title = N_("Contact made"),
    .submit = N_("Contact made"),
    .template_name = "lead/move",
    .statements = {"move_head", "attempts"},
    .load = true,
    .fields = fields,
    .save = "contact",
    .show = contact_show,
    .cancel = "/lead/{id}",
};
