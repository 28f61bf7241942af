#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "../lib/banned.h"
#include "../lib/filter.h"
#include "../lib/options.h"
#include "dimension.h"

/* label is what people read; lookup has the labels of its keys; filter is the
 * parameter of a list that shows the leads behind a key. */
static const struct dimension {
    const char *name, *label, *lookup, *filter;
} dimensions[] = {
    {"month", N_("Month it came in"), NULL, NULL},
    {"won_month", N_("Month it was won"), NULL, NULL},
    {"activity_month", N_("Month of each step"), NULL, NULL},
    {"channel", N_("Channel"), "channel", "channel"},
    {"campaign", N_("Campaign"), "campaign", "campaign"},
    {"segment", N_("Segment"), "segment", "segment"},
    {"handed_over_by", N_("Handed over by"), "person", "handed_over_by"},
    {"accepted_by", N_("Accepted by"), "person", "accepted_by"},
    {"person", N_("Accepted by"), "person", "accepted_by"},
};

static const struct option by_options[] = {
    {"month", N_("Month it came in"), NULL},
    {"won_month", N_("Month it was won"), NULL},
    {"activity_month", N_("Month of each step"), NULL},
    {"channel", N_("Channel"), NULL},
    {"campaign", N_("Campaign"), NULL},
    {"segment", N_("Segment"), NULL},
    {"handed_over_by", N_("Handed over by"), NULL},
    {"accepted_by", N_("Accepted by"), NULL},
    {"handed_over_by,accepted_by", N_("Both: handed over and accepted by"), NULL},
    {"channel,campaign", N_("Channel and campaign"), NULL},
    {"segment,channel", N_("Segment and channel"), NULL},
    {NULL, NULL, NULL},
};

const struct field report_filters[] = {
    {.name = "from", .label = N_("Came in from"), .kind = FIELD_DATE},
    {.name = "to", .label = N_("Came in until"), .kind = FIELD_DATE},
    {.name = "by",
     .label = N_("Split by"),
     .kind = FIELD_CHOICE,
     .options = by_options,
     .open = true},
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .none = true},
    {.name = "campaign",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .none = true},
    {.name = "channel",
     .label = N_("Channel"),
     .kind = FIELD_CHOICE,
     .choices = "channel",
     .none = true,
     .more = true},
    {.name = "origin",
     .label = N_("Brought by"),
     .kind = FIELD_CHOICE,
     .options = lead_origins,
     .more = true},
    {.name = "handed_over_by",
     .label = N_("Handed over by"),
     .kind = FIELD_CHOICE,
     .choices = "person",
     .none = true,
     .more = true},
    {.name = "accepted_by",
     .label = N_("Accepted by"),
     .kind = FIELD_CHOICE,
     .choices = "person",
     .none = true,
     .more = true},
    {.name = NULL},
};

/* The first (0) or second (1) dimension asked for; NULL when there is none or it
 * is not one of ours. */
static const struct dimension *dimension_asked(const struct request *request, int number) {
    const char *by = value_typed(request, "by");
    const char *comma = strchr(by, ',');
    if (number == 1 && comma == NULL)
        return NULL;
    const char *start = number == 0 ? by : comma + 1;
    size_t length = number == 0 && comma != NULL ? (size_t)(comma - by) : strlen(start);
    for (size_t i = 0; i < sizeof dimensions / sizeof *dimensions; i++)
        if (strlen(dimensions[i].name) == length && strncmp(dimensions[i].name, start, length) == 0)
            return &dimensions[i];
    return NULL;
}

void dimension_check(struct request *request) {
    filters_check(request);
    const char *by = value_typed(request, "by");
    bool two = strchr(by, ',') != NULL;
    if (*by != '\0' &&
        (dimension_asked(request, 0) == NULL || (two && dimension_asked(request, 1) == NULL)))
        value_refuse(request, "by",
                     request_sentence(request, N_("Choose one from the list."), NULL));
}

const char *dimension_csv_heading(void *context, const char *column) {
    const struct request *request = context;
    bool first = strcmp(column, "by_1") == 0;
    if (!first && strcmp(column, "by_2") != 0)
        return column;
    const struct dimension *dimension = dimension_asked(request, first ? 0 : 1);
    return dimension == NULL ? NULL : dimension->name;
}

void dimension_heading(struct request *request, struct dictionary *dictionary) {
    const struct dimension *first = dimension_asked(request, 0),
                           *second = dimension_asked(request, 1);
    const char *label = first == NULL ? "" : sentence(request->language, first->label);
    if (second != NULL)
        label = talloc_asprintf(request->memory, "%s · %s", label,
                                sentence(request->language, second->label));
    dictionary_set(dictionary, "BY_LABEL", label);
}

static const char *key_label(struct request *request, const struct dimension *dimension,
                             const char *key, const char *name) {
    if (strcmp(name, "(none)") == 0)
        return sentence(request->language, N_("(none)"));
    if (strcmp(name, "(others)") == 0)
        return sentence(request->language, N_("(others)"));
    return dimension->lookup == NULL
               ? key
               : lookup_label(request->worker->lookup, dimension->lookup, key, request->language);
}

/* The last day of a month YYYY-MM. */
static int month_days(const char *month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    long year = strtol(month, NULL, 10), number = strtol(month + 5, NULL, 10);
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return number < 1 || number > 12 ? 30 : days[number - 1] + (number == 2 && leap ? 1 : 0);
}

/* A month's days within the period that is looked at. */
static const char *month_query(struct request *request, const char *from_name, const char *to_name,
                               const char *month, bool within_period) {
    const char *first = talloc_asprintf(request->memory, "%s-01", month);
    const char *last = talloc_asprintf(request->memory, "%s-%02d", month, month_days(month));
    const char *from = values_clean(request->values, "from"),
               *to = values_clean(request->values, "to");
    if (within_period && from != NULL && strcmp(from, first) > 0)
        first = from;
    if (within_period && to != NULL && strcmp(to, last) < 0)
        last = to;
    return talloc_asprintf(request->memory, "&%s=%s&%s=%s", from_name, first, to_name, last);
}

/* What the list must be asked for to show one key's leads; NULL when it cannot. By
 * activity that depends on the stage, which the caller names after "&reached=". */
static const char *key_query(struct request *request, const struct dimension *dimension,
                             const char *key, const char *name) {
    if (strcmp(name, "(others)") == 0)
        return NULL;
    if (dimension->filter != NULL)
        return talloc_asprintf(request->memory, "&%s=%s", dimension->filter,
                               request_encode(request, *key == '\0' ? "(none)" : key));
    if (strlen(key) != strlen("2026-11"))
        return NULL;
    if (strcmp(dimension->name, "month") == 0)
        return month_query(request, "from", "to", key, true);
    return month_query(request, "reached_from", "reached_to", key, false);
}

/* Each figure of a group's row leads to its leads: those that reached the stage. What
 * was won in a month reached every stage, so there the stage asked for is customer. */
static void show_links(struct request *request, struct dictionary *shown, const char *link) {
    static const char *const stages[] = {"mql", "sql", "opportunity", "customer"};
    static const char *const names[] = {"MQL_LINK", "SQL_LINK", "OPPORTUNITY_LINK",
                                        "CUSTOMER_LINK"};
    bool won = strstr(value_typed(request, "by"), "won_month") != NULL;
    struct dictionary *linked = dictionary_add(shown, "GROUP_LINKED");
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++)
        dictionary_set(
            linked, names[i],
            talloc_asprintf(request->memory, "%s&reached=%s", link, won ? "customer" : stages[i]));
    if (won)
        link = talloc_asprintf(request->memory, "%s&reached=customer", link);
    if (strstr(value_typed(request, "by"), "activity_month") == NULL)
        dictionary_set(dictionary_add(shown, "GROUP_WHOLE"), "GROUP_LINK", link);
    else
        dictionary_show(shown, "GROUP_PLAIN");
}

void dimension_finish(struct request *request, struct dictionary *shown, const struct rows *rows,
                      int row) {
    static const char *const keys[] = {"key_1", "key_2"}, *const names[] = {"name_1", "name_2"};
    char *label = talloc_strdup(request->memory, "");
    bool by_month = strcmp(value_typed(request, "by"), "month") == 0 ||
                    strncmp(value_typed(request, "by"), "month,", 6) == 0 ||
                    strstr(value_typed(request, "by"), ",month") != NULL;
    char *link =
        talloc_asprintf(request->memory, "/lead/list?%s",
                        filters_query(request, report_filters, by_month ? "by from to" : "by"));
    for (int number = 0; number < 2; number++) {
        const struct dimension *dimension = dimension_asked(request, number);
        if (dimension == NULL)
            break;
        const char *key = rows_value(rows, row, keys[number]),
                   *name = rows_value(rows, row, names[number]);
        const char *query = key_query(request, dimension, key, name);
        label = talloc_asprintf_append(label, "%s%s", number == 0 ? "" : " · ",
                                       key_label(request, dimension, key, name));
        link = link == NULL || query == NULL ? NULL : talloc_asprintf_append(link, "%s", query);
    }
    dictionary_set(shown, "GROUP_LABEL", label);
    if (link != NULL) {
        show_links(request, shown, link);
    } else {
        dictionary_show(shown, "GROUP_UNLINKED");
        dictionary_show(shown, "GROUP_PLAIN");
    }
}
