#include "pages.h"

static const struct field fields[] = {
    {.name = "name",
     .label = N_("Name"),
     .kind = FIELD_TEXT,
     .max_chars = 120,
     .required = true,
     .missing = N_("Give the competitor's name.")},
    {.name = "link", .label = N_("Website"), .kind = FIELD_LINK, .max_chars = 500},
    {.name = "who",
     .label = N_("Who they are"),
     .help = N_("In a line or two; strengths, weaknesses and prices come on the card."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "source",
     .label = N_("Where from?"),
     .help = N_("Who said it, or where it can be read: needed when you say who they are."),
     .kind = FIELD_TEXT,
     .max_chars = 300,
     .sometimes = true},
    {.name = NULL},
};

const struct form feedback_competitors_new = {
    .title = N_("New competitor"),
    .submit = N_("Make the card"),
    .template_name = "feedback/competitors_form",
    .fields = fields,
    .save = "competitors_new",
    .cancel = "/feedback/competitors",
};
