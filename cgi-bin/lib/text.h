/* Text and numbers as people read and write them. */
#ifndef TANDEM_TEXT_H
#define TANDEM_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "language.h"

/* A copy on memory in Unicode NFC with \r\n and \r as \n; NULL when the bytes
 * are not valid UTF-8 or hold a NUL (utf8proc). */
char *text_normal(void *memory, const char *text, size_t length);

/* The same text without white space (also of Unicode) at both ends; changes it
 * in place. */
char *text_trim(char *text);

/* Characters (code points) of valid UTF-8. */
size_t text_length_chars(const char *text);

/* An ISO date of what a person typed: 2026-11-21, or d-m-y, d.m.y, d/m/y, with
 * the year in four digits, 1900 to 2199. False when it is no day of the
 * calendar. iso gets YYYY-MM-DD. */
bool text_date_read(const char *typed, char iso[11]) __attribute__((warn_unused_result));

/* Cents of an amount as typed in that language: 1.234,50 in nl and da,
 * 1,234.50 in en; the other's form is taken where it cannot be mistaken (1.50
 * in nl), else the language decides: 50.000 is fifty thousand in nl and da,
 * fifty in en. False when it is no amount, is negative, has parts of a cent or
 * is over 10^13 cents. */
bool text_money_read(enum language language, const char *typed, int64_t *cents)
    __attribute__((warn_unused_result));

/* A whole number within bounds; false for anything else. */
bool text_integer_read(const char *typed, long minimum, long maximum, long *value)
    __attribute__((warn_unused_result));

/* The year of now, for the two functions below that leave it out; the frame
 * sets it once a request from the database's clock. 0, as at the start: they
 * never show a year. */
void text_year_set(int year);

/* Each of these returns text on memory, in the manner of the language, or ""
 * for text that is not what PostgreSQL prints for that type (ISO DateStyle) and
 * when memory is exhausted. Timestamps show the local fields as printed: the
 * connection's time zone. Never NULL. */

/* "21 Nov 2026", "21 nov 2026", "21. nov. 2026" of a date. */
const char *text_date(void *memory, enum language language, const char *iso_date);
/* "Sat 21 Nov", "za 21 nov", "lør. 21. nov." of a date; with the year when it is
 * not that of text_year_set. */
const char *text_day(void *memory, enum language language, const char *iso_date);
/* The day as above and the time of day (GLOSSARY: by when) of a timestamp:
 * "Tue 24 Nov 10:00", "di 24 nov 10.00", "tirs. 24. nov. kl. 10.00". */
const char *text_moment(void *memory, enum language language, const char *iso_timestamp);
/* "1.234,50" of "123450" cents; a whole amount has no decimals: "1.234". The
 * currency is not said. */
const char *text_money(void *memory, enum language language, const char *cents);
/* "45%", in Danish "45 %", of a number. */
const char *text_percent(void *memory, enum language language, const char *number);
/* A whole or decimal number with the language's separators. */
const char *text_number(void *memory, enum language language, const char *number);

#endif
