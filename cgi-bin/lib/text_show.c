/* The half of text.h that shows: dates, amounts and numbers in the manner of a
 * language. */
#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "text.h"

#include "banned.h"

/* Unicode CLDR's short names; its dots stand in Danish only (GLOSSARY). */
static const char *const month_names[LANGUAGE_COUNT][12] = {
    [LANGUAGE_EN] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                     "Dec"},
    [LANGUAGE_NL] = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov",
                     "dec"},
    [LANGUAGE_DA] = {"jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.",
                     "nov.", "dec."},
};

static const char *const weekday_names[LANGUAGE_COUNT][7] = {
    [LANGUAGE_EN] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
    [LANGUAGE_NL] = {"zo", "ma", "di", "wo", "do", "vr", "za"},
    [LANGUAGE_DA] = {"søn.", "man.", "tirs.", "ons.", "tors.", "fre.", "lør."},
};

static const char *const day_dot[LANGUAGE_COUNT] = {"", "", "."};

static int year_of_now;

void text_year_set(int year) { year_of_now = year; }

/* The same English as elsewhere for a language that is none. */
static enum language language_checked(enum language language) {
    return language < LANGUAGE_COUNT ? language : LANGUAGE_EN;
}

static const char *text_or_empty(const char *text) { return text != NULL ? text : ""; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Whether text begins like picture, where 0 stands for any digit. */
static bool begins_like(const char *text, const char *picture) {
    for (; *picture != '\0'; text++, picture++)
        if (*picture == '0' ? !is_digit(*text) : *text != *picture)
            return false;
    return true;
}

static int digits_value(const char *digits, int length) {
    int value = 0;
    for (int at = 0; at < length; at++)
        value = value * 10 + (digits[at] - '0');
    return value;
}

struct day {
    int year;
    int month; /* 1 to 12 */
    int day;
    int weekday; /* 0 is Sunday */
};

/* Sakamoto's rule for the Gregorian calendar. */
static int weekday_of(int year, int month, int day) {
    static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    if (month < 3)
        year--;
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7;
}

/* Reads the YYYY-MM-DD at the start of text; PostgreSQL has checked the day. */
static bool day_read(const char *text, struct day *day) {
    if (!begins_like(text, "0000-00-00"))
        return false;
    day->year = digits_value(text, 4);
    day->month = digits_value(text + 5, 2);
    day->day = digits_value(text + 8, 2);
    if (day->year < 1 || day->month < 1 || day->month > 12 || day->day < 1 || day->day > 31)
        return false;
    day->weekday = weekday_of(day->year, day->month, day->day);
    return true;
}

const char *text_date(void *memory, enum language language, const char *iso_date) {
    struct day day;
    if (!day_read(iso_date, &day) || iso_date[10] != '\0')
        return "";
    language = language_checked(language);
    return text_or_empty(talloc_asprintf(memory, "%d%s %s %d", day.day, day_dot[language],
                                         month_names[language][day.month - 1], day.year));
}

/* "za 21 nov", with the year when it is not the year of now. NULL when memory
 * is exhausted. */
static char *day_text(void *memory, enum language language, const struct day *day) {
    char year[16] = "";
    if (year_of_now != 0 && day->year != year_of_now)
        snprintf(year, sizeof year, " %d", day->year);
    return talloc_asprintf(memory, "%s %d%s %s%s", weekday_names[language][day->weekday], day->day,
                           day_dot[language], month_names[language][day->month - 1], year);
}

const char *text_day(void *memory, enum language language, const char *iso_date) {
    struct day day;
    if (!day_read(iso_date, &day) || iso_date[10] != '\0')
        return "";
    return text_or_empty(day_text(memory, language_checked(language), &day));
}

/* Whether text is what may follow the seconds: a fraction, an offset to UTC. */
static bool is_timestamp_end(const char *text) {
    if (*text == '.') {
        text++;
        if (!is_digit(*text))
            return false;
        while (is_digit(*text))
            text++;
    }
    if (*text == '+' || *text == '-') {
        text++;
        if (!begins_like(text, "00"))
            return false;
        text += 2;
        for (int part = 0; part < 2 && begins_like(text, ":00"); part++)
            text += 3;
    }
    return *text == '\0';
}

const char *text_moment(void *memory, enum language language, const char *iso_timestamp) {
    struct day day;
    if (!day_read(iso_timestamp, &day) || !begins_like(iso_timestamp + 10, " 00:00:00") ||
        !is_timestamp_end(iso_timestamp + 19))
        return "";
    language = language_checked(language);
    const char *hour = iso_timestamp + 11;
    const char *minute = iso_timestamp + 14;
    char *text = day_text(memory, language, &day);
    if (text == NULL)
        return "";
    return text_or_empty(
        talloc_asprintf_append_buffer(text, "%s %.2s%s%.2s", language == LANGUAGE_DA ? " kl." : "",
                                      hour, language == LANGUAGE_EN ? ":" : ".", minute));
}

/* digits in groups of three from the right, after sign, with tail behind it. */
static const char *grouped(void *memory, enum language language, bool negative, const char *digits,
                           size_t length, const char *tail) {
    size_t tail_length = strlen(tail);
    char *text = talloc_size(memory, negative + length + length / 3 + 1 + tail_length + 1);
    if (text == NULL)
        return "";
    size_t to = 0;
    if (negative)
        text[to++] = '-';
    for (size_t at = 0; at < length; at++) {
        if (at > 0 && (length - at) % 3 == 0)
            text[to++] = language == LANGUAGE_EN ? ',' : '.';
        text[to++] = digits[at];
    }
    memcpy(text + to, tail, tail_length + 1);
    return text;
}

const char *text_money(void *memory, enum language language, const char *cents) {
    bool negative = *cents == '-';
    const char *digits = cents + negative;
    size_t length = strspn(digits, "0123456789");
    if (length == 0 || digits[length] != '\0')
        return "";
    language = language_checked(language);
    char tail[4] = {language == LANGUAGE_EN ? '.' : ',', '0', digits[length - 1], '\0'};
    if (length >= 2)
        tail[1] = digits[length - 2];
    bool whole = tail[1] == '0' && tail[2] == '0';
    bool none = length <= 2; /* less than one of the currency */
    return grouped(memory, language, negative, none ? "0" : digits, none ? 1 : length - 2,
                   whole ? "" : tail);
}

const char *text_number(void *memory, enum language language, const char *number) {
    bool negative = *number == '-';
    const char *digits = number + negative;
    size_t length = strspn(digits, "0123456789");
    const char *fraction = digits + length;
    if (length == 0)
        return "";
    if (*fraction == '.' && is_digit(fraction[1])) {
        if (fraction[1 + strspn(fraction + 1, "0123456789")] != '\0')
            return "";
    } else if (*fraction != '\0') {
        return "";
    }
    language = language_checked(language);
    char *tail = talloc_strdup(memory, fraction);
    if (tail == NULL)
        return "";
    if (*tail == '.')
        *tail = language == LANGUAGE_EN ? '.' : ',';
    const char *text = grouped(memory, language, negative, digits, length, tail);
    talloc_free(tail);
    return text;
}

const char *text_percent(void *memory, enum language language, const char *number) {
    /* Danish sets a blank, here one that does not break (Retskrivningsordbogen) */
    const char *sign = language == LANGUAGE_DA ? "\u00a0%" : "%";
    char *text = talloc_asprintf(memory, "%s%s", text_number(memory, language, number), sign);
    return text == NULL ? "" : text;
}
