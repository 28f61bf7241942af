/* Dates, amounts and numbers as files of many makes write them. Not for forms: those
 * say what they expect (text.h). */
#ifndef TANDEM_IMPORT_VALUE_H
#define TANDEM_IMPORT_VALUE_H

#include <stdbool.h>
#include <stdint.h>

enum date_order { DATE_ORDER_DMY, DATE_ORDER_MDY, DATE_ORDER_YMD };

enum import_value {
    IMPORT_VALUE_READ,
    IMPORT_VALUE_EMPTY,     /* null, 00/00/0000, -: there is none */
    IMPORT_VALUE_WRONG,     /* it is none, or not of the calendar */
    IMPORT_VALUE_AMBIGUOUS, /* 1.234: only decimal says whether it is a thousand */
    IMPORT_VALUE_NEGATIVE,
};

enum { IMPORT_MOMENT_ROOM = 48 };

/* A day with or without a time, for PostgreSQL: "2024-05-13", "2024-05-13 14:30:00",
 * with the zone behind it where the file says one. A year of four digits in front is
 * ISO order whatever order says; a year of two is 1970 to 2069. Separators - / . or
 * blanks; months also as Dutch, Danish or English words; am and pm. */
enum import_value import_moment_read(const char *typed, enum date_order order,
                                     char moment[IMPORT_MOMENT_ROOM])
    __attribute__((warn_unused_result));

/* Cents of an amount; parts of a cent are rounded. decimal is '.' or ',', or '\0':
 * told by the amount itself, where it can be. Currencies and blanks are passed over. */
enum import_value import_money_read(const char *typed, char decimal, int64_t *cents)
    __attribute__((warn_unused_result));

/* A number for PostgreSQL's numeric, in at most room bytes. */
enum import_value import_number_read(const char *typed, char decimal, char *number, unsigned room)
    __attribute__((warn_unused_result));

#endif
