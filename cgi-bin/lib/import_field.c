#include "import_field.h"

#include <string.h>

#include "banned.h"

const struct import_field import_fields[IMPORT_FIELD_COUNT] = {
    {"reference", IMPORT_TEXT, 200},
    {"organisation", IMPORT_TEXT, 200},
    {"person_name", IMPORT_TEXT, 200},
    {"job_title", IMPORT_TEXT, 200},
    {"buying_role", IMPORT_CHOICE, 200},
    {"email", IMPORT_TEXT, 254},
    {"phone", IMPORT_PHONE, 40},
    {"street", IMPORT_TEXT, 500},
    {"postal_code", IMPORT_POSTAL_CODE, 40},
    {"city", IMPORT_TEXT, 200},
    {"country", IMPORT_CHOICE, 200},
    {"captured_on", IMPORT_MOMENT, 0},
    {"lead_on", IMPORT_MOMENT, 0},
    {"mql_on", IMPORT_MOMENT, 0},
    {"sql_on", IMPORT_MOMENT, 0},
    {"opportunity_on", IMPORT_MOMENT, 0},
    {"customer_on", IMPORT_MOMENT, 0},
    {"lost_on", IMPORT_MOMENT, 0},
    {"stage", IMPORT_CHOICE, 80},
    {"campaign", IMPORT_CHOICE, 200},
    {"channel", IMPORT_CHOICE, 80},
    {"segment", IMPORT_CHOICE, 120},
    {"handed_over_by", IMPORT_CHOICE, 80},
    {"accepted_by", IMPORT_CHOICE, 80},
    {"owner", IMPORT_CHOICE, 80},
    {"expected_value", IMPORT_MONEY, 0},
    {"won_value", IMPORT_MONEY, 0},
    {"lost_reason", IMPORT_CHOICE, 2000},
    {"score", IMPORT_NUMBER, 0},
    {"note", IMPORT_TEXT, 100000},
};

int import_field_find(const char *name) {
    for (int at = 0; at < IMPORT_FIELD_COUNT; at++)
        if (strcmp(import_fields[at].name, name) == 0)
            return at;
    return -1;
}
