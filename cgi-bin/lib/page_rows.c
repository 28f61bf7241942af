#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "options.h"
#include "page.h"
#include "text.h"

/* Columns that hold a code or an id, and the list that has its label. */
static const struct {
    const char *column, *lookup;
} labelled[] = {
    {"stage", "stage"},
    {"from_stage", "stage"},
    {"to_stage", "stage"},
    {"other_stage", "stage"},
    {"move", "move"},
    {"button", "move_button"},
    {"campaign_id", "campaign"},
    {"channel", "channel"},
    {"segment_id", "segment"},
    {"source_id", "source"},
    {"became", "submission_outcome"},
    {"kind", "campaign_kind"},
    {"campaign_state", "campaign_state"},
    {"to_campaign_state", "campaign_state"},
    {"campaign_act", "campaign_move"},
    {"campaign_button", "campaign_button"},
    {"news_kind", "news_kind"},
    {"made_by", "person"},
    {"asked_by", "person"},
    {"asked_of", "person"},
    {"taken_by", "person"},
    {"signer_id", "person"},
    {"touch_kind", "touch_kind"},
    {"contact_outcome", "contact_outcome"},
    {"rule_segment_id", "segment"},
    {"only_segment_id", "segment"},
    {"marked_by", "person"},
    {"proposed_by", "person"},
    {"decided_by", "person"},
    {"handler_id", "person"},
    {"handled_by", "person"},
    {"turn_id", "person"},
    {"other_turn_id", "person"},
    {"said_by", "person"},
    {"person_id", "person"},
    {"to_person_id", "person"},
    {"accepted_by", "person"},
    {"handed_over_by", "person"},
    {"handed_to", "person"},
    {"captured_by", "person"},
    {"given_by", "person"},
    {"answered_by", "person"},
    {"owner_id", "person"},
    {"sales_partner_id", "person"},
    {"stand_in_id", "person"},
    {"again_to_id", "person"},
    {"back_reason", "reason_back"},
    {"lost_reason", "reason_lost"},
    {"not_a_lead_reason", "reason_not_a_lead"},
    {"holiday", "holiday"},
    {"clock", "clock"},
    {"told", "notice"},
    {"what_asked", "asked"},
    {"by_id", "person"},
    {"part", "part"},
    {"part_help", "part_help"},
    {"changed_by", "person"},
    {"about", "feedback_subject"},
    {"owed_by", "person"},
    {"fact", "follow_up"},
    {"need_kind", "need"},
    {"entered_by", "person"},
    {"item_id", "content_item"},
    {"content_kind", "content_kind"},
    {"moment", "content_moment"},
    {"item_moment", "content_moment"},
    {"file_type", "content_type"},
    {"request_state", "content_request_state"},
    {"request_act", "content_request_act"},
    {"used_by", "person"},
    {"judged_by", "person"},
    {"retired_by", "person"},
    {"competitor_id", "competitor"},
    {"ended_by", "person"},
    {"recorded_by", "person"},
    {"opened_by", "person"},
    {"closed_by", "person"},
    {"want", "want"},
    {"benchmark", "benchmark"},
    {"list", "list"},
    {"awareness_method", "awareness_method"},
};

/* Columns that hold a choice of the short lists in options.c. */
static const struct {
    const char *column;
    const struct option *options;
} chosen[] = {
    {"origin", lead_origins},
    {"buying_role", lead_buying_roles},
    {"country", lead_countries},
    {"contact_language", lead_languages},
    {"content_language", lead_languages},
    {"preferred_contact", lead_ways},
    {"way", lead_contact_ways},
    {"mark", lead_marks},
};

enum presentation {
    AS_TEXT,
    AS_MOMENT,
    AS_DATE,
    AS_MONEY,
    AS_LABEL,
    AS_OPTION,
    AS_FLAG,
    AS_NUMBER,
    AS_PERCENT
};

/* What is worked out once for a column, not for each of its values. */
struct column {
    enum presentation presentation;
    const char *lookup;
    const struct option *options;
    const char *name, *has_name, *code_name, *extra_name;
};

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), end_length = strlen(end);
    return length > end_length && strcmp(text + length - end_length, end) == 0;
}

static char *upper_name(void *memory, const char *before, const char *name, const char *after) {
    char *upper = talloc_asprintf(memory, "%s%s%s", before, name, after);
    for (char *at = upper; at != NULL && *at != '\0'; at++)
        *at = (char)toupper((unsigned char)*at);
    return upper;
}

static struct column column_read(void *memory, const struct rows *rows, int number) {
    const char *name = rows_column_name(rows, number);
    struct column column = {.presentation = AS_TEXT};
    for (size_t i = 0; i < sizeof labelled / sizeof *labelled; i++)
        if (strcmp(labelled[i].column, name) == 0)
            column.lookup = labelled[i].lookup;
    for (size_t i = 0; i < sizeof chosen / sizeof *chosen; i++)
        if (strcmp(chosen[i].column, name) == 0)
            column.options = chosen[i].options;
    if (rows_column_is_flag(rows, number))
        column.presentation = AS_FLAG;
    else if (column.lookup != NULL)
        column.presentation = AS_LABEL;
    else if (column.options != NULL)
        column.presentation = AS_OPTION;
    else if (ends_with(name, "_at"))
        column.presentation = AS_MOMENT;
    else if (ends_with(name, "_on"))
        column.presentation = AS_DATE;
    else if (ends_with(name, "_cents"))
        column.presentation = AS_MONEY;
    else if (ends_with(name, "_percent"))
        column.presentation = AS_PERCENT;
    else if (ends_with(name, "_count") || ends_with(name, "_number"))
        column.presentation = AS_NUMBER;
    column.name = upper_name(memory, "", name, "");
    column.has_name = upper_name(memory, "has_", name, "");
    column.code_name = upper_name(memory, "", name, "_code");
    column.extra_name = upper_name(memory, "", name, "_extra");
    return column;
}

static void show_label(struct request *request, struct dictionary *dictionary,
                       const struct column *column, const char *key) {
    const struct lookup_item *item = lookup_find(request->worker->lookup, column->lookup, key);
    dictionary_set(dictionary, column->code_name, key);
    dictionary_set(dictionary, column->name, item == NULL ? key : item->label[request->language]);
    if (item != NULL)
        dictionary_set(dictionary, column->extra_name, item->extra);
}

/* A moment of PostgreSQL as the datetime attribute of HTML takes it: to the minute, and
 * with the minutes of its offset. */
static const char *moment_code(void *memory, const char *text) {
    enum { MINUTE_CHARS = 16 };
    if (strlen(text) <= MINUTE_CHARS)
        return text;
    const char *offset = strpbrk(text + MINUTE_CHARS, "+-");
    if (offset == NULL)
        return text;
    return talloc_asprintf(memory, "%.*s%s%s", (int)MINUTE_CHARS, text, offset,
                           strchr(offset, ':') == NULL ? ":00" : "");
}

static void show_value(struct request *request, struct dictionary *dictionary,
                       const struct column *column, const char *text) {
    if (column->presentation == AS_FLAG) {
        if (*text == 't')
            dictionary_show(dictionary, column->name);
        else
            dictionary_hide(dictionary, column->name);
        return;
    }
    if (*text == '\0') { /* nothing, whatever a column of the page around says */
        dictionary_set(dictionary, column->name, "");
        dictionary_hide(dictionary, column->has_name);
        return;
    }
    dictionary_show(dictionary, column->has_name);
    switch (column->presentation) {
    case AS_LABEL:
        show_label(request, dictionary, column, text);
        return;
    case AS_OPTION:
        text = option_label(column->options, text, request->language);
        break;
    case AS_MOMENT:
        dictionary_set(dictionary, column->code_name, moment_code(request->memory, text));
        text = text_moment(request->memory, request->language, text);
        break;
    case AS_DATE:
        dictionary_set(dictionary, column->code_name, text);
        text = text_date(request->memory, request->language, text);
        break;
    case AS_MONEY:
        text = talloc_asprintf(
            request->memory, "%s %s",
            lookup_label(request->worker->lookup, "currency", "symbol", request->language),
            text_money(request->memory, request->language, text));
        break;
    case AS_PERCENT:
        text = text_percent(request->memory, request->language, text);
        break;
    case AS_NUMBER:
        text = text_number(request->memory, request->language, text);
        break;
    default:
        break;
    }
    dictionary_set(dictionary, column->name, text);
}

static struct column *columns_read(void *memory, const struct rows *rows) {
    int count = rows_columns(rows);
    struct column *columns = talloc_array(memory, struct column, (unsigned)count + 1);
    for (int i = 0; columns != NULL && i < count; i++)
        columns[i] = column_read(memory, rows, i);
    return columns;
}

void page_row(struct request *request, struct dictionary *dictionary, const struct rows *rows,
              int row) {
    struct column *columns = columns_read(request->memory, rows);
    for (int i = 0; columns != NULL && row < rows_count(rows) && i < rows_columns(rows); i++)
        show_value(request, dictionary, &columns[i], rows_at(rows, row, i));
}

void page_rows(struct request *request, struct dictionary *dictionary, const char *section,
               const struct rows *rows) {
    page_rows_some(request, dictionary, section, rows, rows_count(rows), NULL);
}

void page_stages(struct request *request, struct dictionary *dictionary, const char *stage) {
    size_t count = 0;
    bool passed = true;
    const struct lookup_item *stages = lookup_list(request->worker->lookup, "stage", &count);
    for (size_t i = 0; i < count; i++) {
        struct dictionary *shown = dictionary_add(dictionary, "STAGE_STEP");
        dictionary_set(shown, "STEP_LABEL", stages[i].label[request->language]);
        dictionary_set(shown, "STEP_OWNER", stages[i].extra);
        dictionary_show(shown, upper_name(request->memory, "owner_", stages[i].extra, ""));
        if (strcmp(stages[i].key, stage) == 0) {
            dictionary_show(shown, "STEP_CURRENT");
            passed = false;
        } else if (passed) {
            dictionary_show(shown, "STEP_PASSED");
        }
    }
}

void page_rows_some(struct request *request, struct dictionary *dictionary, const char *section,
                    const struct rows *rows, int most, row_finish finish) {
    struct column *columns = columns_read(request->memory, rows);
    for (int row = 0; columns != NULL && row < rows_count(rows) && row < most; row++) {
        struct dictionary *repetition = dictionary_add(dictionary, section);
        for (int i = 0; i < rows_columns(rows); i++)
            show_value(request, repetition, &columns[i], rows_at(rows, row, i));
        if (finish != NULL)
            finish(request, repetition, rows, row);
    }
}
