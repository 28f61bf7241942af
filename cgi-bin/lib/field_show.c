#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "field.h"
#include "route.h"
#include "template.h"
#include "text.h"

enum { CHOICES_IN_SIGHT = 200 }; /* more become a text field with a datalist */

/* How each kind stands in fields.tpl: its section, and an input's type. */
static const struct {
    const char *section, *type, *width;
} looks[] = {
    [FIELD_TEXT] = {"INPUT", "text", "w-mid"},
    [FIELD_LINES] = {"LINES", NULL, NULL},
    [FIELD_EMAIL] = {"INPUT", "email", "w-mid"},
    [FIELD_PHONE] = {"INPUT", "tel", "w-tel"},
    [FIELD_LINK] = {"INPUT", "url", "w-mid"},
    [FIELD_PASSWORD] = {"INPUT", "password", "w-mid"},
    [FIELD_DATE] = {"INPUT", "date", "w-date"},
    [FIELD_MONEY] = {"INPUT", "text", "w-tel"},
    [FIELD_PERCENT] = {"INPUT", "text", "w-date"},
    [FIELD_NUMBER] = {"INPUT", "text", "w-date"},
    [FIELD_CHOICE] = {"SELECT", NULL, NULL},
    [FIELD_RADIO] = {"RADIO", NULL, NULL},
    [FIELD_CHECK] = {"CHECK", NULL, NULL},
    [FIELD_SET] = {"SET", NULL, NULL},
    [FIELD_HIDDEN] = {"HIDDEN", NULL, NULL},
    [FIELD_FILE] = {"FILE", NULL, NULL},
};

static bool is_chosen(const struct field *field, const char *typed, const char *key) {
    if (field->kind != FIELD_SET)
        return strcmp(typed, key) == 0;
    /* the keys chosen, a line each (values_read), or PostgreSQL's {a,b} */
    size_t length = strlen(key);
    for (const char *at = typed; length > 0 && (at = strstr(at, key)) != NULL; at += length)
        if ((at == typed || strchr("{,\n\"", at[-1]) != NULL) &&
            strchr("},\n\"", at[length]) != NULL)
            return true;
    return false;
}

/* What the choices of one field share. */
struct choices {
    struct request *request;
    const struct field *field;
    struct dictionary *kind;
    const char *typed;
};

static void show_choice(const struct choices *choices, const char *key, const char *label,
                        const char *help) {
    struct request *request = choices->request;
    struct dictionary *choice = dictionary_add(choices->kind, "CHOICE");
    dictionary_set(choice, "KEY", key);
    dictionary_set(choice, "LABEL", label);
    if (choices->field->kind != FIELD_CHOICE) /* options of a select have no id */
        dictionary_set(choice, "CHOICE_ID",
                       talloc_asprintf(request->memory, "%s-%s", choices->field->name, key));
    if (help != NULL) {
        struct dictionary *shown = dictionary_add(choice, "CHOICE_HELP");
        dictionary_set(shown, "HELP", sentence(request->language, help));
    }
    if (is_chosen(choices->field, choices->typed, key))
        dictionary_show(choice, "CHOSEN");
}

static void show_choices(struct request *request, const struct field *field,
                         struct dictionary *kind) {
    const struct choices choices = {request, field, kind, value_typed(request, field->name)};
    for (const struct option *option = field->options; option != NULL && option->value != NULL;
         option++)
        show_choice(&choices, option->value, sentence(request->language, option->label),
                    option->help);
    if (field->choices == NULL)
        return;
    if (request->barred) {
        if (*choices.typed != '\0')
            show_choice(&choices, choices.typed, sentence(request->language, N_("as you chose it")),
                        NULL);
        return;
    }
    size_t count = 0;
    const struct lookup_item *items = lookup_list(request->worker->lookup, field->choices, &count);
    for (size_t i = 0; i < count; i++)
        if ((items[i].active &&
             (field->choosable == NULL || field->choosable(request, field, items[i].key))) ||
            is_chosen(field, choices.typed, items[i].key))
            show_choice(&choices, items[i].key, items[i].label[request->language], NULL);
}

static bool is_long_list(const struct request *request, const struct field *field) {
    size_t count = 0;
    if (field->kind == FIELD_CHOICE && field->choices != NULL && !request->barred)
        lookup_list(request->worker->lookup, field->choices, &count);
    return count > CHOICES_IN_SIGHT;
}

static void show_input(struct request *request, const struct field *field, struct dictionary *kind,
                       const char *typed) {
    dictionary_set(kind, "TYPE",
                   looks[field->kind].type == NULL ? "text" : looks[field->kind].type);
    dictionary_set(kind, "WIDTH",
                   looks[field->kind].width == NULL ? "w-mid" : looks[field->kind].width);
    dictionary_set(kind, "AUTOCOMPLETE", field->autocomplete == NULL ? "off" : field->autocomplete);
    dictionary_set_number(kind, "MAX", field->max_chars == 0 ? 200 : field->max_chars);
    if (field->kind == FIELD_NUMBER || field->kind == FIELD_MONEY || field->kind == FIELD_PERCENT)
        dictionary_show(kind, "NUMERIC");
    if (field->kind != FIELD_DATE)
        dictionary_show(kind, "LENGTH");
    if (field->kind == FIELD_CHOICE) {
        typed = lookup_label(request->worker->lookup, field->choices, typed, request->language);
        struct dictionary *list = dictionary_add(kind, "DATALIST");
        show_choices(request, field, list);
    }
    dictionary_set(kind, "VALUE", field->kind == FIELD_PASSWORD ? "" : typed);
}

static void show_when(struct request *request, const struct field *field,
                      struct dictionary *shown) {
    char *classes = talloc_strdup(request->memory, " when");
    for (const char *at = field->when; classes != NULL && at != NULL && *at != '\0';) {
        size_t length = strcspn(at, " ");
        classes = talloc_asprintf_append(classes, " when-%.*s", (int)length, at);
        at += length + strspn(at + length, " ");
    }
    dictionary_set(shown, "WHEN", classes);
}

void field_show(struct request *request, const struct field *field, struct dictionary *dictionary) {
    const char *error = value_error(request, field->name);
    struct dictionary *shown = dictionary_add(dictionary, "FIELD");
    const char *typed = value_typed(request, field->name);
    bool long_list = is_long_list(request, field);
    struct dictionary *kind =
        dictionary_add(shown, long_list ? "INPUT" : looks[field->kind].section);
    dictionary_set(shown, "NAME", field->name);
    dictionary_set(shown, "LABEL_TEXT", sentence(request->language, field->label));
    if (field->group != NULL) {
        struct dictionary *group = dictionary_add(shown, "GROUP");
        dictionary_set(group, "GROUP_LABEL", sentence(request->language, field->group));
    }
    if (field->when != NULL)
        show_when(request, field, shown);
    if (field->required)
        dictionary_show(kind, "REQUIRED");
    else if (field->kind != FIELD_CHECK && field->when == NULL && !field->sometimes &&
             request->route->form != NULL)
        dictionary_show(kind, "OPTIONAL");
    if (field->kind == FIELD_CHOICE)
        dictionary_show(kind, request->route->form == NULL ? "ANY" : "CHOOSE");
    if (field->help != NULL) {
        struct dictionary *hint = dictionary_add(kind, "HINT");
        dictionary_set(hint, "HINT_TEXT", sentence(request->language, field->help));
    }
    if (field->help != NULL || error != NULL) {
        struct dictionary *described = dictionary_add(kind, "DESCRIBED");
        if (field->help != NULL)
            dictionary_show(described, "BY_HINT");
        if (error != NULL)
            dictionary_show(described, "BY_ERROR");
    }
    if (error != NULL) {
        dictionary_show(shown, "INVALID_FIELD");
        struct dictionary *invalid = dictionary_add(kind, "INVALID");
        dictionary_set(invalid, "ERROR_TEXT", error);
    }
    if (long_list || looks[field->kind].type != NULL) {
        show_input(request, field, kind, typed);
        return;
    }
    dictionary_set(kind, "VALUE", typed);
    dictionary_set_number(kind, "MAX", field->max_chars == 0 ? 200 : field->max_chars);
    if (field->scale)
        dictionary_show(kind, "SCALE");
    if (field->kind == FIELD_CHECK && *typed != '\0')
        dictionary_show(kind, "CHECKED");
    if (field->kind == FIELD_CHOICE || field->kind == FIELD_RADIO || field->kind == FIELD_SET)
        show_choices(request, field, kind);
    if (field->kind == FIELD_CHOICE && field->none) {
        struct dictionary *none = dictionary_add(kind, "NONE");
        if (strcmp(typed, "(none)") == 0)
            dictionary_show(none, "CHOSEN");
    }
}

/* Carries along what was sent for a field, whatever it is. */
static void keep_sent(struct request *request, const struct field *field,
                      struct dictionary *dictionary) {
    for (size_t i = 0; i < request->body.count; i++) {
        const struct parameter *sent = &request->body.list[i];
        if (strcmp(sent->name, field->name) != 0)
            continue;
        struct dictionary *shown = dictionary_add(dictionary, "FIELD");
        dictionary_set(shown, "NAME", field->name);
        dictionary_set(dictionary_add(shown, "HIDDEN"), "VALUE", sent->value);
    }
}

void fields_show(struct request *request, const struct field *fields,
                 struct dictionary *dictionary) {
    for (const struct field *field = fields; field->name != NULL; field++) {
        bool shown = !field->by_page &&
                     (field->offered == NULL || field->offered(request, field)) &&
                     !(request->barred && field->kind == FIELD_SET && field->choices != NULL);
        if (shown)
            field_show(request, field, dictionary);
        else if (request->barred)
            keep_sent(request, field, dictionary);
    }
}
