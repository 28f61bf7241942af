#include "pages.h"
#include "show.h"

static const struct field fields[] = {
    {.name = "worked",
     .label = N_("What worked?"),
     .help = N_("Which message, which material, which people: what should marketing do again?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "complicated",
     .label = N_("What was too complicated?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "to_change",
     .label = N_("What would you change?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "wants_answer", .label = N_("I want an answer from marketing"), .kind = FIELD_CHECK},
    {.name = NULL},
};

const struct form feedback_campaign = {
    .title = N_("Feedback on campaign"),
    .intro = N_("Fill in what you have something to say about: one of the three is enough."),
    .submit = N_("Save the feedback"),
    .template_name = "feedback/campaign",
    .statements = {"campaign_head", "campaign_said"},
    .load = true,
    .fields = fields,
    .save = "campaign",
    .show = subject_show,
    .cancel = "/campaign/{id}",
};
