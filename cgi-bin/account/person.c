#include <string.h>

#include "person.h"

#include "../lib/banned.h"

const struct option person_languages[] = {{"nl", N_("Dutch"), NULL},
                                          {"da", N_("Danish"), NULL},
                                          {"en", N_("English"), NULL},
                                          {NULL, NULL, NULL}};

const struct option person_teams[] = {
    {"sales", N_("Sales"), NULL}, {"marketing", N_("Marketing"), NULL}, {NULL, NULL, NULL}};

const struct option person_roles[] = {{"sales", N_("Sales"), NULL},
                                      {"marketing", N_("Marketing"), NULL},
                                      {"manager", N_("Manager"), NULL},
                                      {"admin", N_("Admin"), NULL},
                                      {NULL, NULL, NULL}};

const struct option person_weekdays[] = {{"1", N_("Monday"), NULL},    {"2", N_("Tuesday"), NULL},
                                         {"3", N_("Wednesday"), NULL}, {"4", N_("Thursday"), NULL},
                                         {"5", N_("Friday"), NULL},    {"6", N_("Saturday"), NULL},
                                         {"7", N_("Sunday"), NULL},    {NULL, NULL, NULL}};

bool person_choosable(const struct request *request, const struct field *field, const char *key) {
    const struct rows *rows = request_rows(request, 1);
    for (int row = 0; row < rows_count(rows); row++)
        if (strcmp(rows_value(rows, row, "field"), field->name) == 0 &&
            strcmp(rows_value(rows, row, "key"), key) == 0)
            return true;
    return false;
}

void person_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}
