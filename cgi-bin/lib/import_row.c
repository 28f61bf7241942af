#include "import_row.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "language.h"
#include "phone.h"
#include "text.h"

#include "banned.h"

/* Batch, line and the problem's three columns; then the fields; then the phone number
 * as E.164, further facts and the row as it stands in the file. */
enum { COLUMNS_BEFORE = 5, COLUMNS_BETWEEN = IMPORT_FIELD_COUNT + 2 };

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

/* The row's cells as PostgreSQL writes text[]; NULL when there are none. */
static const char *cells_make(void *memory, const struct csv_row *row) {
    struct line array = {0};
    for (int at = 0; at < row->count; at++) {
        line_add_text(&array, at == 0 ? "{\"" : ",\"");
        for (const char *text = row->cells[at]; *text != '\0';) {
            size_t plain = strcspn(text, "\"\\");
            line_add(&array, text, plain);
            text += plain;
            if (*text != '\0')
                line_add(&array, (char[2]){'\\', *text++}, 2);
        }
        line_add_text(&array, "\"");
    }
    if (array.length == 0)
        return NULL;
    line_add(&array, "}", 2); /* with its NUL */
    talloc_steal(memory, array.bytes);
    return array.failed ? NULL : array.bytes;
}

/* Whether a spreadsheet would take a cell for a formula. */
static bool is_formula(const char *cell) {
    return *cell != '\0' && strchr("=+-@", *cell) != NULL && cell[1] != '\0';
}

/* The cell without the apostrophe that says "this is text, no formula" (CSV of Tandem
 * itself has it, too). */
static const char *cell_plain(const char *cell) {
    return *cell == '\'' && is_formula(cell + 1) ? cell + 1 : cell;
}

/* The cells that the map has no field for, as a JSON object; NULL when all are empty. */
static const char *facts_make(void *memory, const struct import_map *map,
                              const struct csv_row *row) {
    struct line json = {0};
    for (int at = 0; at < map->column_count; at++) {
        if (map->headings[at] == NULL || *row->cells[at] == '\0')
            continue;
        line_add_text(&json, json.length == 0 ? "{" : ",");
        json_add(&json, map->headings[at]);
        line_add_text(&json, ":");
        json_add(&json, cell_plain(row->cells[at]));
    }
    if (json.length == 0)
        return NULL;
    line_add(&json, "}", 2); /* with its NUL */
    talloc_steal(memory, json.bytes);
    return json.failed ? NULL : json.bytes;
}

/* What the row says for a field: its parts that are not empty, a blank between. A name
 * that is a formula is a problem. */
static const char *source_value(void *memory, const struct import_source *source,
                                const struct import_field *field, const struct csv_row *row,
                                struct import_problem *problem) {
    const char *value = "";
    for (int part = 0; part < source->part_count; part++) {
        const char *constant = source->parts[part].constant;
        const char *cell = constant != NULL ? constant : row->cells[source->parts[part].column];
        if (field->names && constant == NULL && is_formula(cell) && problem->sentence == NULL) {
            problem->sentence =
                N_("{} reads as a formula: if it is meant, put an apostrophe before it");
            problem->detail = cell;
        }
        const char *text = cell_plain(cell);
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
        problem->sentence = N_("is longer than {} characters");
        problem->detail = talloc_asprintf(memory, "%zu", field->max_chars);
    }
    return *typed == '\0' ? NULL : typed;
}

/* Why a value is none of its kind. A date that only the other order makes one tells that
 * the file's dates are in that order: others of them may be read wrongly and not refused. */
static const char *wrong_sentence(enum import_kind kind, const char *typed, enum date_order order) {
    char moment[IMPORT_MOMENT_ROOM];
    if (kind != IMPORT_MOMENT)
        return kind == IMPORT_MONEY ? N_("{} is no amount") : N_("{} is no number");
    if (order == DATE_ORDER_DMY &&
        import_moment_read(typed, DATE_ORDER_MDY, moment) == IMPORT_VALUE_READ)
        return N_("{} has the month in front: say so of the dates of this file, for others may "
                  "be read wrongly");
    if (order == DATE_ORDER_MDY &&
        import_moment_read(typed, DATE_ORDER_DMY, moment) == IMPORT_VALUE_READ)
        return N_("{} has the day in front: say so of the dates of this file, for others may be "
                  "read wrongly");
    return N_("{} is no date");
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
    problem->sentence =
        read == IMPORT_VALUE_AMBIGUOUS
            ? N_("{} can be thousands or decimals: say which mark stands before decimals")
        : read == IMPORT_VALUE_NEGATIVE ? N_("{} is below zero")
                                        : wrong_sentence(field->kind, typed, map->date_order);
    problem->detail = typed;
    return NULL;
}

/* Whether the row has a cell for each heading; empty ones behind the last do no harm. */
static bool row_fits(const struct import_map *map, const struct csv_row *row) {
    for (int at = map->column_count; at < row->count; at++)
        if (*row->cells[at] != '\0')
            return false;
    return row->count >= map->column_count;
}

/* Whether the row as a whole can be read. */
static bool row_readable(void *memory, const struct import_map *map, const struct csv_row *row,
                         struct import_problem *problem) {
    if (row->damaged) {
        problem->sentence =
            N_("holds a NUL byte, or bytes that are no text in the file's encoding");
    } else if (!row_fits(map, row)) {
        problem->sentence = N_("does not have as many cells as the headings: {}");
        problem->detail = talloc_asprintf(memory, "%d / %d", row->count, map->column_count);
    }
    return problem->sentence == NULL;
}

char *import_problem_line(void *memory, const char *batch, const struct csv_row *row,
                          const struct import_problem *problem, size_t *length) {
    struct line line = {0};
    char text[32];
    snprintf(text, sizeof text, "\t%ld\t", row->line);
    line_add_text(&line, batch);
    line_add_text(&line, text);
    copy_add(&line, problem->field);
    line_add(&line, "\t", 1);
    copy_add(&line, problem->sentence);
    line_add(&line, "\t", 1);
    copy_add(&line, problem->detail == NULL ? "" : problem->detail);
    for (int column = 0; column < COLUMNS_BETWEEN; column++)
        line_add_text(&line, "\t\\N");
    line_add(&line, "\t", 1);
    copy_add(&line, cells_make(memory, row));
    line_add(&line, "\n", 1);
    *length = line.length;
    return line.failed ? NULL : talloc_steal(memory, line.bytes);
}

/* The code of a country as a row names it; the company's when it names none. */
static const char *country_code(const struct import_map *map, const char *word) {
    for (int row = 0; *word != '\0' && row < rows_count(map->countries); row++)
        if (strcasecmp(rows_value(map->countries, row, "word"), word) == 0)
            return rows_value(map->countries, row, "code");
    return map->home_country;
}

/* The row's phone number as E.164; NULL without one that can be compared. */
static const char *phone_make(void *memory, const struct import_map *map,
                              const struct csv_row *row) {
    const int phone_field = import_field_find("phone");
    const int country_field = import_field_find("country");
    struct import_problem none = {0};
    const char *phone =
        source_value(memory, &map->sources[phone_field], &import_fields[phone_field], row, &none);
    const char *country = source_value(memory, &map->sources[country_field],
                                       &import_fields[country_field], row, &none);
    return *phone == '\0'
               ? NULL
               : phone_e164(memory, phone_tidy(memory, phone), country_code(map, country));
}

char *import_row_line(void *memory, const struct import_map *map, const char *batch,
                      const struct csv_row *row, size_t *length) {
    struct import_problem problem = {0};
    struct line line = {0};
    char text[64];
    if (!row_readable(memory, map, row, &problem))
        return import_problem_line(memory, batch, row, &problem, length);
    snprintf(text, sizeof text, "\t%ld\t\\N\t\\N\t\\N", row->line);
    line_add_text(&line, batch);
    line_add_text(&line, text);
    for (int at = 0; at < IMPORT_FIELD_COUNT && problem.sentence == NULL; at++) {
        const struct import_source *source = &map->sources[at];
        const struct import_field *field = &import_fields[at];
        problem.field = field->name;
        line_add(&line, "\t", 1);
        copy_add(&line,
                 source->text == NULL
                     ? NULL
                     : field_value(memory, map, field,
                                   source_value(memory, source, field, row, &problem), &problem));
    }
    if (problem.sentence != NULL) {
        talloc_free(line.bytes);
        return import_problem_line(memory, batch, row, &problem, length);
    }
    line_add(&line, "\t", 1);
    copy_add(&line, facts_make(memory, map, row));
    line_add(&line, "\t", 1);
    copy_add(&line, phone_make(memory, map, row));
    line_add(&line, "\t", 1);
    copy_add(&line, cells_make(memory, row));
    line_add(&line, "\n", 1);
    *length = line.length;
    return line.failed ? NULL : talloc_steal(memory, line.bytes);
}
