#include "import_value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text.h"

#include "banned.h"

enum { DIGITS_MAX = 15 };

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/* What exports write for nothing: null, (null), NA, -, and dates of zeros. */
static bool says_nothing(const char *typed) {
    static const char *const words[] = {"",    "null", "(null)", "\\n", "na",
                                        "n/a", "none", "-",      "--"};
    for (size_t at = 0; at < sizeof words / sizeof *words; at++)
        if (strcasecmp(typed, words[at]) == 0)
            return true;
    return false;
}

static bool is_zero_date(const char *typed) {
    return strspn(typed, "0-/.: T") == strlen(typed) && strchr(typed, '0') != NULL &&
           strlen(typed) >= 8;
}

/* A number of at most digits_max digits; -1 when there is none. Goes past it. */
static int number_take(const char **at, size_t digits_max, size_t *digits) {
    int value = 0;
    *digits = 0;
    for (; is_digit(**at) && *digits < digits_max; ++*at, ++*digits)
        value = value * 10 + (**at - '0');
    return *digits == 0 || is_digit(**at) ? -1 : value;
}

/* 1 to 12 of a month's word; 0 when it is none. Goes past it. */
static int month_take(const char **at) {
    static const char *const words[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec",
                                        "mrt", "maa", "mei", "maj", "okt"};
    static const int months[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 3, 5, 5, 10};
    for (size_t word = 0; word < sizeof words / sizeof *words; word++) {
        if (strncasecmp(*at, words[word], 3) != 0)
            continue;
        while (is_letter(**at))
            ++*at;
        return months[word];
    }
    return 0;
}

static void separators_pass(const char **at) { *at += strspn(*at, "-/. ,"); }

struct date {
    int parts[3];
    size_t digits[3];
    bool month_word; /* then it is part 1, or 0 when the file is American */
};

/* The three parts of a date, in the order they stand. Goes past them. */
static bool date_take(const char **at, struct date *date) {
    size_t compact = strspn(*at, "0123456789");
    if (compact == 8) {
        char digits[9];
        snprintf(digits, sizeof digits, "%.8s", *at);
        date->parts[2] = (int)strtol(digits + 6, NULL, 10);
        digits[6] = '\0';
        date->parts[1] = (int)strtol(digits + 4, NULL, 10);
        digits[4] = '\0';
        date->parts[0] = (int)strtol(digits, NULL, 10);
        date->digits[0] = 4;
        *at += 8;
        return true;
    }
    for (int part = 0; part < 3; part++) {
        if (part > 0) {
            const char *before = *at;
            separators_pass(at);
            if (*at == before)
                return false;
        }
        int month = part < 2 && !is_digit(**at) ? month_take(at) : 0;
        date->month_word = date->month_word || month > 0;
        date->parts[part] = month > 0 ? month : number_take(at, 4, &date->digits[part]);
        if (date->parts[part] < 0)
            return false;
        if (month > 0 && part == 0)
            date->digits[0] = 0;
    }
    return true;
}

static bool date_print(const struct date *date, enum date_order order, char iso[11]) {
    static const int places[][3] = {{2, 1, 0}, {2, 0, 1}, {0, 1, 2}};
    bool year_first = date->digits[0] >= 3;
    if (year_first)
        order = DATE_ORDER_YMD;
    else if (date->month_word)
        order = date->digits[0] == 0 ? DATE_ORDER_MDY : DATE_ORDER_DMY;
    int year = date->parts[places[order][0]];
    if (date->digits[places[order][0]] == 2)
        year += year < 70 ? 2000 : 1900;
    char day[11 + 24];
    snprintf(day, sizeof day, "%04d-%02d-%02d", year, date->parts[places[order][1]],
             date->parts[places[order][2]]);
    return strlen(day) == 10 && text_date_read(day, iso);
}

/* am and pm, behind a time. False when the hour is none of that clock. */
static bool half_day_take(const char **at, int *hour) {
    const char *word = *at + strspn(*at, " ");
    bool before = strncasecmp(word, "am", 2) == 0 || strncasecmp(word, "a.m.", 4) == 0;
    bool after = strncasecmp(word, "pm", 2) == 0 || strncasecmp(word, "p.m.", 4) == 0;
    if (!before && !after)
        return true;
    *at = word + (word[1] == '.' ? 4 : 2);
    if (*hour < 1 || *hour > 12)
        return false;
    *hour = *hour % 12 + (after ? 12 : 0);
    return true;
}

/* Z, UTC, +02, +0200 or +02:00 into zone. */
static bool zone_take(const char **at, char zone[8]) {
    const char *from = *at + strspn(*at, " ");
    zone[0] = '\0';
    if (*from == '\0') {
        *at = from;
        return true;
    }
    if (strcasecmp(from, "z") == 0 || strcasecmp(from, "utc") == 0 ||
        strcasecmp(from, "gmt") == 0) {
        snprintf(zone, 8, "+00");
        *at = from + strlen(from);
        return true;
    }
    char sign = *from++;
    if (sign != '+' && sign != '-')
        return false;
    size_t digits = 0;
    int hours = number_take(&from, 4, &digits);
    int minutes = 0;
    if (digits == 4) {
        minutes = hours % 100;
        hours /= 100;
    } else if (digits == 2 && *from == ':') {
        from++;
        minutes = number_take(&from, 2, &digits);
    } else if (digits != 2) {
        return false;
    }
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return false;
    snprintf(zone, 8, "%c%02d:%02d", sign, hours % 100, minutes % 100);
    *at = from;
    return true;
}

/* A time of day behind a date: T14:30, 14:30:15.123, 2:30 PM, kl. 14.30. */
static bool time_take(const char **at, char *text, size_t room) {
    *at += strspn(*at, "T, ");
    if (strncasecmp(*at, "kl.", 3) == 0)
        *at += 3 + strspn(*at + 3, " ");
    size_t digits;
    int hour = number_take(at, 2, &digits);
    if (hour < 0 || (**at != ':' && **at != '.'))
        return false;
    ++*at;
    int minute = number_take(at, 2, &digits);
    int second = 0;
    char fraction[8] = "";
    if (**at == ':' || (**at == '.' && is_digit((*at)[1]))) {
        ++*at;
        second = number_take(at, 2, &digits);
        size_t length = **at == '.' || **at == ',' ? strspn(*at + 1, "0123456789") : 0;
        if (length > 0) {
            snprintf(fraction, sizeof fraction, ".%.*s", length > 6 ? 6 : (int)length, *at + 1);
            *at += 1 + length;
        }
    }
    char zone[8];
    if (!half_day_take(at, &hour) || !zone_take(at, zone) || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second > 59)
        return false;
    snprintf(text, room, " %02d:%02d:%02d%s%s", hour, minute, second, fraction, zone);
    return true;
}

enum import_value import_moment_read(const char *typed, enum date_order order,
                                     char moment[IMPORT_MOMENT_ROOM]) {
    if (says_nothing(typed) || is_zero_date(typed))
        return IMPORT_VALUE_EMPTY;
    struct date date = {0};
    char iso[11];
    char time[IMPORT_MOMENT_ROOM - 11] = "";
    if (!date_take(&typed, &date) || !date_print(&date, order, iso))
        return IMPORT_VALUE_WRONG;
    if (*typed != '\0' && (!time_take(&typed, time, sizeof time) || *typed != '\0'))
        return IMPORT_VALUE_WRONG;
    snprintf(moment, IMPORT_MOMENT_ROOM, "%s%s", iso, time);
    return IMPORT_VALUE_READ;
}

/* Goes past the word of a currency; false for any other word (5k, 3 mio). */
static bool currency_pass(const char **at) {
    static const char *const words[] = {"kr",  "eur", "euro", "dkk", "sek", "nok",
                                        "usd", "gbp", "chf",  "pln", "r"};
    size_t length = 0;
    while (is_letter((*at)[length]))
        length++;
    for (size_t word = 0; word < sizeof words / sizeof *words; word++) {
        if (strlen(words[word]) != length || strncasecmp(words[word], *at, length) != 0)
            continue;
        *at += length + ((*at)[length] == '.');
        return true;
    }
    return false;
}

/* The digits and separators of an amount in core, without currency and blanks. False
 * for what an amount does not hold. */
static bool amount_core(const char *typed, char *core, size_t room, bool *negative) {
    size_t length = 0;
    for (const char *at = typed; *at != '\0';) {
        if (is_letter(*at)) {
            if (!currency_pass(&at))
                return false;
            continue;
        }
        if (is_digit(*at) || ((*at == '.' || *at == ',') && length > 0)) {
            if (length + 1 == room)
                return false;
            core[length++] = *at;
        } else if (*at == '-' && length > 0 && !is_digit(core[length - 1])) {
            if (length + 2 >= room)
                return false;
            core[length++] = '0'; /* "5.000,-" has no cents */
            core[length++] = '0';
        } else if (*at == '-' || *at == '(') {
            if (length > 0 && at[1] != '\0')
                return false; /* 100-200 */
            *negative = true;
        } else if (*at == '/' || *at == ':' || *at == '%' || *at == '.') {
            return false;
        }
        at++;
    }
    while (length > 0 && !is_digit(core[length - 1]))
        length--;
    core[length] = '\0';
    return length > 0;
}

/* Where the decimals' separator stands in core: its end when there is none; NULL when
 * that cannot be told. */
static const char *decimals_find(const char *core, char decimal) {
    const char *end = core + strlen(core);
    const char *dot = strrchr(core, '.');
    const char *comma = strrchr(core, ',');
    if (decimal != '\0') {
        const char *last = decimal == '.' ? dot : comma;
        return last == NULL ? end : last;
    }
    if (dot != NULL && comma != NULL)
        return dot > comma ? dot : comma;
    const char *only = dot != NULL ? dot : comma;
    if (only == NULL || strchr(core, *only) != only)
        return end; /* what stands twice separates thousands */
    bool thousands = end - only == 4 && only - core <= 3 && *core != '0';
    return thousands ? NULL : only;
}

/* The digits before the decimals, in groups of three or in none. */
static bool whole_read(const char *core, const char *end, int64_t *whole) {
    size_t first = strspn(core, "0123456789");
    *whole = 0;
    size_t digits = 0;
    for (const char *at = core; at < end; at++) {
        if (is_digit(*at)) {
            if (++digits > DIGITS_MAX)
                return false;
            *whole = *whole * 10 + (*at - '0');
        } else if (first > 3 || *at != core[first] || ((size_t)(at - core) - first) % 4 != 0 ||
                   end - at < 4 || strspn(at + 1, "0123456789") != 3) {
            return false;
        }
    }
    return true;
}

enum import_value import_money_read(const char *typed, char decimal, int64_t *cents) {
    char core[40];
    bool negative = false;
    if (says_nothing(typed))
        return IMPORT_VALUE_EMPTY;
    if (!amount_core(typed, core, sizeof core, &negative))
        return IMPORT_VALUE_WRONG;
    const char *decimals = decimals_find(core, decimal);
    if (decimals == NULL)
        return IMPORT_VALUE_AMBIGUOUS;
    int64_t whole;
    if (!whole_read(core, decimals, &whole))
        return IMPORT_VALUE_WRONG;
    int64_t fraction = 0;
    if (*decimals != '\0') {
        const char *digits = decimals + 1;
        size_t length = strspn(digits, "0123456789");
        if (digits[length] != '\0')
            return IMPORT_VALUE_WRONG;
        fraction = (length > 0 ? digits[0] - '0' : 0) * 10 + (length > 1 ? digits[1] - '0' : 0) +
                   (length > 2 && digits[2] >= '5');
    }
    if (whole > INT64_C(10000000000000))
        return IMPORT_VALUE_WRONG;
    *cents = whole * 100 + fraction;
    return negative && *cents != 0 ? IMPORT_VALUE_NEGATIVE : IMPORT_VALUE_READ;
}

enum import_value import_number_read(const char *typed, char decimal, char *number, unsigned room) {
    if (says_nothing(typed))
        return IMPORT_VALUE_EMPTY;
    size_t length = strlen(typed);
    if (length + 1 > room || length > DIGITS_MAX || strspn(typed, "+-.,0123456789") != length)
        return IMPORT_VALUE_WRONG;
    char point = decimal == '\0' && strchr(typed, ',') != NULL ? ',' : decimal;
    const char *digits = typed + (*typed == '-' || *typed == '+');
    size_t whole = strspn(digits, "0123456789");
    size_t fraction = 0;
    if (digits[whole] != '\0') {
        if (digits[whole] != (point == '\0' ? '.' : point))
            return IMPORT_VALUE_WRONG;
        fraction = strspn(digits + whole + 1, "0123456789");
        if (digits[whole + 1 + fraction] != '\0')
            return IMPORT_VALUE_WRONG;
    }
    if (whole == 0)
        return IMPORT_VALUE_WRONG;
    snprintf(number, room, "%s%.*s%s%.*s", *typed == '-' ? "-" : "", (int)whole, digits,
             fraction > 0 ? "." : "", (int)fraction, digits + whole + 1);
    return IMPORT_VALUE_READ;
}
