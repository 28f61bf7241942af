/* Merge: two records side by side, and of each field that differs the value to keep.
 * Which of the two leads stays is a rule (sql/rule/merge.sql), not a choice. */
#include <string.h>
#include <talloc.h>

#include "../lib/options.h"
#include "../lib/text.h"
#include "move.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct option sides[] = {
    {"kept", N_("Of the lead that stays"), NULL},
    {"other", N_("Of the other lead"), NULL},
    {NULL, NULL, NULL},
};

#define CHOICE(field_name, words)                                                                  \
    {                                                                                              \
        .name = (field_name), .label = (words), .kind = FIELD_RADIO, .options = sides,             \
        .by_page = true                                                                            \
    }

static const struct field fields[] = {
    {.name = "other", .label = N_("The other lead's number"), .kind = FIELD_HIDDEN},
    CHOICE("organisation", N_("Organisation")),
    CHOICE("name", N_("Contact's name")),
    CHOICE("job_title", N_("Job title")),
    CHOICE("email", N_("E-mail address")),
    CHOICE("phone", N_("Phone")),
    CHOICE("country", N_("Country")),
    CHOICE("language", N_("Language")),
    CHOICE("preferred_contact", N_("Prefers contact by")),
    CHOICE("buying_role", N_("Role in the decision")),
    CHOICE("campaign_id", N_("Campaign")),
    CHOICE("channel", N_("Channel")),
    CHOICE("segment_id", N_("Segment")),
    CHOICE("origin", N_("Brought by")),
    CHOICE("wants", N_("What does this person want?")),
    CHOICE("expected_value_cents", N_("Expected value")),
    CHOICE("expected_on", N_("Expected on")),
    CHOICE("won_value_cents", N_("Won value")),
    {.name = NULL},
};

/* Fields whose value is a code or an id, and where its label is. */
static const struct {
    const char *name;
    const struct option *options;
    const char *lookup;
} coded[] = {
    {"country", lead_countries, NULL},      {"language", lead_languages, NULL},
    {"preferred_contact", lead_ways, NULL}, {"buying_role", lead_buying_roles, NULL},
    {"origin", lead_origins, NULL},         {"campaign_id", NULL, "campaign"},
    {"channel", NULL, "channel"},           {"segment_id", NULL, "segment"},
};

static const char *value_text(struct request *request, const char *name, const char *value) {
    for (size_t i = 0; *value != '\0' && i < sizeof coded / sizeof *coded; i++)
        if (strcmp(coded[i].name, name) == 0)
            return coded[i].options != NULL
                       ? option_label(coded[i].options, value, request->language)
                       : lookup_label(request->worker->lookup, coded[i].lookup, value,
                                      request->language);
    if (strstr(name, "_cents") != NULL)
        return text_money(request->memory, request->language, value);
    if (strstr(name, "_on") != NULL)
        return text_date(request->memory, request->language, value);
    return value;
}

static const char *field_label(const struct request *request, const char *name) {
    for (const struct field *field = fields; field->name != NULL; field++)
        if (strcmp(field->name, name) == 0)
            return sentence(request->language, field->label);
    return name;
}

/* What was chosen before stays chosen; at first, what the lead that stays has. */
static void finish_field(struct request *request, struct dictionary *shown, const struct rows *rows,
                         int row) {
    const char *name = rows_value(rows, row, "field");
    const char *typed = value_typed(request, name);
    bool other = *typed != '\0' ? strcmp(typed, "other") == 0 : rows_true(rows, row, "take_other");
    dictionary_set(shown, "LABEL", field_label(request, name));
    dictionary_set(shown, "KEPT_TEXT", value_text(request, name, rows_value(rows, row, "kept")));
    dictionary_set(shown, "OTHER_TEXT", value_text(request, name, rows_value(rows, row, "other")));
    dictionary_show(shown, other ? "OTHER_CHOSEN" : "KEPT_CHOSEN");
}

static void merge_show(struct request *request, struct dictionary *content) {
    const struct rows *differing = request_rows(request, 2);
    const struct rows *alike = request_rows(request, 3);
    move_show(request, content);
    page_rows(request, content, "RECORD", request_rows(request, 1));
    page_rows_some(request, content, "DIFFERS", differing, rows_count(differing), finish_field);
    if (rows_count(differing) == 0)
        dictionary_show(content, "NOTHING_DIFFERS");
    if (rows_count(alike) > 0)
        page_rows(request, dictionary_add(content, "SUGGESTED"), "SUGGESTION", alike);
}

const struct form lead_merge = {
    .title = N_("Merge"),
    .intro = N_("Two records of one person become one lead. Both histories are kept, touches and "
                "feedback come along, and for 30 days it can be undone."),
    .submit = N_("Merge into one lead"),
    .template_name = "lead/merge",
    .statements = {"merge_head", "merge_pair", "merge_fields", "record_duplicates"},
    .load = true,
    .fields = fields,
    .save = "merge",
    .show = merge_show,
    .cancel = "/lead/{id}",
};
