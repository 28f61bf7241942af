#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "filter.h"
#include "options.h"
#include "template.h"

static const struct option states[] = {
    {"open", N_("Open"), NULL},
    {"handed_back", N_("Handed back"), NULL},
    {"customer", N_("Customer"), NULL},
    {"lost", N_("Lost"), NULL},
    {"not_a_lead", N_("Not a lead"), NULL},
    {NULL, NULL, NULL},
};

const struct field lead_filters[] = {
    {.name = "q",
     .label = N_("Name, organisation or e-mail"),
     .kind = FIELD_TEXT,
     .max_chars = 100},
    {.name = "stage", .label = N_("Stage"), .kind = FIELD_CHOICE, .choices = "stage"},
    {.name = "state", .label = N_("State"), .kind = FIELD_CHOICE, .options = states},
    {.name = "campaign",
     .label = N_("Campaign"),
     .kind = FIELD_CHOICE,
     .choices = "campaign",
     .none = true},
    {.name = "turn",
     .label = N_("Whose turn"),
     .kind = FIELD_CHOICE,
     .choices = "person",
     .none = true},
    {.name = "overdue", .label = N_("Overdue"), .kind = FIELD_CHECK},
    {.name = "score",
     .label = N_("Score, at least"),
     .kind = FIELD_NUMBER,
     .minimum = -1000,
     .maximum = 1000,
     .more = true},
    {.name = "from", .label = N_("Came in from"), .kind = FIELD_DATE, .more = true},
    {.name = "to", .label = N_("Came in until"), .kind = FIELD_DATE, .more = true},
    {.name = "channel",
     .label = N_("Channel"),
     .kind = FIELD_CHOICE,
     .choices = "channel",
     .none = true,
     .more = true},
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
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
    {.name = "reached",
     .label = N_("Has reached"),
     .kind = FIELD_CHOICE,
     .choices = "stage",
     .more = true},
    {.name = "reached_from", .label = N_("Reached from"), .kind = FIELD_DATE, .more = true},
    {.name = "reached_to", .label = N_("Reached until"), .kind = FIELD_DATE, .more = true},
    {.name = NULL},
};

void filters_check(struct request *request) {
    static const char *const from[] = {"from", "reached_from"}, *const to[] = {"to", "reached_to"};
    for (size_t i = 0; i < sizeof from / sizeof *from; i++) {
        const char *first = values_clean(request->values, from[i]);
        const char *last = values_clean(request->values, to[i]);
        if (first != NULL && last != NULL && strcmp(first, last) > 0) /* ISO dates */
            value_refuse(request, to[i],
                         request_sentence(request, N_("This day is before the first one."), NULL));
    }
}

/* Whether a name stands in a list of names between blanks. */
static bool is_among(const char *names, const char *name) {
    size_t length = strlen(name);
    for (const char *at = names; at != NULL && (at = strstr(at, name)) != NULL; at += length)
        if ((at == names || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

const char *filters_query(const struct request *request, const struct field *filters,
                          const char *without) {
    char *query = talloc_strdup(request->memory, "");
    for (const struct field *filter = filters; filter->name != NULL; filter++) {
        const char *typed = value_typed(request, filter->name);
        if (*typed == '\0' || is_among(without, filter->name))
            continue;
        query = talloc_asprintf_append(query, "%s%s=%s", query[0] == '\0' ? "" : "&", filter->name,
                                       request_encode(request, typed));
    }
    return query;
}

void filters_show(struct request *request, const struct field *filters,
                  struct dictionary *content) {
    const char *query = filters_query(request, filters, NULL);
    struct dictionary *form = dictionary_include(content, "FILTERS", "filters");
    struct dictionary *fields = dictionary_include(form, "FIELDS", "fields");
    struct dictionary *more = NULL, *more_fields = NULL;
    dictionary_set(content, "FILTER_QUERY", query);
    dictionary_set(form, "FILTER_QUERY", query);
    dictionary_set(form, "ACTION", request->path);
    if (*query != '\0')
        dictionary_show(form, "FILTERED");
    for (const struct field *filter = filters; filter->name != NULL; filter++) {
        if (!filter->more) {
            field_show(request, filter, fields);
            continue;
        }
        if (more == NULL) {
            more = dictionary_add(form, "MORE");
            more_fields = dictionary_include(more, "MORE_FIELDS", "fields");
        }
        if (*value_typed(request, filter->name) != '\0')
            dictionary_show(more, "MORE_OPEN");
        field_show(request, filter, more_fields);
    }
}
