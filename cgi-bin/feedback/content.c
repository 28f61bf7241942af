#include "pages.h"
#include "show.h"

static const struct option answers[] = {
    {"yes", N_("Yes, it helped"), NULL},
    {"no", N_("No, it did not"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "helped",
     .label = N_("Did it help with a customer?"),
     .kind = FIELD_RADIO,
     .options = answers,
     .required = true,
     .missing = N_("Choose whether it helped.")},
    {.name = "missing",
     .label = N_("What is missing in it?"),
     .help = N_("What did the customer ask that it does not answer?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "outdated",
     .label = N_("What in it is out of date?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "wants_answer", .label = N_("I want an answer from marketing"), .kind = FIELD_CHECK},
    {.name = NULL},
};

const struct form feedback_content = {
    .title = N_("Feedback on content"),
    .submit = N_("Save the feedback"),
    .template_name = "feedback/content",
    .statements = {"content_head", "content_said"},
    .load = true,
    .fields = fields,
    .save = "content",
    .show = subject_show,
    .cancel = "/campaign/content/{id}",
};
