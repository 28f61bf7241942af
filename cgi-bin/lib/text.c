#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <utf8proc.h>

#include "banned.h"

static const int64_t MONEY_MOST_CENTS = INT64_C(10000000000000);

/* ASCII only: the C library's isdigit depends on the locale. */
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static size_t digits_length(const char *text) {
    size_t length = 0;
    while (is_digit(text[length]))
        length++;
    return length;
}

/* \r\n and \r become \n, in place. Returns the new length. */
static size_t line_ends_normal(char *text, size_t length) {
    size_t to = 0;
    for (size_t from = 0; from < length; from++) {
        if (text[from] == '\r') {
            if (from + 1 < length && text[from + 1] == '\n')
                continue;
            text[to++] = '\n';
        } else {
            text[to++] = text[from];
        }
    }
    text[to] = '\0';
    return to;
}

static bool is_ascii(const char *text, size_t length) {
    for (size_t at = 0; at < length; at++)
        if ((unsigned char)text[at] >= 0x80)
            return false;
    return true;
}

char *text_normal(void *memory, const char *text, size_t length) {
    if (length > 0 && memchr(text, '\0', length) != NULL)
        return NULL;
    if (is_ascii(text, length)) {
        /* Most of what is sent; ASCII is its own NFC. */
        char *copy = talloc_strndup(memory, text, length);
        if (copy != NULL)
            line_ends_normal(copy, length);
        return copy;
    }
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t bytes = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length,
                                          &composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (bytes < 0)
        return NULL;
    char *copy = talloc_strndup(memory, (const char *)composed, (size_t)bytes);
    free(composed);
    if (copy != NULL)
        line_ends_normal(copy, (size_t)bytes);
    return copy;
}

/* Bytes of the white space character at text, 0 when there is none. */
static size_t space_bytes(const char *text) {
    utf8proc_int32_t point;
    utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &point);
    if (bytes <= 0 || point == 0)
        return 0;
    if (point == ' ' || (point >= '\t' && point <= '\r'))
        return (size_t)bytes;
    utf8proc_category_t category = utf8proc_category(point);
    bool space = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
                 category == UTF8PROC_CATEGORY_ZP || point == 0x85 || point == 0xFEFF;
    return space ? (size_t)bytes : 0;
}

char *text_trim(char *text) {
    for (size_t bytes = space_bytes(text); bytes > 0; bytes = space_bytes(text))
        text += bytes;
    char *end = text + strlen(text);
    while (end > text) {
        char *last = end - 1;
        while (last > text && ((unsigned char)*last & 0xC0) == 0x80)
            last--;
        if (space_bytes(last) != (size_t)(end - last))
            break;
        end = last;
        *end = '\0';
    }
    return text;
}

size_t text_length_chars(const char *text) {
    size_t chars = 0;
    for (; *text != '\0'; text++)
        chars += ((unsigned char)*text & 0xC0) != 0x80;
    return chars;
}

/* The number in at most four digits. */
static int digits_value(const char *digits, size_t length) {
    int value = 0;
    for (size_t at = 0; at < length; at++)
        value = value * 10 + (digits[at] - '0');
    return value;
}

static bool is_day(int year, int month, int day) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[month - 1] + (month == 2 && leap);
}

bool text_date_read(const char *typed, char iso[11]) {
    size_t lengths[3];
    int values[3];
    char separator = '\0';
    typed += strspn(typed, " \t");
    for (int part = 0; part < 3; part++) {
        lengths[part] = digits_length(typed);
        if (lengths[part] == 0 || lengths[part] > 4)
            return false;
        values[part] = digits_value(typed, lengths[part]);
        typed += lengths[part];
        if (part == 0)
            separator = *typed;
        if (part < 2 && *typed++ != separator)
            return false;
    }
    if (typed[strspn(typed, " \t")] != '\0' || separator == '\0')
        return false;
    bool iso_order = lengths[0] == 4 && lengths[1] == 2 && lengths[2] == 2 && separator == '-';
    bool day_order =
        lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4 && strchr("-./", separator) != NULL;
    if (!iso_order && !day_order)
        return false;
    int year = values[iso_order ? 0 : 2];
    int month = values[1];
    int day = values[iso_order ? 2 : 0];
    if (year < 1900 || year > 2199 || !is_day(year, month, day))
        return false;
    snprintf(iso, 11, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
             (unsigned)day % 100);
    return true;
}

static char group_separator(enum language language) { return language == LANGUAGE_EN ? ',' : '.'; }

static char decimal_separator(enum language language) {
    return language == LANGUAGE_EN ? '.' : ',';
}

/* Where the decimals of an amount begin (its point or comma), NULL when it is a
 * whole one. */
static const char *decimals_find(enum language language, const char *amount) {
    const char *dot = strrchr(amount, '.');
    const char *comma = strrchr(amount, ',');
    if (dot != NULL && comma != NULL)
        return dot > comma ? dot : comma;
    const char *only = dot != NULL ? dot : comma;
    if (only == NULL || only != strchr(amount, *only))
        return NULL; /* one that stands twice can but separate groups */
    bool like_group = strlen(only + 1) == 3 && only - amount >= 1 && only - amount <= 3;
    return like_group && *only == group_separator(language) ? NULL : only;
}

/* The whole part, to end: digits, or groups of three after the first with group
 * between. False for anything else, and for more than the most. */
static bool whole_read(const char *text, const char *end, char group, int64_t *whole) {
    size_t first = digits_length(text);
    bool grouped = text + first < end;
    if (grouped && (first == 0 || first > 3 || *text == '0'))
        return false;
    *whole = 0;
    for (const char *at = text; at < end; at++) {
        if (grouped && (size_t)(at - text) >= first && ((size_t)(at - text) - first) % 4 == 0) {
            if (*at != group || end - at < 4)
                return false;
            continue;
        }
        if (!is_digit(*at) || *whole > MONEY_MOST_CENTS / 10)
            return false;
        *whole = *whole * 10 + (*at - '0');
    }
    return true;
}

bool text_money_read(enum language language, const char *typed, int64_t *cents) {
    char amount[40];
    typed += strspn(typed, " \t");
    size_t length = strlen(typed);
    while (length > 0 && (typed[length - 1] == ' ' || typed[length - 1] == '\t'))
        length--;
    if (length > 2 && memcmp(typed + length - 2, ",-", 2) == 0)
        length -= 2; /* "500,-", as Dutch and Danish prices are written */
    if (length == 0 || length >= sizeof amount)
        return false;
    memcpy(amount, typed, length);
    amount[length] = '\0';

    const char *decimals = decimals_find(language, amount);
    const char *end = decimals != NULL ? decimals : amount + length;
    char group = decimals == NULL ? (strchr(amount, '.') != NULL ? '.' : ',')
                                  : (*decimals == '.' ? ',' : '.');
    int64_t whole;
    if (!whole_read(amount, end, group, &whole))
        return false;
    int fraction = 0;
    if (decimals != NULL) {
        size_t digits = digits_length(decimals + 1);
        /* A third decimal only where the language itself makes it one. */
        bool third = digits == 3 && decimals[3] == '0' && *decimals == decimal_separator(language);
        if (decimals[1 + digits] != '\0' || digits == 0 || (digits > 2 && !third))
            return false;
        fraction = digits_value(decimals + 1, digits > 2 ? 2 : digits) * (digits == 1 ? 10 : 1);
    }
    if (whole > MONEY_MOST_CENTS / 100 || (whole == MONEY_MOST_CENTS / 100 && fraction > 0))
        return false;
    *cents = whole * 100 + fraction;
    return true;
}

bool text_integer_read(const char *typed, long minimum, long maximum, long *value) {
    const char *digits = *typed == '-' ? typed + 1 : typed;
    size_t length = digits_length(digits);
    if (length == 0 || digits[length] != '\0')
        return false;
    errno = 0;
    long number = strtol(typed, NULL, 10);
    if (errno != 0 || number < minimum || number > maximum)
        return false;
    *value = number;
    return true;
}
