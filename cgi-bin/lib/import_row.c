#include "import_row.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "text.h"

#include "banned.h"

enum { COLUMN_COUNT = 5 + IMPORT_FIELD_COUNT + 1 };

/* A text that grows; failed once memory is exhausted. */
struct line {
    char *bytes;
    size_t length, room;
    bool failed;
};

static void line_add(struct line *line, const char *bytes, size_t length) {
    if (line->length + length > line->room && !line->failed) {
        line->room = 2 * (line->length + length) + 256;
        char *more = talloc_realloc_size(NULL, line->bytes, line->room);
        line->failed = more == NULL;
        if (more != NULL)
            line->bytes = more;
    }
    if (line->failed)
        return;
    memcpy(line->bytes + line->length, bytes, length);
    line->length += length;
}

static void line_add_text(struct line *line, const char *text) {
    line_add(line, text, strlen(text));
}

/* As COPY's text format wants it; NULL is \N. */
static void copy_add(struct line *line, const char *value) {
    if (value == NULL) {
        line_add(line, "\\N", 2);
        return;
    }
    while (*value != '\0') {
        size_t plain = strcspn(value, "\\\t\n\r");
        line_add(line, value, plain);
        value += plain;
        if (*value == '\0')
            break;
        const char letter = *value == '\t'   ? 't'
                            : *value == '\n' ? 'n'
                            : *value == '\r' ? 'r'
                                             : '\\';
        line_add(line, (char[2]){'\\', letter}, 2);
        value++;
    }
}

/* A string of JSON. */
static void json_add(struct line *line, const char *text) {
    line_add(line, "\"", 1);
    while (*text != '\0') {
        size_t plain = 0;
        while ((unsigned char)text[plain] >= ' ' && text[plain] != '"' && text[plain] != '\\')
            plain++;
        line_add(line, text, plain);
        text += plain;
        if (*text == '\0')
            break;
        char escaped[8];
        snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)(unsigned char)*text++);
        line_add_text(line, escaped);
    }
    line_add(line, "\"", 1);
}

/* The cells that the map has no field for, as a JSON object; NULL when all are empty. */
static const char *facts_make(void *memory, const struct import_map *map,
                              const struct csv_row *row) {
    struct line json = {0};
    for (int at = 0; at < row->count; at++) {
        if (map->headings[at] == NULL || *row->cells[at] == '\0')
            continue;
        line_add_text(&json, json.length == 0 ? "{" : ",");
        json_add(&json, map->headings[at]);
        line_add_text(&json, ":");
        json_add(&json, row->cells[at]);
    }
    if (json.length == 0)
        return NULL;
    line_add(&json, "}", 2); /* with its NUL */
    talloc_steal(memory, json.bytes);
    return json.failed ? NULL : json.bytes;
}

/* What the row says for a field: its parts that are not empty, a blank between. */
static const char *source_value(void *memory, const struct import_source *source,
                                const struct csv_row *row) {
    const char *value = "";
    for (int part = 0; part < source->part_count; part++) {
        const char *text = source->parts[part].constant != NULL
                               ? source->parts[part].constant
                               : row->cells[source->parts[part].column];
        if (*text != '\0')
            value = *value == '\0' ? text : talloc_asprintf(memory, "%s %s", value, text);
        if (value == NULL)
            return "";
    }
    return value;
}

/* 1234AB as 1234 AB; any other code as it is. */
static const char *postal_code_tidy(void *memory, const char *code) {
    if (strlen(code) != 6 || strspn(code, "0123456789") != 4 || code[4] == ' ')
        return code;
    for (int at = 4; at < 6; at++)
        if ((code[at] | 0x20) < 'a' || (code[at] | 0x20) > 'z')
            return code;
    return talloc_asprintf(memory, "%.4s %s", code, code + 4);
}

/* Without a spreadsheet's mark for "this is text", and (+45) as +45. */
static const char *phone_tidy(void *memory, const char *phone) {
    if (*phone == '\'')
        phone++;
    const char *end = strncmp(phone, "(+", 2) == 0 ? strchr(phone, ')') : NULL;
    return end == NULL
               ? phone
               : talloc_asprintf(memory, "%.*s%s", (int)(end - phone - 1), phone + 1, end + 1);
}

static const char *text_value(void *memory, const struct import_field *field, const char *typed,
                              struct import_problem *problem) {
    if (field->kind == IMPORT_PHONE)
        typed = phone_tidy(memory, typed);
    if (field->kind == IMPORT_POSTAL_CODE)
        typed = postal_code_tidy(memory, typed);
    if (typed == NULL)
        return NULL;
    if (field->kind == IMPORT_CHOICE &&
        (strcasecmp(typed, "select") == 0 || strcasecmp(typed, "null") == 0))
        return NULL; /* a list nobody chose from */
    if (text_length_chars(typed) > field->max_chars) {
        problem->sentence = "is longer than {} characters";
        problem->detail = talloc_asprintf(memory, "%zu", field->max_chars);
    }
    return *typed == '\0' ? NULL : typed;
}

static const char *kind_sentence(enum import_kind kind) {
    return kind == IMPORT_MOMENT  ? "{} is no date"
           : kind == IMPORT_MONEY ? "{} is no amount"
                                  : "{} is no number";
}

/* The value of one field as PostgreSQL takes it; NULL when it is empty or wrong. */
static const char *field_value(void *memory, const struct import_map *map,
                               const struct import_field *field, const char *typed,
                               struct import_problem *problem) {
    char text[IMPORT_MOMENT_ROOM];
    int64_t cents = 0;
    enum import_value read = IMPORT_VALUE_EMPTY;
    if (*typed == '\0')
        return NULL;
    switch (field->kind) {
    case IMPORT_MOMENT:
        read = import_moment_read(typed, map->date_order, text);
        break;
    case IMPORT_MONEY:
        read = import_money_read(typed, map->decimal, &cents);
        snprintf(text, sizeof text, "%" PRId64, cents);
        break;
    case IMPORT_NUMBER:
        read = import_number_read(typed, map->decimal, text, sizeof text);
        break;
    default:
        return text_value(memory, field, typed, problem);
    }
    if (read == IMPORT_VALUE_READ)
        return talloc_strdup(memory, text);
    if (read == IMPORT_VALUE_EMPTY)
        return NULL;
    problem->sentence = read == IMPORT_VALUE_AMBIGUOUS
                            ? "{} can be thousands or decimals: set decimal in the map"
                        : read == IMPORT_VALUE_NEGATIVE ? "{} is below zero"
                                                        : kind_sentence(field->kind);
    problem->detail = typed;
    return NULL;
}

/* Whether the row as a whole can be read. */
static bool row_readable(void *memory, const struct import_map *map, const struct csv_row *row,
                         struct import_problem *problem) {
    if (row->damaged) {
        problem->sentence = "holds a NUL byte, or bytes that are no text in the file's encoding";
    } else if (row->count != map->column_count) {
        problem->sentence = "has {}";
        problem->detail =
            talloc_asprintf(memory, "%d cells, the headings %d", row->count, map->column_count);
    }
    return problem->sentence == NULL;
}

char *import_problem_line(void *memory, const char *batch, long number,
                          const struct import_problem *problem, size_t *length) {
    struct line line = {0};
    char text[32];
    snprintf(text, sizeof text, "\t%ld\t", number);
    line_add_text(&line, batch);
    line_add_text(&line, text);
    copy_add(&line, problem->field);
    line_add(&line, "\t", 1);
    copy_add(&line, problem->sentence);
    line_add(&line, "\t", 1);
    copy_add(&line, problem->detail == NULL ? "" : problem->detail);
    for (int column = 5; column < COLUMN_COUNT; column++)
        line_add_text(&line, "\t\\N");
    line_add(&line, "\n", 1);
    *length = line.length;
    return line.failed ? NULL : talloc_steal(memory, line.bytes);
}

char *import_row_line(void *memory, const struct import_map *map, const char *batch,
                      const struct csv_row *row, size_t *length) {
    struct import_problem problem = {0};
    struct line line = {0};
    char text[64];
    if (!row_readable(memory, map, row, &problem))
        return import_problem_line(memory, batch, row->line, &problem, length);
    snprintf(text, sizeof text, "\t%ld\t\\N\t\\N\t\\N", row->line);
    line_add_text(&line, batch);
    line_add_text(&line, text);
    for (int at = 0; at < IMPORT_FIELD_COUNT && problem.sentence == NULL; at++) {
        const struct import_source *source = &map->sources[at];
        problem.field = import_fields[at].name;
        line_add(&line, "\t", 1);
        copy_add(&line, source->text == NULL
                            ? NULL
                            : field_value(memory, map, &import_fields[at],
                                          source_value(memory, source, row), &problem));
    }
    if (problem.sentence != NULL) {
        talloc_free(line.bytes);
        return import_problem_line(memory, batch, row->line, &problem, length);
    }
    line_add(&line, "\t", 1);
    copy_add(&line, facts_make(memory, map, row));
    line_add(&line, "\n", 1);
    *length = line.length;
    return line.failed ? NULL : talloc_steal(memory, line.bytes);
}
