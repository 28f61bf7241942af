#include "import_field.h"

#include <string.h>

#include "banned.h"

const struct import_field import_fields[IMPORT_FIELD_COUNT] = {
    {"reference", IMPORT_TEXT, 200, false},
    {"organisation", IMPORT_TEXT, 200, true},
    {"person_name", IMPORT_TEXT, 200, true},
    {"job_title", IMPORT_TEXT, 200, true},
    {"buying_role", IMPORT_CHOICE, 200, false},
    {"email", IMPORT_TEXT, 254, false},
    {"phone", IMPORT_PHONE, 40, false},
    {"street", IMPORT_TEXT, 500, true},
    {"postal_code", IMPORT_POSTAL_CODE, 40, false},
    {"city", IMPORT_TEXT, 200, true},
    {"country", IMPORT_CHOICE, 200, false},
    {"captured_on", IMPORT_MOMENT, 0, false},
    {"lead_on", IMPORT_MOMENT, 0, false},
    {"mql_on", IMPORT_MOMENT, 0, false},
    {"sql_on", IMPORT_MOMENT, 0, false},
    {"opportunity_on", IMPORT_MOMENT, 0, false},
    {"customer_on", IMPORT_MOMENT, 0, false},
    {"lost_on", IMPORT_MOMENT, 0, false},
    {"stage", IMPORT_CHOICE, 80, false},
    {"campaign", IMPORT_CHOICE, 200, true},
    {"channel", IMPORT_CHOICE, 80, true},
    {"segment", IMPORT_CHOICE, 120, true},
    {"handed_over_by", IMPORT_CHOICE, 80, true},
    {"accepted_by", IMPORT_CHOICE, 80, true},
    {"owner", IMPORT_CHOICE, 80, true},
    {"expected_value", IMPORT_MONEY, 0, false},
    {"won_value", IMPORT_MONEY, 0, false},
    {"lost_reason", IMPORT_CHOICE, 2000, false},
    {"score", IMPORT_NUMBER, 0, false},
    {"note", IMPORT_TEXT, 100000, false},
};

int import_field_find(const char *name) {
    for (int at = 0; at < IMPORT_FIELD_COUNT; at++)
        if (strcmp(import_fields[at].name, name) == 0)
            return at;
    return -1;
}
