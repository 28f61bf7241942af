#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "parameters.h"

#include "banned.h"

enum { LIMIT = 20 };

static int memory_open(void **state) {
    *state = talloc_new(NULL);
    return *state == NULL;
}

static int memory_close(void **state) { return talloc_free(*state); }

static enum decoding decode(void *memory, const char *text, struct parameters *parameters) {
    *parameters = (struct parameters){0};
    return parameters_from_urlencoded(memory, text, strlen(text), LIMIT, parameters);
}

static void urlencoded_pairs(void **state) {
    struct parameters got;
    assert_int_equal(decode(*state, "name=Anne+B&q=%C3%A9%26&empty=&bare&&name=second", &got),
                     DECODED);
    assert_int_equal(got.count, 5);
    assert_string_equal(parameters_find(&got, "name"), "Anne B");
    assert_string_equal(parameters_find(&got, "q"), "\xC3\xA9&");
    assert_string_equal(parameters_find(&got, "empty"), "");
    assert_string_equal(parameters_find(&got, "bare"), "");
    assert_null(parameters_find(&got, "absent"));
    assert_string_equal(got.list[4].value, "second");
    assert_null(got.list[0].filename);
    assert_int_equal(got.list[0].length, 6);
}

static void urlencoded_empty(void **state) {
    struct parameters got;
    assert_int_equal(decode(*state, "", &got), DECODED);
    assert_int_equal(got.count, 0);
    assert_int_equal(decode(*state, "&&", &got), DECODED);
    assert_int_equal(got.count, 0);
}

static void urlencoded_bad_percent_stays(void **state) {
    struct parameters got;
    assert_int_equal(decode(*state, "a=100%&b=%zz&c=%4&d=%", &got), DECODED);
    assert_string_equal(parameters_find(&got, "a"), "100%");
    assert_string_equal(parameters_find(&got, "b"), "%zz");
    assert_string_equal(parameters_find(&got, "c"), "%4");
    assert_string_equal(parameters_find(&got, "d"), "%");
}

static void urlencoded_equals_in_value(void **state) {
    struct parameters got;
    assert_int_equal(decode(*state, "a=b=c&=v", &got), DECODED);
    assert_string_equal(parameters_find(&got, "a"), "b=c");
    assert_string_equal(parameters_find(&got, ""), "v");
}

static void urlencoded_normal_form(void **state) {
    struct parameters got;
    /* e with a combining acute becomes one character, line ends \n. */
    assert_int_equal(decode(*state, "a=e%CC%81&b=1%0D%0A2%0D3%0A4", &got), DECODED);
    assert_string_equal(parameters_find(&got, "a"), "\xC3\xA9");
    assert_string_equal(parameters_find(&got, "b"), "1\n2\n3\n4");
}

static void urlencoded_malformed(void **state) {
    static const char *const bad[] = {"a=%00",    "a%00=b",      "a=%FF", "a=%C3",
                                      "a=%C0%80", "a=%ED%A0%80", "%FF=a", "a=%F5%80%80%80"};
    struct parameters got;
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        assert_int_equal(decode(*state, bad[at], &got), DECODING_MALFORMED);
    got = (struct parameters){0};
    assert_int_equal(parameters_from_urlencoded(*state, "a=b\0c", 5, LIMIT, &got),
                     DECODING_MALFORMED);
}

static void urlencoded_limit(void **state) {
    char text[(LIMIT + 1) * 2 + 1] = "";
    for (size_t at = 0; at < sizeof text - 1; at++)
        text[at] = at % 2 == 0 ? 'a' : '&';
    struct parameters got = {0};
    assert_int_equal(parameters_from_urlencoded(*state, text, LIMIT * 2, LIMIT, &got), DECODED);
    assert_int_equal(got.count, LIMIT);
    /* The limit is of the request: those of the query string count as well. */
    assert_int_equal(parameters_from_urlencoded(*state, "b=1", 3, LIMIT, &got), DECODING_TOO_MANY);
    got = (struct parameters){0};
    assert_int_equal(parameters_from_urlencoded(*state, text, sizeof text - 1, LIMIT, &got),
                     DECODING_TOO_MANY);
}

#define FORM "multipart/form-data; boundary=XyZ"

static enum decoding parts(void *memory, const char *type, const char *body,
                           struct parameters *parameters) {
    *parameters = (struct parameters){0};
    return parameters_from_multipart(memory, type, body, strlen(body), LIMIT, parameters);
}

static void multipart_fields(void **state) {
    struct parameters got;
    const char *body = "--XyZ\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n"
                       "line 1\r\n--not the end\r\n"
                       "\r\n--XyZ\r\ncontent-disposition:form-data;name=plain\r\n"
                       "Content-Type: text/plain\r\n\r\n"
                       "\r\n--XyZ--\r\n";
    assert_int_equal(parts(*state, FORM, body, &got), DECODED);
    assert_int_equal(got.count, 2);
    assert_string_equal(parameters_find(&got, "note"), "line 1\n--not the end\n");
    assert_string_equal(parameters_find(&got, "plain"), "");
}

static void multipart_upload(void **state) {
    static const char body[] =
        "preamble\r\n--XyZ \t\r\n"
        "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\leads\\a \\\"b\\\".csv\"\r\n"
        "Content-Type: text/csv\r\n\r\n"
        "\xFF\0raw\r\n"
        "\r\n--XyZ\r\n"
        "Content-Disposition: form-data; filename=\"\"; name=\"none\"\r\n\r\n"
        "\r\n--XyZ--";
    struct parameters got = {0};
    assert_int_equal(parameters_from_multipart(*state, FORM, body, sizeof body - 1, LIMIT, &got),
                     DECODED);
    assert_int_equal(got.count, 2);
    assert_string_equal(got.list[0].name, "file");
    assert_string_equal(got.list[0].filename, "a \"b\".csv");
    assert_int_equal(got.list[0].length, 7);
    assert_memory_equal(got.list[0].value, "\xFF\0raw\r\n", 7);
    assert_string_equal(got.list[1].filename, "");
    assert_int_equal(got.list[1].length, 0);
}

static void multipart_quoted_boundary(void **state) {
    struct parameters got;
    assert_int_equal(parts(*state, "Multipart/Form-Data; charset=utf-8; Boundary=\"a b;c\"",
                           "--a b;c\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv"
                           "\r\n--a b;c--",
                           &got),
                     DECODED);
    assert_string_equal(parameters_find(&got, "n"), "v");
}

static void multipart_malformed(void **state) {
    static const char *const bodies[] = {
        "",
        "no delimiter",
        "--XyZ",
        "--XyZ\r\n",
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv",
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n--XyZ",
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n--XyZW\r\n",
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\nv\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data\r\n\r\nv\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: attachment; name=\"n\"\r\n\r\nv\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\r\n\r\nv\r\n--XyZ--",
        "--XyZ\r\nContent-Type: text/plain\r\n\r\nv\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n\xFF\r\n--XyZ--",
    };
    struct parameters got;
    for (size_t at = 0; at < sizeof bodies / sizeof bodies[0]; at++)
        assert_int_equal(parts(*state, FORM, bodies[at], &got), DECODING_MALFORMED);
}

static void multipart_wrong_type(void **state) {
    static const char body[] =
        "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n--XyZ--";
    static const char *const types[] = {
        NULL,
        "",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/mixed; boundary=XyZ",
        "multipart/form-data; boundary=\"XyZ",
        "multipart/form-data; "
        "boundary=12345678901234567890123456789012345678901234567890123456789012345678901"};
    struct parameters got;
    for (size_t at = 0; at < sizeof types / sizeof types[0]; at++)
        assert_int_equal(parts(*state, types[at], body, &got), DECODING_MALFORMED);
    assert_int_equal(parts(*state, FORM, body, &got), DECODED);
}

static void multipart_limit(void **state) {
    char *body = talloc_strdup(*state, "");
    for (int part = 0; part < LIMIT + 1; part++)
        body = talloc_strdup_append(
            body, "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n");
    body = talloc_strdup_append(body, "--XyZ--");
    struct parameters got;
    assert_int_equal(parts(*state, FORM, body, &got), DECODING_TOO_MANY);
}

static void cookies(void **state) {
    struct parameters got = {0};
    parameters_from_cookies(*state, "session=abc123; other=\"quoted\";x=1=2 ;session=second", &got);
    assert_int_equal(got.count, 4);
    assert_string_equal(parameters_find(&got, "session"), "abc123");
    assert_string_equal(parameters_find(&got, "other"), "quoted");
    assert_string_equal(parameters_find(&got, "x"), "1=2");
}

static void cookies_unreadable_are_skipped(void **state) {
    struct parameters got = {0};
    parameters_from_cookies(
        *state, ";; =v; bare; a b=1; bad=\xFF; bad=a,b; bad=a\"b; \"q\"=1; good=yes; =", &got);
    assert_int_equal(got.count, 1);
    assert_string_equal(parameters_find(&got, "good"), "yes");
    got = (struct parameters){0};
    parameters_from_cookies(*state, NULL, &got);
    parameters_from_cookies(*state, "", &got);
    assert_int_equal(got.count, 0);
}

static enum decoding decode_json(void *memory, const char *text, struct parameters *parameters,
                                 const char **problem) {
    *parameters = (struct parameters){0};
    return parameters_from_json(memory, text, strlen(text), LIMIT, parameters, problem);
}

static void json_members(void **state) {
    struct parameters got;
    const char *problem = "";
    assert_int_equal(
        decode_json(*state,
                    "{\"name\":\"Zo\\u0065\\u0308\",\"n\":12,\"real\":1.5,\"yes\":true,"
                    "\"no\":false,\"nothing\":null,\"lines\":\"a\\r\\nb\"}",
                    &got, &problem),
        DECODED);
    assert_null(problem);
    assert_int_equal(got.count, 6);
    assert_string_equal(parameters_find(&got, "name"), "Zo\xC3\xAB");
    assert_string_equal(parameters_find(&got, "n"), "12");
    assert_string_equal(parameters_find(&got, "real"), "1.5");
    assert_string_equal(parameters_find(&got, "yes"), "true");
    assert_string_equal(parameters_find(&got, "no"), "false");
    assert_null(parameters_find(&got, "nothing"));
    assert_string_equal(parameters_find(&got, "lines"), "a\nb");
    assert_int_equal(decode_json(*state, " { } ", &got, &problem), DECODED);
    assert_int_equal(got.count, 0);
}

static void json_malformed(void **state) {
    static const char *const broken[] = {"",
                                         "{",
                                         "[]",
                                         "null",
                                         "\"text\"",
                                         "{\"a\":[]}",
                                         "{\"a\":{}}",
                                         "{\"a\":1}{}",
                                         "{\"a\":1,}",
                                         "{\"a\":1,\"a\":2}",
                                         "{a:1}",
                                         "{'a':1}",
                                         "{\"a\":1e999}",
                                         "{\"a\":\"\\u0000\"}",
                                         "{\"a\":\"\xFF\"}"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct parameters got;
        const char *problem = NULL;
        assert_int_equal(decode_json(*state, broken[i], &got, &problem), DECODING_MALFORMED);
        assert_non_null(problem);
    }
}

static void json_limit(void **state) {
    struct parameters got;
    const char *problem = NULL;
    char *text = talloc_strdup(*state, "{");
    for (int i = 0; i <= LIMIT; i++)
        text = talloc_asprintf_append(text, "%s\"p%d\":1", i == 0 ? "" : ",", i);
    text = talloc_strdup_append(text, "}");
    assert_int_equal(decode_json(*state, text, &got, &problem), DECODING_TOO_MANY);
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, memory_open, memory_close)
    const struct CMUnitTest tests[] = {
        TEST(urlencoded_pairs),
        TEST(urlencoded_empty),
        TEST(urlencoded_bad_percent_stays),
        TEST(urlencoded_equals_in_value),
        TEST(urlencoded_normal_form),
        TEST(urlencoded_malformed),
        TEST(urlencoded_limit),
        TEST(multipart_fields),
        TEST(multipart_upload),
        TEST(multipart_quoted_boundary),
        TEST(multipart_malformed),
        TEST(multipart_wrong_type),
        TEST(multipart_limit),
        TEST(json_members),
        TEST(json_malformed),
        TEST(json_limit),
        TEST(cookies),
        TEST(cookies_unreadable_are_skipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
