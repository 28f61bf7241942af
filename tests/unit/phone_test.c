#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <talloc.h>

#include "phone.h"

#include "banned.h"

static int memory_open(void **state) {
    *state = talloc_new(NULL);
    return *state == NULL;
}

static int memory_close(void **state) { return talloc_free(*state); }

static void same_number(void **state) {
    static const char *const dutch[] = {"06 12345678",        "06-12 34 56 78", "0612345678",
                                        "+31 6 12345678",     "0031612345678",  "+31 (0)6 12345678",
                                        "0031 (0)6 123 45678"};
    for (size_t i = 0; i < sizeof dutch / sizeof *dutch; i++)
        assert_string_equal(phone_e164(*state, dutch[i], "NL"), "+31612345678");
    static const char *const danish[] = {"20 30 40 50", "20304050", "+45 20304050", "004520304050"};
    for (size_t i = 0; i < sizeof danish / sizeof *danish; i++)
        assert_string_equal(phone_e164(*state, danish[i], "DK"), "+4520304050");
}

/* Each country in its own way: 0 in front of a number at home, or none, or kept. */
static void countries(void **state) {
    static const struct {
        const char *typed, *country, *normal;
    } numbers[] = {
        {"030 1234567", "DE", "+49301234567"},    {"030 1234567", "NL", "+31301234567"},
        {"08 123 456 78", "SE", "+46812345678"},  {"22 33 44 55", "NO", "+4722334455"},
        {"02 123 45 67", "BE", "+3221234567"},    {"01 23 45 67 89", "FR", "+33123456789"},
        {"020 7946 0018", "GB", "+442079460018"}, {"06 698 12345", "IT", "+390669812345"},
        {"22 123 45 67", "PL", "+48221234567"},   {"(212) 555-0123", "US", "+12125550123"},
        {"+45 20 30 40 50", "NL", "+4520304050"}, {"00 45 20 30 40 50", "NL", "+4520304050"},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        assert_string_equal(phone_e164(*state, numbers[i].typed, numbers[i].country),
                            numbers[i].normal);
}

static void without_country(void **state) {
    assert_string_equal(phone_e164(*state, "+31 6 12345678", NULL), "+31612345678");
    assert_null(phone_e164(*state, "06 12345678", NULL));
    assert_null(phone_e164(*state, "06 12345678", ""));
    assert_null(phone_e164(*state, "06 12345678", "no country"));
}

static void not_compared(void **state) {
    static const char *const none[] = {
        "",
        " ",
        "no number",
        "123",
        "12345",
        "06 1234",
        "06 1234567890123",
        "+999 12345678",
        "+",
        "020 123 45 67 ext 9",
        "020 1234567 x 12", /* one of many behind a switchboard */
        "0000000000",
        "+31 0 00000000",
        "0999999999", /* placeholders */
        "\xC3\x28",   /* no text */
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_null(phone_e164(*state, none[i], "NL"));
    assert_null(phone_e164(*state, NULL, "NL"));
    assert_string_equal(phone_e164(*state, "22 22 22 22", "DK"), "+4522222222");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_number),
        cmocka_unit_test(countries),
        cmocka_unit_test(without_country),
        cmocka_unit_test(not_compared),
    };
    return cmocka_run_group_tests_name("phone", tests, memory_open, memory_close);
}
