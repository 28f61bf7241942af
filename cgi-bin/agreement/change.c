#include "change.h"

#include <string.h>

#include "../lib/options.h"
#include "value.h"

#include "../lib/banned.h"

/* The words for what agreement_note was told (table agreement_change). */
static const struct option acts[] = {
    {"monday", N_("Monday"), NULL},
    {"tuesday", N_("Tuesday"), NULL},
    {"wednesday", N_("Wednesday"), NULL},
    {"thursday", N_("Thursday"), NULL},
    {"friday", N_("Friday"), NULL},
    {"saturday", N_("Saturday"), NULL},
    {"sunday", N_("Sunday"), NULL},
    {"day_off_add", N_("Day off added"), NULL},
    {"day_off_remove", N_("Day off removed"), NULL},
    {"holidays_fill", N_("Public holidays filled in"), NULL},
    {"routing_add", N_("Row of the routing added"), NULL},
    {"routing_change", N_("Row of the routing changed"), NULL},
    {"routing_remove", N_("Row of the routing removed"), NULL},
    {"list_add", N_("Choice added to a list"), NULL},
    {"list_change", N_("Choice of a list changed"), NULL},
    {NULL, NULL, NULL},
};

static void finish_change(struct request *request, struct dictionary *shown,
                          const struct rows *rows, int row) {
    const char *act = rows_value(rows, row, "act");
    const char *was = rows_value(rows, row, "was");
    const char *became = rows_value(rows, row, "became");
    bool value = strcmp(rows_value(rows, row, "section"), "value") == 0;
    dictionary_set(shown, "SUBJECT",
                   value ? agreement_value_label(request, act)
                         : option_label(acts, act, request->language));
    if (*was != '\0')
        dictionary_set(dictionary_add(shown, "CHANGED_FROM"), "BEFORE",
                       value ? agreement_value_text(request, act, was) : was);
    dictionary_set(shown, "AFTER", value ? agreement_value_text(request, act, became) : became);
}

void changes_show(struct request *request, struct dictionary *content, const struct rows *rows) {
    struct dictionary *shown = dictionary_include(content, "CHANGES", "agreement/changes");
    if (rows_count(rows) == 0)
        dictionary_show(shown, "NO_CHANGE");
    page_rows_some(request, shown, "CHANGE", rows, rows_count(rows), finish_change);
}
