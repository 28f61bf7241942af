#include <string.h>

#include "pages.h"
#include "pulse_key.h"

#include "../lib/banned.h"

/* Each team has its own list; where both are shown only together, all have the same. */
static bool wants_offered(const struct request *request, const struct field *field) {
    const struct rows *now = request_rows(request, 0);
    const char *list = rows_true(now, 0, "is_together") ? "any" : rows_value(now, 0, "side");
    if (*list == '\0') /* signed out meanwhile: what was chosen is kept */
        return *value_typed(request, field->name) != '\0';
    return strcmp(field->name + strlen("wants_"), list) == 0;
}

static const struct option course[] = {
    {"1", N_("1: not at all"), NULL}, {"2", "2", NULL},   {"3", "3", NULL}, {"4", "4", NULL},
    {"5", N_("5: entirely"), NULL},   {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "wants_sales",
     .label = N_("What do you want most of marketing?"),
     .help = N_("Three at most."),
     .kind = FIELD_SET,
     .choices = "want_sales",
     .sometimes = true,
     .offered = wants_offered},
    {.name = "wants_marketing",
     .label = N_("What do you want most of sales?"),
     .help = N_("Three at most."),
     .kind = FIELD_SET,
     .choices = "want_marketing",
     .sometimes = true,
     .offered = wants_offered},
    {.name = "wants_any",
     .label = N_("What would our two teams gain most by?"),
     .help = N_("Three at most."),
     .kind = FIELD_SET,
     .choices = "want",
     .sometimes = true,
     .offered = wants_offered},
    {.name = "course",
     .label = N_("Is everybody behind the course?"),
     .kind = FIELD_RADIO,
     .options = course,
     .required = true,
     .scale = true,
     .missing = N_("Choose a number from 1 to 5.")},
    PULSE_KEY_FIELD,
    {.name = NULL},
};

static void answer_show(struct request *request, struct dictionary *content) {
    const struct rows *now = request_rows(request, 0);
    page_row(request, content, now, 0);
    page_row(request, dictionary_include(content, "WAYS", "feedback/pulse_ways"), now, 0);
}

const struct form feedback_pulse_answer = {
    .title = N_("Needs pulse"),
    .submit = N_("Answer"),
    .template_name = "feedback/pulse_answer",
    .statements = {"pulse_now"},
    .load = true,
    .fields = fields,
    .check = pulse_key_bind,
    .save = "pulse_answer",
    .show = answer_show,
    .cancel = "/feedback/pulse",
};
