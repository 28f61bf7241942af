/* cgi-bin/lib/template.cc: what a page may rely on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <talloc.h>
#include <unistd.h>

#include "template.h"

#define ESCAPED "{{%AUTOESCAPE context=\"HTML\"}}\n"

static const struct {
    const char *name, *text;
} files[] = {
    {"value", ESCAPED "<p title=\"{{TITLE}}\">{{TEXT}}</p>"},
    {"link", ESCAPED "<a href=\"{{ADDRESS}}\">{{ADDRESS}}</a>"},
    {"query", ESCAPED "<a href=\"/lead/list?q={{TEXT:u}}\">x</a>"},
    {"area", ESCAPED "<textarea>{{BI_NEWLINE}}{{TEXT:p}}</textarea>"},
    {"rows", ESCAPED "<ul>\n  {{#ROW}}\n  <li>{{NAME}}{{#LATE}}!{{/LATE}}{{UNIT}}</li>\n"
                     "  {{#ROW_separator}}<hr>{{/ROW_separator}}{{/ROW}}\n</ul>\n"},
    {"both", ESCAPED "{{#PHONE}}[{{PHONE}}]{{/PHONE}}"},
    {"outer", ESCAPED "<main>{{>CONTENT}}</main>{{TEXT}}"},
    {"mail/text", "Hello {{TEXT}},\n\n{{#ROW}}  {{NAME}}\n{{/ROW}}\nEnd & \"out\"\n"},
    {"part/inner", ESCAPED "<b>{{TEXT}}</b>{{>CONTENT}}"},
};

static char root[] = "/tmp/template_test.XXXXXX";
static void *memory;

static void folder_file(const char *folder, const char *code, const char *name, const char *text) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", folder, code);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/%s/part", folder, code);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/%s/mail", folder, code);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/%s/%s.tpl", folder, code, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void file_everywhere(const char *folder, const char *name, const char *text) {
    for (enum language i = LANGUAGE_EN; i < LANGUAGE_COUNT; i++)
        folder_file(folder, language_code(i), name, text);
}

static int setup(void **state) {
    (void)state;
    if (mkdtemp(root) == NULL)
        return -1;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        file_everywhere(root, files[i].name, files[i].text);
    folder_file(root, "da", "value", ESCAPED "dansk {{TEXT}}");
    memory = talloc_new(NULL);
    return template_load(root) ? 0 : -1;
}

static void folder_remove(const char *folder) {
    static const char *const names[] = {"broken"};
    char path[PATH_MAX];
    for (enum language i = LANGUAGE_EN; i < LANGUAGE_COUNT; i++) {
        for (size_t j = 0; j < sizeof files / sizeof files[0]; j++) {
            snprintf(path, sizeof path, "%s/%s/%s.tpl", folder, language_code(i), files[j].name);
            unlink(path);
        }
        snprintf(path, sizeof path, "%s/%s/%s.tpl", folder, language_code(i), names[0]);
        unlink(path);
        snprintf(path, sizeof path, "%s/%s/part", folder, language_code(i));
        rmdir(path);
        snprintf(path, sizeof path, "%s/%s/mail", folder, language_code(i));
        rmdir(path);
        snprintf(path, sizeof path, "%s/%s", folder, language_code(i));
        rmdir(path);
    }
    rmdir(folder);
}

static int teardown(void **state) {
    (void)state;
    talloc_free(memory);
    folder_remove(root);
    return 0;
}

static const char *expand_en(const char *name, struct dictionary *dictionary) {
    size_t length = 0;
    char *text = template_expand(memory, name, LANGUAGE_EN, dictionary, &length);
    if (text != NULL)
        assert_int_equal(length, strlen(text));
    return text;
}

static void values_are_escaped(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "<script>&\"'");
    dictionary_set(dictionary, "TITLE", "\" onclick='x'>");
    assert_string_equal(expand_en("value", dictionary),
                        "<p title=\"&quot; onclick=&#39;x&#39;&gt;\">"
                        "&lt;script&gt;&amp;&quot;&#39;</p>");
}

static void script_address_is_harmless(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "ADDRESS", "javascript:alert(1)");
    assert_string_equal(expand_en("link", dictionary), "<a href=\"#\">javascript:alert(1)</a>");
    dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "ADDRESS", "/lead/1?a=b&c=d");
    assert_non_null(strstr(expand_en("link", dictionary), "href=\"/lead/1?a=b&amp;c=d\""));
    dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "a&b=c d");
    assert_non_null(strstr(expand_en("query", dictionary), "q=a%26b%3Dc+d\""));
}

static void text_area_keeps_its_lines(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "\none\n\ttwo </textarea>");
    assert_string_equal(expand_en("area", dictionary),
                        "<textarea>\n\none\n\ttwo &lt;/textarea&gt;</textarea>");
}

static void mails_are_plain_text(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "<b>&\"'\n  x");
    dictionary_set(dictionary_add(dictionary, "ROW"), "NAME", "one");
    dictionary_set(dictionary_add(dictionary, "ROW"), "NAME", "two");
    assert_string_equal(expand_en("mail/text", dictionary),
                        "Hello <b>&\"'\n  x,\n\n  one\n  two\n\nEnd & \"out\"\n");
}

static void sections_repeat_with_values_of_their_own(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    assert_string_equal(expand_en("rows", dictionary), "<ul></ul>");
    dictionary_set(dictionary, "UNIT", "h");
    dictionary_set_number(dictionary_add(dictionary, "ROW"), "NAME", LONG_MIN);
    struct dictionary *row = dictionary_add(dictionary, "ROW");
    dictionary_set(row, "NAME", "b");
    dictionary_set(row, "UNIT", "d");
    dictionary_show(row, "LATE");
    char wanted[200];
    snprintf(wanted, sizeof wanted, "<ul><li>%ldh</li><hr><li>b!d</li></ul>", LONG_MIN);
    assert_string_equal(expand_en("rows", dictionary), wanted);
}

static void a_row_hides_what_the_page_shows(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "UNIT", "h");
    dictionary_show(dictionary, "LATE");
    dictionary_set(dictionary_add(dictionary, "ROW"), "NAME", "a");
    struct dictionary *row = dictionary_add(dictionary, "ROW");
    dictionary_set(row, "NAME", "b");
    dictionary_hide(row, "LATE");
    assert_string_equal(expand_en("rows", dictionary), "<ul><li>a!h</li><hr><li>bh</li></ul>");
    dictionary_show(row, "LATE");
    assert_string_equal(expand_en("rows", dictionary), "<ul><li>a!h</li><hr><li>b!h</li></ul>");
}

static void many_rows_and_values(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    for (int i = 0; i < 20000; i++) {
        struct dictionary *row = dictionary_add(dictionary, "ROW");
        for (int j = 0; j < 40; j++)
            dictionary_set(row, talloc_asprintf(memory, "VALUE_%d", j), "never shown");
        dictionary_set_number(row, "NAME", i);
    }
    const char *text = expand_en("rows", dictionary);
    assert_non_null(strstr(text, "<li>0</li><hr><li>1</li>"));
    assert_non_null(strstr(text, "<hr><li>19999</li></ul>"));
}

static void value_and_section_may_share_a_name(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "PHONE", "first");
    assert_string_equal(expand_en("both", dictionary), "");
    dictionary_set(dictionary, "PHONE", "12");
    dictionary_set(dictionary, "PHONE", NULL);
    dictionary_show(dictionary, "PHONE");
    dictionary_show(dictionary, "PHONE");
    assert_string_equal(expand_en("both", dictionary), "[12]");
}

static void includes_see_their_own_values_only(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "out");
    assert_string_equal(expand_en("outer", dictionary), "<main></main>out");
    struct dictionary *inner = dictionary_include(dictionary, "CONTENT", "part/inner");
    dictionary_set(inner, "TEXT", "<in>");
    dictionary_include(dictionary, "CONTENT", "part/inner");
    struct dictionary *deeper = dictionary_include(inner, "CONTENT", "value");
    dictionary_set(deeper, "TEXT", "deep");
    assert_string_equal(expand_en("outer", dictionary),
                        "<main><b>&lt;in&gt;</b><p title=\"\">deep</p><b></b></main>out");
}

static void missing_templates_are_refused(void **state) {
    (void)state;
    struct dictionary *dictionary = dictionary_new(memory);
    assert_null(expand_en("nowhere", dictionary));
    assert_null(expand_en("../en/value", dictionary));
    dictionary_include(dictionary, "CONTENT", "part/nowhere");
    assert_null(expand_en("outer", dictionary));
    dictionary = dictionary_new(memory);
    struct dictionary *inner = dictionary_include(dictionary, "CONTENT", "part/inner");
    dictionary_include(inner, "CONTENT", "nowhere");
    assert_null(expand_en("outer", dictionary));
}

static void no_dictionary_is_refused(void **state) {
    (void)state;
    dictionary_set(NULL, "TEXT", "x");
    dictionary_set_number(NULL, "TEXT", 1);
    dictionary_show(NULL, "TEXT");
    assert_null(dictionary_add(NULL, "TEXT"));
    assert_null(dictionary_include(NULL, "CONTENT", "value"));
    assert_null(expand_en("value", NULL));
}

/* A page without some of its values must not be shown. talloc warns of memory
 * limits because they cost time; only here do we need one. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static void exhausted_memory_is_refused(void **state) {
    (void)state;
    void *little = talloc_new(NULL);
    struct dictionary *dictionary = dictionary_new(little);
    assert_int_equal(talloc_set_memlimit(little, talloc_total_size(little) + 20000), 0);
    for (int i = 0; i < 1000; i++)
        dictionary_set_number(dictionary_add(dictionary, "ROW"), "NAME", i);
    assert_null(expand_en("rows", dictionary));
    talloc_free(little);

    little = talloc_new(NULL);
    assert_int_equal(talloc_set_memlimit(little, 8), 0);
    dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "x");
    size_t length = 1;
    assert_null(template_expand(little, "value", LANGUAGE_EN, dictionary, &length));
    assert_null(dictionary_new(little));
    talloc_free(little);
}
#pragma GCC diagnostic pop

static void each_language_has_its_own(void **state) {
    (void)state;
    size_t length;
    struct dictionary *dictionary = dictionary_new(memory);
    dictionary_set(dictionary, "TEXT", "ord");
    assert_string_equal(template_expand(memory, "value", LANGUAGE_DA, dictionary, &length),
                        "dansk ord");
    assert_int_equal(length, 9);
    assert_null(template_expand(memory, "value", LANGUAGE_COUNT, dictionary, &length));
}

static void loading_refuses_what_does_not_parse(void **state) {
    (void)state;
    char other[] = "/tmp/template_test.XXXXXX";
    assert_non_null(mkdtemp(other));
    assert_false(template_load(other)); /* no folders of languages */
    file_everywhere(other, "broken", ESCAPED "{{#OPEN}}never closed");
    assert_false(template_load(other));
    file_everywhere(other, "broken", ESCAPED "mended");
    assert_true(template_load(other));
    struct dictionary *dictionary = dictionary_new(memory);
    assert_string_equal(expand_en("broken", dictionary), "mended");
    assert_null(expand_en("value", dictionary));
    folder_remove(other);
    assert_true(template_load(root));
    assert_string_equal(expand_en("value", dictionary), "<p title=\"\"></p>");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_escaped),
        cmocka_unit_test(script_address_is_harmless),
        cmocka_unit_test(text_area_keeps_its_lines),
        cmocka_unit_test(mails_are_plain_text),
        cmocka_unit_test(sections_repeat_with_values_of_their_own),
        cmocka_unit_test(a_row_hides_what_the_page_shows),
        cmocka_unit_test(many_rows_and_values),
        cmocka_unit_test(value_and_section_may_share_a_name),
        cmocka_unit_test(includes_see_their_own_values_only),
        cmocka_unit_test(missing_templates_are_refused),
        cmocka_unit_test(no_dictionary_is_refused),
        cmocka_unit_test(exhausted_memory_is_refused),
        cmocka_unit_test(each_language_has_its_own),
        cmocka_unit_test(loading_refuses_what_does_not_parse),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
