#include "import_target.h"

#include <string.h>
#include <talloc.h>

#include "options.h"

#include "banned.h"

const char import_target_fact[] = "fact";

const struct option import_targets[] = {
    {import_target_fact, N_("Keep as a further fact"), NULL},
    {"reference", N_("Reference in the other system"), NULL},
    {"organisation", N_("Organisation"), NULL},
    {"person_name", N_("Contact's name"), NULL},
    {"first_name", N_("First name"), NULL},
    {"infix", N_("Infix of the name"), NULL},
    {"last_name", N_("Last name"), NULL},
    {"job_title", N_("Job title"), NULL},
    {"buying_role", N_("Role in the decision"), NULL},
    {"email", N_("E-mail address"), NULL},
    {"phone", N_("Phone"), NULL},
    {"street", N_("Street"), NULL},
    {"house_number", N_("House number"), NULL},
    {"postal_code", N_("Postal code"), NULL},
    {"city", N_("City"), NULL},
    {"country", N_("Country"), NULL},
    {"captured_on", N_("Day it came in"), NULL},
    {"stage", N_("Stage"), NULL},
    {"lead_on", N_("Lead since"), NULL},
    {"mql_on", N_("MQL since"), NULL},
    {"sql_on", N_("SQL since"), NULL},
    {"opportunity_on", N_("Opportunity since"), NULL},
    {"customer_on", N_("Customer since"), NULL},
    {"lost_on", N_("Lost on"), NULL},
    {"lost_reason", N_("Reason it was lost"), NULL},
    {"campaign", N_("Campaign"), NULL},
    {"channel", N_("Channel"), NULL},
    {"segment", N_("Segment"), NULL},
    {"owner", N_("Owner"), NULL},
    {"handed_over_by", N_("Handed over by"), NULL},
    {"accepted_by", N_("Accepted by"), NULL},
    {"expected_value", N_("Expected value"), NULL},
    {"won_value", N_("Value won"), NULL},
    {"score", N_("Score elsewhere"), NULL},
    {"note", N_("Note"), NULL},
    {NULL, NULL, NULL},
};

/* Choices that are parts of a field, in the order they are joined. */
static const struct part {
    const char *target, *field;
} parts[] = {{"first_name", "person_name"},
             {"infix", "person_name"},
             {"last_name", "person_name"},
             {"street", "street"},
             {"house_number", "street"}};

enum { PART_COUNT = sizeof parts / sizeof *parts };

int import_target_field(const char *target) {
    for (size_t at = 0; at < PART_COUNT; at++)
        if (strcmp(parts[at].target, target) == 0)
            return import_field_find(parts[at].field);
    return import_field_find(target);
}

/* Makes every column that is this choice a part of its field. */
static bool target_bind(struct import_map *map, const char *target, char *const *targets,
                        int count) {
    int field = import_target_field(target);
    for (int at = 0; at < count; at++) {
        if (field < 0 || strcmp(targets[at], target) != 0)
            continue;
        struct import_source *source = &map->sources[field];
        if (source->part_count == IMPORT_PARTS_MAX)
            return false;
        source->text = target;
        source->parts[source->part_count++] = (struct import_part){.column = at};
    }
    return true;
}

static bool is_part(const char *target) {
    for (size_t at = 0; at < PART_COUNT; at++)
        if (strcmp(parts[at].target, target) == 0)
            return true;
    return false;
}

const char *import_targets_map(void *memory, struct import_map *map, char *const *headings,
                               char *const *targets, int count) {
    bool good = true;
    for (size_t at = 0; at < PART_COUNT; at++)
        good = good && target_bind(map, parts[at].target, targets, count);
    for (const struct option *option = import_targets; option->value != NULL; option++)
        if (!is_part(option->value))
            good = good && target_bind(map, option->value, targets, count);
    if (!good)
        return N_("more than eight columns are one field");
    return import_map_facts(memory, map, headings, count);
}
