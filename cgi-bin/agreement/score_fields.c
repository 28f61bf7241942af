#include "score_fields.h"

#include <string.h>

#include "../lib/options.h"
#include "../lib/score_rule.h"

#include "../lib/banned.h"

static const struct option subjects[] = {
    {"industry", N_("Industry"), NULL},   {"size", N_("People employed"), NULL},
    {"country", N_("Country"), NULL},     {"region", N_("Postal code or town"), NULL},
    {"segment", N_("Segment"), NULL},     {"buying_role", N_("Role in the decision"), NULL},
    {"job_title", N_("Job title"), NULL}, {"touch", N_("A touch"), NULL},
    {"mark", N_("A mark by hand"), NULL}, {NULL, NULL, NULL},
};

const struct field score_fields[] = {
    {.name = "subject",
     .label = N_("What is it about?"),
     .help = N_("The first seven are fit, the last two interest."),
     .kind = FIELD_RADIO,
     .options = subjects,
     .required = true,
     .scale = true},
    {.name = "words",
     .label = N_("Words"),
     .help = N_("Any one of them will do, between commas. A part of a job title or industry is "
                "enough; a postal code or town begins with it."),
     .kind = FIELD_TEXT,
     .max_chars = 500,
     .required = true,
     .when = "subject-industry subject-region subject-job_title",
     .missing = N_("Give at least one word.")},
    {.name = "size_from",
     .label = N_("People employed, at least"),
     .kind = FIELD_NUMBER,
     .maximum = 1000000,
     .when = "subject-size"},
    {.name = "size_to",
     .label = N_("People employed, at most"),
     .help = N_("Empty: or more."),
     .kind = FIELD_NUMBER,
     .maximum = 1000000,
     .when = "subject-size"},
    {.name = "country",
     .label = N_("Country"),
     .kind = FIELD_CHOICE,
     .options = lead_countries,
     .required = true,
     .when = "subject-country"},
    {.name = "segment_id",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .required = true,
     .when = "subject-segment"},
    {.name = "buying_role",
     .label = N_("Role in the decision"),
     .kind = FIELD_CHOICE,
     .options = lead_buying_roles,
     .required = true,
     .when = "subject-buying_role"},
    {.name = "touch_kind",
     .label = N_("Which touch?"),
     .kind = FIELD_CHOICE,
     .choices = "touch_kind",
     .required = true,
     .when = "subject-touch"},
    {.name = "mark",
     .label = N_("Which mark?"),
     .kind = FIELD_CHOICE,
     .options = lead_marks,
     .required = true,
     .when = "subject-mark"},
    {.name = "points",
     .label = N_("Points"),
     .help = N_("From -100 to 100."),
     .kind = FIELD_NUMBER,
     .minimum = -100,
     .maximum = 100,
     .required = true},
    {.name = "half_after_days",
     .label = N_("Half of them after so many days"),
     .help = N_("Empty: they do not fade by half."),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 1000,
     .when = "subject-touch subject-mark"},
    {.name = "none_after_days",
     .label = N_("None of them after so many days"),
     .help = N_("Empty: some points stay for ever."),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 1000,
     .when = "subject-touch subject-mark"},
    {.name = "most_touches",
     .label = N_("How many of them count, at most?"),
     .help = N_("The newest ones. Empty: all."),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 100,
     .when = "subject-touch"},
    {.name = "only_segment_id",
     .label = N_("Only in segment"),
     .help = N_("Empty: for all leads."),
     .kind = FIELD_CHOICE,
     .choices = "segment"},
    {.name = "why",
     .label = N_("Why?"),
     .help = N_("What speaks for it: the other team reads this before it agrees."),
     .kind = FIELD_LINES,
     .max_chars = 500},
    {.name = NULL},
};

void score_wording_show(struct request *request, struct dictionary *dictionary,
                        const struct rows *rows, int row) {
    struct dictionary *wording =
        dictionary_include(dictionary, "WORDING", "agreement/score_wording");
    page_row(request, wording, rows, row);
    score_rule_show(request, wording, rows, row);
}

void score_instead_show(struct request *request, struct dictionary *dictionary,
                        const struct rows *rows, int row, const struct rows *replaced) {
    const char *replaces = rows_value(rows, row, "replaces");
    for (int at = 0; *replaces != '\0' && at < rows_count(replaced); at++)
        if (strcmp(rows_value(replaced, at, "rule_id"), replaces) == 0)
            score_wording_show(request, dictionary_add(dictionary, "INSTEAD"), replaced, at);
}

void score_act_show(struct request *request, struct dictionary *content) {
    const struct rows *rule = request_rows(request, 0);
    page_row(request, content, rule, 0);
    score_wording_show(request, content, rule, 0);
    score_instead_show(request, content, rule, 0, request_rows(request, 1));
}
