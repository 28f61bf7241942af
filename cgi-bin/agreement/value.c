#include "value.h"

#include <string.h>
#include <talloc.h>

#include "../lib/text.h"

#include "../lib/banned.h"

static const struct option hand_over_asks[] = {
    {"reachable", N_("E-mail address or phone number"), NULL},
    {"name", N_("Name"), NULL},
    {"wants", N_("What the prospect wants"), NULL},
    {"segment", N_("Segment"), NULL},
    {"country", N_("Country"), NULL},
    {"buying_role", N_("Role in the decision"), NULL},
    {NULL, NULL, NULL},
};

static const struct option liberation_days[] = {
    {"never", N_("Never"), NULL},
    {"lustrum", N_("Every five years: 2025, 2030 and so on"), NULL},
    {"always", N_("Every year"), NULL},
    {NULL, NULL, NULL},
};

#define COUNTED(code, words)                                                                       \
    .name = code, .label = words, .kind = FIELD_NUMBER, .minimum = 1, .maximum = 999,              \
    .max_chars = 3, .required = true

const struct field agreement_values[] = {
    {COUNTED("accept_days", N_("Accept or refuse a lead that was handed over (working days)")),
     .group = N_("Clocks")},
    {COUNTED("call_wanted_hours",
             N_("The same, of a prospect who wants to be called (working hours)"))},
    {COUNTED("contact_days", N_("First contact after accepting (working days)")),
     .help = N_("An attempt stops this clock, reached or not.")},
    {COUNTED("next_step_days", N_("Next step, where no day was named (working days)"))},
    {COUNTED("answer_days", N_("Answer feedback (working days)"))},
    {COUNTED("close_days", N_("Answered feedback closes by itself after (working days)"))},
    {COUNTED("stay_mql_days", N_("As an MQL (working days)")),
     .group = N_("Longest stay in a stage")},
    {COUNTED("stay_sql_days", N_("As an SQL (working days)"))},
    {COUNTED("stay_opportunity_days", N_("As an opportunity (working days)"))},
    {COUNTED("stay_lead_weeks", N_("As a lead that marketing keeps warm (weeks)")),
     .help = N_("After that it is in the list of long stays; nothing is overdue.")},
    {COUNTED("stay_prospect_weeks", N_("As a prospect (weeks)"))},
    {COUNTED("postpone_weeks", N_("Call back later, at most (weeks)")),
     .help = N_("For a later day the lead is handed back to marketing."),
     .group = N_("Later and back")},
    {COUNTED("attempt_count", N_("Attempts before a lead may go back as not reached"))},
    {COUNTED("attempt_days", N_("These attempts are spread over (working days)"))},
    {.name = "hand_over_score",
     .label = N_("Lowest score"),
     .help = N_("Below it a hand-over needs a reason; 0: any score will do."),
     .kind = FIELD_NUMBER,
     .maximum = 9999,
     .max_chars = 4,
     .required = true,
     .group = N_("Before a hand-over")},
    {.name = "hand_over_asks",
     .label = N_("What must be known"),
     .help = N_("Without it a hand-over needs a reason."),
     .kind = FIELD_SET,
     .options = hand_over_asks},
    {.name = "sign_off_budget",
     .label = N_("Sales signs a campaign off above a budget of (in the company's currency)"),
     .kind = FIELD_NUMBER,
     .max_chars = 9,
     .maximum = 999999999,
     .required = true,
     .group = N_("Campaigns made together")},
    {.name = "sign_off_leads",
     .label = N_("Or above so many expected leads"),
     .kind = FIELD_NUMBER,
     .max_chars = 7,
     .maximum = 1000000,
     .required = true},
    {COUNTED("sign_off_days", N_("Silence is no objection after (working days)"))},
    {.name = "sign_off_increase",
     .label = N_("A change asks sales again above what was agreed by more than (percent)"),
     .kind = FIELD_NUMBER,
     .max_chars = 3,
     .maximum = 999,
     .required = true},
    {.name = "hour_rate",
     .label = N_("An own hour of work costs (in the company's currency)"),
     .help = N_("For cost lines of campaigns from now on."),
     .kind = FIELD_NUMBER,
     .max_chars = 5,
     .maximum = 99999,
     .required = true},
    {.name = "liberation_day",
     .label = N_("Liberation Day (5 May) is a Dutch day off"),
     .help = N_("Counts for years whose holidays are filled in from now on."),
     .kind = FIELD_RADIO,
     .options = liberation_days,
     .required = true,
     .group = N_("Calendar")},
    {.name = NULL},
};

static const struct field *value_find(const char *name) {
    const struct field *field = agreement_values;
    while (field->name != NULL && strcmp(field->name, name) != 0)
        field++;
    return field->name == NULL ? NULL : field;
}

/* The labels of a choice, or of several separated by blanks. */
static const char *labels(struct request *request, const struct option *options,
                          const char *value) {
    char *text = talloc_strdup(request->memory, "");
    for (; options->value != NULL && text != NULL; options++) {
        const char *found = strstr(value, options->value);
        size_t length = strlen(options->value);
        if (found != NULL && (found == value || found[-1] == ' ') &&
            (found[length] == '\0' || found[length] == ' '))
            text = talloc_asprintf_append(text, "%s%s", *text == '\0' ? "" : ", ",
                                          sentence(request->language, options->label));
    }
    return text;
}

const char *agreement_value_text(struct request *request, const char *name, const char *value) {
    const struct field *field = value_find(name);
    if (field == NULL)
        return value;
    if (field->options != NULL)
        return *value == '\0' ? sentence(request->language, N_("nothing"))
                              : labels(request, field->options, value);
    return text_number(request->memory, request->language, value);
}

const char *agreement_value_label(const struct request *request, const char *name) {
    const struct field *field = value_find(name);
    return field == NULL ? name : sentence(request->language, field->label);
}
