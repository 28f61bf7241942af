#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "text.h"

#include "banned.h"

#define EN LANGUAGE_EN
#define NL LANGUAGE_NL
#define DA LANGUAGE_DA

static int memory_open(void **state) {
    text_year_set(0);
    *state = talloc_new(NULL);
    return *state == NULL;
}

static int memory_close(void **state) { return talloc_free(*state); }

static void normal_form(void **state) {
    assert_string_equal(text_normal(*state, "a\r\nb\rc\n", 7), "a\nb\nc\n");
    assert_string_equal(text_normal(*state, "", 0), "");
    assert_string_equal(text_normal(*state, "A\xCC\x8A\r\r\n", 6), "\xC3\x85\n\n");
    assert_string_equal(text_normal(*state, "\xF0\x9F\x91\x8D", 4), "\xF0\x9F\x91\x8D");
    /* Only length bytes are looked at. */
    assert_string_equal(text_normal(*state, "ab\xFF", 2), "ab");
}

static void normal_refuses(void **state) {
    assert_null(text_normal(*state, "a\0b", 3));
    assert_null(text_normal(*state, "\xC3", 1));
    assert_null(text_normal(*state, "\xC0\x80", 2));
    assert_null(text_normal(*state, "\xED\xA0\x80", 3));
    assert_null(text_normal(*state, "\xF4\x90\x80\x80", 4));
    assert_null(text_normal(*state, "caf\xE9", 4));
}

static void trimmed(void **state) {
    (void)state;
    char plain[] = " \t a b \r\n";
    char unicode[] = "\xC2\xA0\xE2\x80\x83\xC3\xA9t\xC3\xA9\xE3\x80\x80 ";
    char blank[] = " \xC2\xA0 ";
    char empty[] = "";
    assert_string_equal(text_trim(plain), "a b");
    assert_string_equal(text_trim(unicode), "\xC3\xA9t\xC3\xA9");
    assert_string_equal(text_trim(blank), "");
    assert_string_equal(text_trim(empty), "");
}

static void length_chars(void **state) {
    (void)state;
    assert_int_equal(text_length_chars(""), 0);
    assert_int_equal(text_length_chars("abc"), 3);
    assert_int_equal(text_length_chars("s\xC3\xB8n\xF0\x9F\x91\x8D"), 4);
}

static void dates_read(void **state) {
    (void)state;
    static const char *const typed[] = {"2026-11-02", "02-11-2026", "2-11-2026",
                                        "2.11.2026",  "02/11/2026", " 2-11-2026 "};
    char iso[11];
    for (size_t at = 0; at < sizeof typed / sizeof typed[0]; at++) {
        assert_true(text_date_read(typed[at], iso));
        assert_string_equal(iso, "2026-11-02");
    }
    assert_true(text_date_read("29.2.2028", iso));
    assert_string_equal(iso, "2028-02-29");
    assert_true(text_date_read("2000-02-29", iso));
}

static void dates_refused(void **state) {
    (void)state;
    static const char *const typed[] = {
        "",           "2026-02-31",  "2026-2-3",    "2026-02-29", "1900-02-29", "31-4-2026",
        "2026-13-01", "2026-00-10",  "2026-01-00",  "0-1-2026",   "2026/11/21", "2026.11.21",
        "21-11.2026", "21-11-26",    "26-11-21",    "21 11 2026", "21112026",   "2026-11-21T10",
        "2026-11-2x", "21-11-2026-", "00/00/0000",  "null",       "1-1-0026",   "1-1-20266",
        "+1-1-2026",  "-1-1-2026",   "2026--11-21", "2026-11",    "1-1-1899",   "1-1-2200"};
    char iso[11];
    for (size_t at = 0; at < sizeof typed / sizeof typed[0]; at++)
        assert_false(text_date_read(typed[at], iso));
}

static void money_is(enum language language, const char *typed, int64_t wanted) {
    int64_t cents = -1;
    if (!text_money_read(language, typed, &cents) || cents != wanted)
        fail_msg("%s in %s: %lld", typed, language == EN ? "en" : "nl, da", (long long)cents);
}

static void money_read(void **state) {
    (void)state;
    static const enum language comma[] = {NL, DA};
    for (int at = 0; at < 2; at++) {
        money_is(comma[at], "1.234,50", 123450);
        money_is(comma[at], "50.000", 5000000);
        money_is(comma[at], "50,5", 5050);
        money_is(comma[at], "50,000", 5000);
        money_is(comma[at], "500,-", 50000);
    }
    money_is(EN, "1,234.50", 123450);
    money_is(EN, "50,000", 5000000);
    money_is(EN, "50.000", 5000);
    money_is(EN, "50.5", 5050);
    for (enum language language = EN; language < LANGUAGE_COUNT; language++) {
        money_is(language, "0", 0);
        money_is(language, " 1234 ", 123400);
        money_is(language, "0,05", 5);
        money_is(language, ".5", 50);
        money_is(language, "1234567.89", 123456789);
        money_is(language, "100000000000", INT64_C(10000000000000));
        /* The other's form, where it cannot be mistaken. */
        money_is(language, "1,234.50", 123450);
        money_is(language, "1.234,50", 123450);
        money_is(language, "1.234.567", 123456700);
        money_is(language, "1,234,567", 123456700);
        money_is(language, "12.50", 1250);
        money_is(language, "12,50", 1250);
    }
}

static void money_refused(void **state) {
    (void)state;
    static const char *const typed[] = {"",
                                        "-5",
                                        "+5",
                                        "abc",
                                        "1.2.3",
                                        "1,23,456",
                                        "12,",
                                        "12.",
                                        ".",
                                        ",",
                                        ",-",
                                        "1.234.5678",
                                        "1.2345",
                                        "1,234,50",
                                        "5 000",
                                        "1e5",
                                        "0x10",
                                        "5.5.50",
                                        "100000000000,01",
                                        "0.000.100",
                                        "1.234,567",
                                        "1,234.567",
                                        "\xE2\x82\xAC 5",
                                        "99999999999999999999999999999999999999999999999",
                                        "99999999999999999999",
                                        "12a",
                                        "1,,234",
                                        ".,50",
                                        "1234.567",
                                        "1234,567",
                                        "--5",
                                        "5,--"};
    int64_t cents;
    for (enum language language = EN; language < LANGUAGE_COUNT; language++)
        for (size_t at = 0; at < sizeof typed / sizeof typed[0]; at++)
            if (text_money_read(language, typed[at], &cents))
                fail_msg("%s taken in language %d", typed[at], (int)language);
    assert_false(text_money_read(EN, "50.125", &cents));
    assert_false(text_money_read(NL, "50,125", &cents));
}

static void integers_read(void **state) {
    (void)state;
    long value = 7;
    assert_true(text_integer_read("42", 0, 100, &value));
    assert_int_equal(value, 42);
    assert_true(text_integer_read("-5", -5, 5, &value));
    assert_int_equal(value, -5);
    static const char *const bad[] = {
        "", "-", " 1", "1 ", "+1", "1.0", "x", "101", "--1", "0x10", "99999999999999999999"};
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        assert_false(text_integer_read(bad[at], -100, 100, &value));
    assert_int_equal(value, -5);
}

static void dates_shown(void **state) {
    assert_string_equal(text_date(*state, EN, "2026-11-21"), "21 Nov 2026");
    assert_string_equal(text_date(*state, NL, "2026-11-21"), "21 nov 2026");
    assert_string_equal(text_date(*state, DA, "2026-11-21"), "21. nov. 2026");
    assert_string_equal(text_date(*state, NL, "2026-03-01"), "1 mrt 2026");
    assert_string_equal(text_date(*state, DA, "2026-05-01"), "1. maj 2026");
    static const char *const bad[] = {
        "",           "infinity",   "2026-11",    "2026-11-21 10:00:00+01",
        "2026-13-01", "2026-11-00", "21-11-2026", "0044-03-15 BC"};
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        assert_string_equal(text_date(*state, NL, bad[at]), "");
}

static void days_shown(void **state) {
    assert_string_equal(text_day(*state, EN, "2026-11-21"), "Sat 21 Nov");
    assert_string_equal(text_day(*state, NL, "2026-11-21"), "za 21 nov");
    assert_string_equal(text_day(*state, DA, "2026-11-21"), "l\xC3\xB8r. 21. nov.");
    assert_string_equal(text_day(*state, EN, "2000-02-29"), "Tue 29 Feb");
    text_year_set(2026);
    assert_string_equal(text_day(*state, NL, "2026-11-21"), "za 21 nov");
    assert_string_equal(text_day(*state, NL, "2027-01-01"), "vr 1 jan 2027");
}

static void moments_shown(void **state) {
    assert_string_equal(text_moment(*state, EN, "2026-11-24 10:00:00+01"), "Tue 24 Nov 10:00");
    assert_string_equal(text_moment(*state, NL, "2026-11-24 10:00:00+01"), "di 24 nov 10.00");
    assert_string_equal(text_moment(*state, DA, "2026-11-24 10:00:00+01"),
                        "tirs. 24. nov. kl. 10.00");
    assert_string_equal(text_moment(*state, EN, "2026-11-24 09:05:59.123456-03:30"),
                        "Tue 24 Nov 09:05");
    assert_string_equal(text_moment(*state, EN, "2026-11-24 09:05:59"), "Tue 24 Nov 09:05");
    text_year_set(2025);
    assert_string_equal(text_moment(*state, NL, "2026-11-24 10:00:00+01"), "di 24 nov 2026 10.00");
    assert_string_equal(text_moment(*state, DA, "2026-11-24 10:00:00+01"),
                        "tirs. 24. nov. 2026 kl. 10.00");
    static const char *const bad[] = {"",
                                      "2026-11-24",
                                      "2026-11-24 10:00",
                                      "-infinity",
                                      "2026-11-24 10:00:00+01 BC",
                                      "2026-11-24 10:00:00.",
                                      "2026-11-24 10:00:00+1"};
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        assert_string_equal(text_moment(*state, NL, bad[at]), "");
}

static void money_shown(void **state) {
    assert_string_equal(text_money(*state, NL, "123450"), "1.234,50");
    assert_string_equal(text_money(*state, DA, "123400"), "1.234");
    assert_string_equal(text_money(*state, EN, "123450"), "1,234.50");
    assert_string_equal(text_money(*state, EN, "100000000"), "1,000,000");
    assert_string_equal(text_money(*state, EN, "0"), "0");
    assert_string_equal(text_money(*state, NL, "5"), "0,05");
    assert_string_equal(text_money(*state, NL, "50"), "0,50");
    assert_string_equal(text_money(*state, NL, "-5"), "-0,05");
    assert_string_equal(text_money(*state, NL, "-99900"), "-999");
    assert_string_equal(text_money(*state, NL, "-99999900"), "-999.999");
    static const char *const bad[] = {"", "-", "12.5", "abc", "1 000", "NaN"};
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        assert_string_equal(text_money(*state, NL, bad[at]), "");
}

static void numbers_shown(void **state) {
    assert_string_equal(text_number(*state, NL, "1234567"), "1.234.567");
    assert_string_equal(text_number(*state, EN, "1234567.5"), "1,234,567.5");
    assert_string_equal(text_number(*state, DA, "-0.50"), "-0,50");
    assert_string_equal(text_number(*state, DA, "999"), "999");
    assert_string_equal(text_percent(*state, NL, "45.5"), "45,5%");
    assert_string_equal(text_percent(*state, DA, "45"), "45\u00a0%");
    assert_string_equal(text_number(*state, NL, "1000.00"), "1.000,00");
    static const char *const bad[] = {"", "-", ".5", "5.", "1.2.3", "1e5", "NaN", "Infinity"};
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        assert_string_equal(text_number(*state, NL, bad[at]), "");
}

/* What is shown of an amount can be typed again, in each language. */
static void money_round_trip(void **state) {
    for (enum language language = EN; language < LANGUAGE_COUNT; language++) {
        for (int64_t cents = 0; cents < INT64_C(1000000000000); cents = cents * 3 + 7) {
            char *text = talloc_asprintf(*state, "%lld", (long long)cents);
            money_is(language, text_money(*state, language, text), cents);
        }
    }
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, memory_open, memory_close)
    const struct CMUnitTest tests[] = {
        TEST(normal_form),   TEST(normal_refuses), TEST(trimmed),          TEST(length_chars),
        TEST(dates_read),    TEST(dates_refused),  TEST(money_read),       TEST(money_refused),
        TEST(integers_read), TEST(dates_shown),    TEST(days_shown),       TEST(moments_shown),
        TEST(money_shown),   TEST(numbers_shown),  TEST(money_round_trip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
