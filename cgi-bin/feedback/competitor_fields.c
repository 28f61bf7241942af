#include "competitor_fields.h"

const struct option competitor_abouts[] = {
    {"who", N_("Who they are"), NULL},    {"strength", N_("Strengths"), NULL},
    {"weakness", N_("Weaknesses"), NULL}, {"how_to_win", N_("How to win"), NULL},
    {"price", N_("Prices heard"), NULL},  {NULL, NULL, NULL},
};

const struct field competitor_statement_fields[] = {
    {.name = "about",
     .label = N_("About what?"),
     .kind = FIELD_RADIO,
     .options = competitor_abouts,
     .required = true,
     .scale = true,
     .missing = N_("Choose what it is about.")},
    {.name = "says",
     .label = N_("What do you know?"),
     .help = N_("One thing: each has its own source."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what you know.")},
    {.name = "source",
     .label = N_("Where from?"),
     .help = N_("Who said it, or where it can be read: colleagues judge by this how sure it is."),
     .kind = FIELD_TEXT,
     .max_chars = 300,
     .required = true,
     .missing = N_("Say where you heard or read it.")},
    {.name = "heard_on",
     .label = N_("When?"),
     .kind = FIELD_DATE,
     .preset = "today",
     .required = true},
    {.name = NULL},
};

void competitor_form_show(struct request *request, struct dictionary *content) {
    const struct rows *loaded = request_rows(request, 0);
    page_row(request, content, loaded, 0);
    page_title_of(request, content, rows_value(loaded, 0, "card"));
}
