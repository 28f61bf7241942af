/* cgi-bin/lib/language.c, and the table of sentences the build made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "language.h"

static void codes(void **state) {
    (void)state;
    for (enum language i = LANGUAGE_EN; i < LANGUAGE_COUNT; i++)
        assert_int_equal(language_from_code(language_code(i)), i);
    assert_string_equal(language_code(LANGUAGE_NL), "nl");
    assert_string_equal(language_code(LANGUAGE_COUNT), "en");
    assert_int_equal(language_from_code("de"), LANGUAGE_COUNT);
    assert_int_equal(language_from_code("NL"), LANGUAGE_COUNT);
    assert_int_equal(language_from_code(""), LANGUAGE_COUNT);
    assert_int_equal(language_from_code(NULL), LANGUAGE_COUNT);
}

static void accepted_languages(void **state) {
    static const struct {
        const char *header;
        enum language language;
    } cases[] = {
        {NULL, LANGUAGE_EN},
        {"", LANGUAGE_EN},
        {"nl", LANGUAGE_NL},
        {"da-DK, en;q=0.8", LANGUAGE_DA},
        {"NL-be", LANGUAGE_NL},
        {"en;q=0.5, nl;q=0.7,da;q=0.6", LANGUAGE_NL},
        {"en ; q=0.123 , da ;q=0.124", LANGUAGE_DA},
        {"da, nl", LANGUAGE_DA},
        {"nl, da;q=1.0", LANGUAGE_NL},
        {"de, fr;q=0.9", LANGUAGE_EN},
        {"de, da;q=0.1", LANGUAGE_DA},
        {"*", LANGUAGE_EN},
        {"nl;q=0", LANGUAGE_EN},
        {"nl;q=0.000, da;q=0.001", LANGUAGE_DA},
        {"nlx, dan, n, d", LANGUAGE_EN},
        {"nl;q=x, da;q=0.1", LANGUAGE_DA},
        {"nl;q, da;q=", LANGUAGE_EN},
        {"nl;level=1", LANGUAGE_EN},
        {",,, ;;, ,da", LANGUAGE_DA},
        {"nl;q=9", LANGUAGE_EN},
        {"nl;q=1.9, da", LANGUAGE_NL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(language_from_accept(cases[i].header), cases[i].language);
}

static void every_sentence_is_found(void **state) {
    (void)state;
    for (unsigned i = 0; i < sentence_count; i++) {
        const char *const *text = sentence_table[i].text;
        if (i > 0)
            assert_true(strcmp(sentence_table[i - 1].text[LANGUAGE_EN], text[LANGUAGE_EN]) < 0);
        for (enum language j = LANGUAGE_EN; j < LANGUAGE_COUNT; j++) {
            assert_ptr_equal(sentence(j, text[LANGUAGE_EN]),
                             j == LANGUAGE_EN ? text[LANGUAGE_EN] : text[j]);
            assert_string_not_equal(text[j], "");
        }
    }
}

static void unknown_sentences_stay(void **state) {
    (void)state;
    const char *unknown = "~ nobody says this";
    for (enum language i = LANGUAGE_EN; i <= LANGUAGE_COUNT; i++)
        assert_ptr_equal(sentence(i, unknown), unknown);
    assert_string_equal(sentence(LANGUAGE_NL, " "), " ");
}

static void plural_is_all_but_one(void **state) {
    (void)state;
    static const struct {
        long count;
        const char *said;
    } cases[] = {{-1, "~many"}, {0, "~many"}, {1, "~one"}, {2, "~many"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(sentence_plural(LANGUAGE_DA, "~one", "~many", cases[i].count),
                            cases[i].said);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes),
        cmocka_unit_test(accepted_languages),
        cmocka_unit_test(every_sentence_is_found),
        cmocka_unit_test(unknown_sentences_stay),
        cmocka_unit_test(plural_is_all_but_one),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
