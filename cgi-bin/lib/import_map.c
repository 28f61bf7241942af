#include "import_map.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "csv_read.h"
#include "language.h"
#include "text.h"

#include "banned.h"

/* Words of a setting; value is stored at what the setting points to. */
struct word {
    const char *word;
    char value;
};

static bool word_find(const struct word *words, const char *typed, char *value) {
    for (; words->word != NULL; words++) {
        if (strcasecmp(words->word, typed) == 0) {
            *value = words->value;
            return true;
        }
    }
    return false;
}

bool import_map_set(void *memory, struct import_map *map, const char *name, const char *value,
                    const char **allowed) {
    static const struct word orders[] = {{"dmy", DATE_ORDER_DMY},
                                         {"d-m-y", DATE_ORDER_DMY},
                                         {"mdy", DATE_ORDER_MDY},
                                         {"m/d/y", DATE_ORDER_MDY},
                                         {"ymd", DATE_ORDER_YMD},
                                         {"y-m-d", DATE_ORDER_YMD},
                                         {NULL, 0}};
    static const struct word decimals[] = {{"comma", ','}, {",", ','},   {"point", '.'},
                                           {".", '.'},     {"dot", '.'}, {NULL, 0}};
    static const struct word delimiters[] = {{"comma", ','}, {",", ','},    {"semicolon", ';'},
                                             {";", ';'},     {"tab", '\t'}, {"\\t", '\t'},
                                             {"pipe", '|'},  {"|", '|'},    {NULL, 0}};
    char found = '\0';
    if (strcmp(name, "date_order") == 0) {
        *allowed = "dmy, mdy or ymd";
        if (!word_find(orders, value, &found))
            return false;
        map->date_order = (enum date_order)found;
        return true;
    }
    if (strcmp(name, "decimal") == 0) {
        *allowed = "comma or point";
        return word_find(decimals, value, &map->decimal);
    }
    if (strcmp(name, "delimiter") == 0) {
        *allowed = "comma, semicolon, tab or pipe";
        return word_find(delimiters, value, &map->delimiter);
    }
    *allowed = "utf-8, utf-16, windows-1252 or iso-8859-15";
    map->encoding = talloc_strdup(memory, value);
    return csv_encoding_known(value) != NULL;
}

static bool is_setting(const char *name) {
    return strcmp(name, "date_order") == 0 || strcmp(name, "decimal") == 0 ||
           strcmp(name, "delimiter") == 0 || strcmp(name, "encoding") == 0;
}

/* Takes the quotes off "x"; false when it has none. */
static bool quotes_take(char **value) {
    size_t length = strlen(*value);
    if (length < 2 || (*value)[0] != '"' || (*value)[length - 1] != '"')
        return false;
    (*value)[length - 1] = '\0';
    ++*value;
    return true;
}

/* One line of a map, without its end; NULL or what is wrong with it. */
static const char *line_read(void *memory, struct import_map *map, char *line, int number) {
    char *equals = strchr(line, '=');
    if (equals == NULL)
        return talloc_asprintf(memory, "line %d: \"%s\" is not field = column", number, line);
    *equals = '\0';
    char *name = text_trim(line);
    char *value = text_trim(equals + 1);
    if (is_setting(name)) {
        const char *allowed = "";
        if (strcmp(value, "\"") != 0)
            quotes_take(&value);
        if (import_map_set(memory, map, name, value, &allowed))
            return NULL;
        return talloc_asprintf(memory, "line %d: %s cannot be \"%s\": %s", number, name, value,
                               allowed);
    }
    int field = import_field_find(name);
    if (field < 0)
        return talloc_asprintf(memory, "line %d: there is no field \"%s\"", number, name);
    if (*value == '\0')
        return talloc_asprintf(memory, "line %d: %s has no column", number, name);
    struct import_source *source = &map->sources[field];
    if (source->text != NULL)
        return talloc_asprintf(memory, "line %d: %s is on line %d already", number, name,
                               source->map_line);
    source->text = value;
    source->map_line = number;
    return NULL;
}

const char *import_map_read(void *memory, const char *text, size_t length, struct import_map *map) {
    *map = (struct import_map){.date_order = DATE_ORDER_DMY};
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        length -= 3;
    }
    char *rest = text_normal(memory, text, length);
    if (rest == NULL)
        return "the map is not UTF-8 text";
    bool fields = false;
    for (int number = 1; rest != NULL; number++) {
        char *line = strsep(&rest, "\n");
        line = text_trim(line);
        if (*line == '\0' || *line == '#')
            continue;
        const char *problem = line_read(memory, map, line, number);
        if (problem != NULL)
            return problem;
    }
    for (int field = 0; field < IMPORT_FIELD_COUNT; field++)
        fields = fields || map->sources[field].text != NULL;
    return fields ? NULL : "the map names no field";
}

/* The column of that name, exactly or but for case; -1: none; -2: more than one. */
static int column_find(char *const *headings, int count, const char *name) {
    for (int pass = 0; pass < 2; pass++) {
        int (*compare)(const char *, const char *) = pass == 0 ? strcmp : strcasecmp;
        int found = -1;
        for (int at = 0; at < count; at++)
            if (compare(headings[at], name) == 0)
                found = found == -1 ? at : -2;
        if (found != -1)
            return found;
    }
    return -1;
}

static const char *column_wrong(void *memory, const struct import_source *source, const char *name,
                                int found) {
    return talloc_asprintf(memory, "line %d: the file has %s column \"%s\"", source->map_line,
                           found == -1 ? "no" : "more than one", name);
}

/* Takes what stands behind = apart at " + ". A column may itself hold one: the whole
 * is tried first. */
static const char *source_bind(void *memory, struct import_source *source, char *const *headings,
                               int count) {
    char *rest = talloc_strdup(memory, source->text);
    if (rest == NULL)
        return "there is no memory left";
    int whole = column_find(headings, count, rest);
    if (whole >= 0) {
        source->parts[source->part_count++].column = whole;
        return NULL;
    }
    while (rest != NULL) {
        char *plus = *rest == '"' ? strchr(rest + 1, '"') : rest;
        plus = plus == NULL ? NULL : strstr(plus, " + ");
        char *next = plus == NULL ? NULL : plus + 3;
        if (plus != NULL)
            *plus = '\0';
        char *name = text_trim(rest);
        if (source->part_count == IMPORT_PARTS_MAX)
            return talloc_asprintf(memory, "line %d: more than %d columns", source->map_line,
                                   IMPORT_PARTS_MAX);
        struct import_part *part = &source->parts[source->part_count++];
        if (quotes_take(&name)) {
            part->constant = name;
        } else {
            part->column = column_find(headings, count, name);
            if (part->column < 0)
                return column_wrong(memory, source, name, part->column);
        }
        rest = next;
    }
    return NULL;
}

static const char own_heading[] = "tandem_";

/* What a column that is not mapped is called among the facts: its heading, made
 * different from the others' and from the facts that are fields; NULL for a column of
 * our own making. */
static const char *fact_name(void *memory, const struct import_map *map, char *const *headings,
                             int at) {
    static const char *const taken[] = {"street",      "postal_code", "city",
                                        "country",     "buying_role", "score",
                                        "lost_reason", "won_value",   "note"};
    const char *name = headings[at];
    if (strncasecmp(name, own_heading, sizeof own_heading - 1) == 0)
        return NULL;
    if (*name == '\0')
        return talloc_asprintf(memory, "column %d", at + 1);
    for (size_t field = 0; field < sizeof taken / sizeof *taken; field++)
        if (strcmp(taken[field], name) == 0 && map->sources[import_field_find(name)].text != NULL)
            return talloc_asprintf(memory, "%s (column %d)", name, at + 1);
    for (int other = 0; other < at; other++)
        if (strcmp(headings[other], name) == 0)
            return talloc_asprintf(memory, "%s (column %d)", name, at + 1);
    return talloc_strdup(memory, name);
}

const char *import_map_bind(void *memory, struct import_map *map, char *const *headings,
                            int count) {
    for (int field = 0; field < IMPORT_FIELD_COUNT; field++) {
        struct import_source *source = &map->sources[field];
        const char *problem =
            source->text == NULL ? NULL : source_bind(memory, source, headings, count);
        if (problem != NULL)
            return problem;
    }
    return import_map_facts(memory, map, headings, count);
}

const char *import_map_facts(void *memory, struct import_map *map, char *const *headings,
                             int count) {
    bool *mapped = talloc_zero_array(memory, bool, (unsigned)count + 1);
    map->headings = talloc_zero_array(memory, const char *, (unsigned)count + 1);
    map->column_count = count;
    if (mapped == NULL || map->headings == NULL)
        return N_("there is no memory left");
    for (int field = 0; field < IMPORT_FIELD_COUNT; field++) {
        const struct import_source *source = &map->sources[field];
        for (int part = 0; part < source->part_count; part++)
            if (source->parts[part].constant == NULL)
                mapped[source->parts[part].column] = true;
    }
    for (int at = 0; at < count; at++)
        map->headings[at] = mapped[at] ? NULL : fact_name(memory, map, headings, at);
    return NULL;
}

const char *import_map_fields(void *memory, const struct import_map *map) {
    char *fields = talloc_strdup(memory, "{");
    for (int field = 0; fields != NULL && field < IMPORT_FIELD_COUNT; field++)
        if (map->sources[field].text != NULL)
            fields = talloc_asprintf_append(fields, "%s%s", strlen(fields) > 1 ? "," : "",
                                            import_fields[field].name);
    return fields == NULL ? NULL : talloc_asprintf_append(fields, "}");
}
