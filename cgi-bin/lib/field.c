#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "banned.h"
#include "field.h"
#include "form.h"
#include "phone.h"
#include "route.h"
#include "session.h"
#include "text.h"

enum { DEFAULT_MAX_CHARS = 200, NUMBER_MAXIMUM = 1000000000 };

/* The values of a request are one array, closed by an entry for the whole form. */
struct named_value {
    struct value value;
    const struct field *field; /* NULL: the whole form's words */
};

static struct named_value *named(const struct value *values) {
    return (struct named_value *)(uintptr_t)values;
}

static struct named_value *find(const struct value *values, const char *name) {
    struct named_value *entry = named(values);
    if (entry == NULL)
        return NULL;
    while (entry->field != NULL && strcmp(entry->field->name, name) != 0)
        entry++;
    return entry;
}

const char *values_clean(const struct value *values, const char *name) {
    const struct named_value *entry = find(values, name);
    return entry == NULL || entry->field == NULL ? NULL : entry->value.clean;
}

/* Where a number without + is from. */
static const char *phone_country(const struct request *request) {
    const char *typed = values_clean(request->values, "country");
    const struct form *form = request->route->form;
    if (typed != NULL)
        return typed;
    const char *loaded =
        form != NULL && form->load ? rows_value(request_rows(request, 0), 0, "country") : "";
    if (*loaded != '\0')
        return loaded;
    const struct lookup_item *company = lookup_find(request->worker->lookup, "company", "country");
    return company == NULL ? NULL : company->label[LANGUAGE_EN];
}

const char *values_phone_e164(const struct request *request, const char *name) {
    static const char end[] = "_e164";
    size_t length = strlen(name);
    if (request->values == NULL || length < sizeof end ||
        strcmp(name + length - strlen(end), end) != 0)
        return NULL;
    const char *field = talloc_strndup(request->memory, name, length - strlen(end));
    const struct named_value *entry = field == NULL ? NULL : find(request->values, field);
    return entry == NULL || entry->field == NULL || entry->field->kind != FIELD_PHONE
               ? NULL
               : phone_e164(request->memory, entry->value.clean, phone_country(request));
}

const char *value_typed(const struct request *request, const char *name) {
    const struct named_value *entry = find(request->values, name);
    return entry == NULL || entry->value.typed == NULL ? "" : entry->value.typed;
}

void value_refuse(struct request *request, const char *name, const char *words) {
    struct named_value *entry = find(request->values, name);
    if (entry != NULL && entry->value.error == NULL)
        entry->value.error = words;
}

void value_bind(struct request *request, const char *name, const char *clean) {
    struct named_value *entry = find(request->values, name);
    if (entry != NULL)
        entry->value.clean = clean;
}

bool values_refused(const struct request *request) {
    const struct named_value *entry = named(request->values);
    if (entry == NULL)
        return false;
    while (entry->field != NULL && entry->value.error == NULL)
        entry++;
    return entry->value.error != NULL;
}

static struct named_value *values_new(struct request *request, const struct field *fields) {
    unsigned count = 0;
    while (fields[count].name != NULL)
        count++;
    struct named_value *entries = talloc_zero_array(request->memory, struct named_value, count + 1);
    for (unsigned i = 0; entries != NULL && i < count; i++)
        entries[i].field = &fields[i];
    request->values = entries == NULL ? NULL : &entries->value;
    return entries;
}

/* Each check of a kind puts what is to be bound in clean, or says what is wrong. */
static const char *check_email(struct request *request, struct value *value) {
    const char *at = strchr(value->typed, '@');
    bool good = at != NULL && at != value->typed && strchr(at + 1, '@') == NULL &&
                strchr(at, '.') != NULL && at[1] != '.' && at[strlen(at) - 1] != '.' &&
                strpbrk(value->typed, " \t<>,;\"") == NULL;
    (void)request;
    return good ? NULL : N_("Give an e-mail address with an @, such as name@company.com.");
}

static const char *check_phone(struct request *request, struct value *value) {
    size_t digits = 0;
    (void)request;
    for (const char *at = value->typed; *at != '\0'; at++) {
        if (isdigit((unsigned char)*at))
            digits++;
        else if (strchr("+-(). /", *at) == NULL)
            return N_("Give a phone number in digits; spaces, hyphens and + may stay.");
    }
    return digits >= 6 && digits <= 15 ? NULL : N_("Give a phone number of 6 to 15 digits.");
}

static const char *check_link(struct request *request, struct value *value) {
    (void)request;
    bool good =
        (strncmp(value->typed, "https://", 8) == 0 || strncmp(value->typed, "http://", 7) == 0) &&
        strpbrk(value->typed, " \"<>\x7f") == NULL;
    for (const char *at = value->typed; good && *at != '\0'; at++)
        good = (unsigned char)*at > ' '; /* a line's end would begin a header of its own */
    return good ? NULL : N_("Give a link that starts with https:// or http://.");
}

static const char *check_date(struct request *request, struct value *value) {
    char iso[11];
    if (!text_date_read(value->typed, iso))
        return N_("Give a day that is on the calendar, such as 2026-11-21 or 21-11-2026.");
    value->clean = talloc_strdup(request->memory, iso);
    return NULL;
}

/* An amount or a share without the unit and the blanks people type with it. */
static const char *amount_bare(void *memory, const char *typed) {
    static const char *const left_out[] = {" ",   "\u00a0", "\u202f", "€", "EUR",
                                           "DKK", "kr.",    "kr",     "%"};
    char *bare = talloc_array(memory, char, (unsigned)strlen(typed) + 1), *end = bare;
    if (bare == NULL)
        return typed;
    while (*typed != '\0') {
        size_t skip = 0;
        for (size_t i = 0; skip == 0 && i < sizeof left_out / sizeof *left_out; i++)
            if (strncmp(typed, left_out[i], strlen(left_out[i])) == 0)
                skip = strlen(left_out[i]);
        if (skip == 0)
            *end++ = *typed++;
        typed += skip;
    }
    *end = '\0';
    return bare;
}

static const char *check_money(struct request *request, struct value *value) {
    int64_t cents = 0;
    if (!text_money_read(request->language, amount_bare(request->memory, value->typed), &cents))
        return N_("Give an amount in digits, such as 12500.");
    value->clean = talloc_asprintf(request->memory, "%" PRId64, cents);
    return NULL;
}

static const char *check_percent(struct request *request, struct value *value) {
    int64_t hundredths = 0;
    if (!text_money_read(request->language, amount_bare(request->memory, value->typed),
                         &hundredths) ||
        hundredths > 10000)
        return N_("Give a share from 0 to 100 in digits, such as 37 or 37.5.");
    value->clean = talloc_asprintf(request->memory, "%" PRId64, hundredths);
    return NULL;
}

/* As text_money, without decimals that say nothing. */
static const char *percent_text(struct request *request, const char *hundredths) {
    char *text =
        talloc_strdup(request->memory, text_money(request->memory, request->language, hundredths));
    size_t length = text == NULL ? 0 : strlen(text);
    if (length > 3 && text[length - 1] == '0')
        text[length - (text[length - 2] == '0' ? 3 : 1)] = '\0';
    return text == NULL ? "" : text;
}

static const char *check_number(struct request *request, const struct field *field,
                                struct value *value) {
    long number = 0;
    long maximum = field->maximum == 0 ? NUMBER_MAXIMUM : field->maximum;
    if (!text_integer_read(value->typed, field->minimum, maximum, &number)) {
        const char *least = talloc_asprintf(request->memory, "%ld", field->minimum);
        const char *most = talloc_asprintf(request->memory, "%ld", maximum);
        const char *range = talloc_asprintf(request->memory, "%s – %s",
                                            text_number(request->memory, request->language, least),
                                            text_number(request->memory, request->language, most));
        value->error = request_sentence(request, N_("Give a whole number: {}."), range);
        value->clean = NULL;
        return NULL;
    }
    value->clean = talloc_asprintf(request->memory, "%ld", number);
    return NULL;
}

/* What is not offered any more may be looked for, and stay where it is; nothing new
 * takes it. */
static bool may_choose(const struct request *request, const struct field *field,
                       const struct lookup_item *item) {
    const struct form *form = request->route->form;
    return item->active || form == NULL ||
           (form->load &&
            strcmp(rows_value(request_rows(request, 0), 0, field->name), item->key) == 0);
}

/* A choice comes as its key, or, from a text field with a datalist, as its label. */
static const char *choice_key(struct request *request, const struct field *field,
                              const char *typed) {
    for (const struct option *option = field->options; option != NULL && option->value != NULL;
         option++)
        if (strcmp(option->value, typed) == 0)
            return option->value;
    if (field->choices == NULL)
        return NULL;
    const struct lookup *lookup = request->worker->lookup;
    const struct lookup_item *item = lookup_find(lookup, field->choices, typed);
    if (item != NULL)
        return may_choose(request, field, item) ? item->key : NULL;
    size_t count = 0;
    const struct lookup_item *items = lookup_list(lookup, field->choices, &count);
    for (size_t i = 0; i < count; i++)
        if (items[i].active && strcasecmp(items[i].label[request->language], typed) == 0)
            return items[i].key;
    return NULL;
}

static const char *check_choice(struct request *request, const struct field *field,
                                struct value *value) {
    if (field->none && strcmp(value->typed, "(none)") == 0)
        return NULL; /* clean as typed: statements know it */
    value->clean = choice_key(request, field, value->typed);
    if (field->open && value->clean == NULL)
        value->clean = value->typed;
    return value->clean == NULL ? N_("Choose one from the list.") : NULL;
}

static const char *check_kind(struct request *request, const struct field *field,
                              struct value *value) {
    switch (field->kind) {
    case FIELD_EMAIL:
        return check_email(request, value);
    case FIELD_PHONE:
        return check_phone(request, value);
    case FIELD_LINK:
        return check_link(request, value);
    case FIELD_DATE:
        return check_date(request, value);
    case FIELD_MONEY:
        return check_money(request, value);
    case FIELD_PERCENT:
        return check_percent(request, value);
    case FIELD_NUMBER:
        return check_number(request, field, value);
    case FIELD_CHOICE:
    case FIELD_RADIO:
        return check_choice(request, field, value);
    default:
        return NULL;
    }
}

/* {"a","b"} of the chosen keys, in the order they came. */
static void read_set(struct request *request, const struct field *field,
                     const struct parameters *parameters, struct value *value) {
    char *array = talloc_strdup(request->memory, "{");
    char *typed = talloc_strdup(request->memory, "");
    for (size_t i = 0; i < parameters->count; i++) {
        if (strcmp(parameters->list[i].name, field->name) != 0)
            continue;
        const char *key = choice_key(request, field, parameters->list[i].value);
        if (key == NULL && field->open)
            key = parameters->list[i].value;
        if (key == NULL || strpbrk(key, "\"\\") != NULL) {
            value->error = request_sentence(request, N_("Choose one from the list."), NULL);
            continue;
        }
        array = talloc_asprintf_append(array, "%s\"%s\"", array[1] == '\0' ? "" : ",", key);
        typed = talloc_asprintf_append(typed, "%s\n", key);
    }
    value->clean = talloc_asprintf_append(array, "}");
    value->typed = typed;
}

static bool was_chosen(const struct request *request, const char *when) {
    if (when == NULL)
        return true;
    for (const struct named_value *entry = named(request->values); entry->field != NULL; entry++) {
        if (entry->value.typed == NULL || entry->value.typed[0] == '\0')
            continue;
        const char *id =
            talloc_asprintf(request->memory, "%s-%s", entry->field->name, entry->value.typed);
        size_t length = id == NULL ? 0 : strlen(id);
        for (const char *at = when; length > 0 && (at = strstr(at, id)) != NULL; at += length)
            if ((at == when || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
                return true;
    }
    return false;
}

static void check_value(struct request *request, const struct field *field, struct value *value) {
    const char *wrong = NULL;
    long most = field->max_chars == 0 ? DEFAULT_MAX_CHARS : field->max_chars;
    value->clean = NULL;
    if (*value->typed == '\0') {
        if (field->required)
            wrong = field->missing != NULL ? field->missing : N_("Fill this in.");
    } else if ((long)text_length_chars(value->typed) > most) {
        const char *limit = talloc_asprintf(request->memory, "%ld", most);
        value->error =
            request_sentence(request, N_("This is too long: {} characters at most."), limit);
        return;
    } else {
        value->clean = value->typed;
        wrong = check_kind(request, field, value);
    }
    if (wrong != NULL) {
        value->clean = NULL; /* statements beside the form are asked all the same */
        value->error = request_sentence(request, wrong, NULL);
    }
}

bool values_read(struct request *request, const struct field *fields,
                 const struct parameters *parameters) {
    struct named_value *entries = values_new(request, fields);
    if (entries == NULL)
        return false;
    for (struct named_value *entry = entries; entry->field != NULL; entry++) {
        const struct parameter *upload = entry->field->kind == FIELD_FILE
                                             ? parameters_upload(parameters, entry->field->name)
                                             : NULL;
        const char *typed =
            upload != NULL ? upload->filename : parameters_find(parameters, entry->field->name);
        char *copy = talloc_strdup(request->memory, typed == NULL ? "" : typed);
        entry->value.typed = copy == NULL                           ? ""
                             : entry->field->kind == FIELD_PASSWORD ? copy
                                                                    : text_trim(copy);
    }
    for (struct named_value *entry = entries; entry->field != NULL; entry++) {
        if (!was_chosen(request, entry->field->when))
            continue; /* dropped, but kept as typed */
        if (entry->field->kind == FIELD_CHECK)
            entry->value.clean = *entry->value.typed != '\0'    ? "true"
                                 : request->route->form == NULL ? NULL /* not filtered by */
                                                                : "false";
        else if (entry->field->kind == FIELD_SET)
            read_set(request, entry->field, parameters, &entry->value);
        else
            check_value(request, entry->field, &entry->value);
    }
    return !values_refused(request);
}

void values_preset(struct request *request, const struct field *fields) {
    struct named_value *entries = values_new(request, fields);
    for (struct named_value *entry = entries; entries != NULL && entry->field != NULL; entry++) {
        const char *given = parameters_find(&request->query, entry->field->name);
        const char *preset = entry->field->preset;
        if (preset != NULL && strcmp(preset, "today") == 0)
            preset = request->today;
        entry->value.typed = given != NULL ? given : preset != NULL ? preset : "";
    }
}

void values_fill(struct request *request, const struct rows *rows) {
    struct named_value *entry = named(request->values);
    for (; entry != NULL && entry->field != NULL; entry++) {
        if (!rows_has_column(rows, entry->field->name))
            continue;
        const char *text = rows_value(rows, 0, entry->field->name);
        if (entry->field->kind == FIELD_MONEY)
            text = text_money(request->memory, request->language, text);
        else if (entry->field->kind == FIELD_PERCENT)
            text = percent_text(request, text);
        else if (entry->field->kind == FIELD_CHECK)
            text = *text == 't' ? "true" : "";
        entry->value.typed = text;
    }
}

const char *value_error(const struct request *request, const char *name) {
    const struct named_value *entry = find(request->values, name);
    return entry == NULL || request->barred ? NULL : entry->value.error;
}
