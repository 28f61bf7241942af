#include "pages.h"

static const struct field fields[] = {
    {.name = "title",
     .label = N_("What changes?"),
     .kind = FIELD_TEXT,
     .required = true,
     .missing = N_("Say what changes.")},
    {.name = "for_whom",
     .label = N_("For whom?"),
     .help = N_("Which customers, segments or machines it is about."),
     .kind = FIELD_TEXT,
     .max_chars = 500,
     .required = true,
     .missing = N_("Say whom it is about.")},
    {.name = "to_tell",
     .label = N_("What do we tell customers?"),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what customers are told.")},
    {.name = "from_on",
     .label = N_("From when?"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Give the day from which it holds.")},
    {.name = NULL},
};

const struct form campaign_news_new = {
    .title = N_("Report a product change"),
    .intro = N_("Both teams are told: it stands on everybody's day until they have seen it."),
    .submit = N_("Tell both teams"),
    .fields = fields,
    .save = "news_new",
    .cancel = "/campaign/news",
};
