#include "pages.h"
#include "show.h"

static const struct field fields[] = {
    {.name = "customers_say",
     .label = N_("What do customers say to it?"),
     .help = N_("In their own words, as far as you remember them."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "worked",
     .label = N_("Which part of it works?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "to_change",
     .label = N_("What would you change?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "wants_answer", .label = N_("I want an answer from marketing"), .kind = FIELD_CHECK},
    {.name = NULL},
};

const struct form feedback_message = {
    .title = N_("Feedback on message"),
    .intro = N_("Fill in what you have something to say about: one of the three is enough."),
    .submit = N_("Save the feedback"),
    .template_name = "feedback/campaign",
    .statements = {"campaign_head", "message_said"},
    .load = true,
    .fields = fields,
    .save = "message",
    .show = subject_show,
    .cancel = "/campaign/{id}",
};
