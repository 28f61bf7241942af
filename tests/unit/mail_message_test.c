#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "mail_message.h"

#include "banned.h"

static int memory_open(void **state) {
    *state = talloc_new(NULL);
    return *state == NULL;
}

static int memory_close(void **state) { return talloc_free(*state); }

static const struct mail plain = {.from = "tandem@company.example",
                                  .recipient = "mette@company.example",
                                  .subject = "Handed over to you",
                                  .body = "Hello Mette,\n",
                                  .language = "en",
                                  .message_id = "1-2",
                                  .date = "Tue, 24 Nov 2026 09:00:00 +0000"};

static void the_message_is_whole(void **state) {
    assert_string_equal(mail_message(*state, &plain),
                        "Date: Tue, 24 Nov 2026 09:00:00 +0000\n"
                        "From: Tandem <tandem@company.example>\n"
                        "To: <mette@company.example>\n"
                        "Subject: Handed over to you\n"
                        "Message-ID: <1-2@company.example>\n"
                        "Auto-Submitted: auto-generated\n"
                        "MIME-Version: 1.0\n"
                        "Content-Type: text/plain; charset=utf-8\n"
                        "Content-Transfer-Encoding: quoted-printable\n"
                        "Content-Language: en\n"
                        "\n"
                        "Hello Mette,\n");
}

static void only_one_plain_address_is_taken(void **state) {
    static const char *const bad[] = {"",
                                      "mette",
                                      "@b.example",
                                      "a@",
                                      "a@b@c",
                                      "a b@c.example",
                                      "-f@b",
                                      "a@b.example\nBcc: c@d",
                                      "a@b, c@d",
                                      "<a@b>",
                                      "\"a\"@b",
                                      "a@b;c",
                                      "s\xc3\xb8@b",
                                      "a@b\r",
                                      "a(x)@b.exam",
                                      "a:b@c"};
    assert_true(mail_address_good("mette@company.example"));
    assert_true(mail_address_good("m+t_x.y-z@localhost"));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct mail mail = plain;
        assert_false(mail_address_good(bad[i]));
        mail.recipient = bad[i];
        assert_null(mail_message(*state, &mail));
        mail = plain;
        mail.from = bad[i];
        assert_null(mail_message(*state, &mail));
    }
}

/* The line of the header that begins so, with its continuations. */
static char *header_of(void *memory, const char *message, const char *name) {
    const char *line = strstr(message, name);
    assert_non_null(line);
    const char *end = strchr(line, '\n');
    while (end[1] == ' ')
        end = strchr(end + 1, '\n');
    return talloc_strndup(memory, line, (size_t)(end - line));
}

static const char *subject_of(void *memory, const char *subject) {
    struct mail mail = plain;
    mail.subject = subject;
    return header_of(memory, mail_message(memory, &mail), "Subject: ");
}

static void a_subject_is_one_header(void **state) {
    assert_string_equal(subject_of(*state, "S\xc3\xb8ren"), "Subject: =?UTF-8?B?U8O4cmVu?=");
    assert_string_equal(subject_of(*state, "a\nBcc: b@c"), "Subject: a Bcc: b@c");
    assert_string_equal(subject_of(*state, "a\r\n b\tc\x7f"), "Subject: a   b c ");
    /* what looks encoded must not be read as if it were */
    assert_string_equal(subject_of(*state, "=?UTF-8?Q?x?="),
                        "Subject: =?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=");
    assert_string_equal(subject_of(*state, ""), "Subject: ");
}

static void a_long_subject_is_folded(void **state) {
    char text[401] = "";
    for (size_t i = 0; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "\xc3\xa5", 3);
    const char *subject = subject_of(*state, text);
    size_t longest = 0, line = 0;
    for (const char *c = subject; *c != '\0'; c++) {
        line = *c == '\n' ? 0 : line + 1;
        longest = line > longest ? line : longest;
    }
    assert_true(longest <= 78);
    /* no character is cut in two: 21 of two bytes a word */
    assert_non_null(
        strstr(subject, "=?UTF-8?B?w6XDpcOlw6XDpcOlw6XDpcOlw6XDpcOlw6XDpcOlw6XDpcOlw6XDpcOl?=\n "));
}

static const char *body_of(void *memory, const char *body) {
    struct mail mail = plain;
    mail.body = body;
    return strstr(mail_message(memory, &mail), "\n\n") + 2;
}

static void a_body_survives_any_way(void **state) {
    assert_string_equal(body_of(*state, ""), "");
    assert_string_equal(body_of(*state, "1 = 1\n"), "1 =3D 1\n");
    assert_string_equal(body_of(*state, "\xc3\xa5 <b>&\n\nx"), "=C3=A5 <b>&\n\nx");
    assert_string_equal(body_of(*state, "blank \ntab\t"), "blank=20\ntab=09");
    assert_string_equal(body_of(*state, "a\rb"), "a=0Db");
    assert_string_equal(body_of(*state, ".\n.x\nFrom me\nFor me\n"),
                        "=2E\n=2Ex\n=46rom me\nFor me\n");
}

static void long_lines_are_broken_softly(void **state) {
    char text[301];
    memset(text, 'x', sizeof text);
    text[300] = '\0';
    const char *body = body_of(*state, text);
    size_t letters = 0;
    for (const char *line = body; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        size_t length = strcspn(line, "\n");
        assert_true(length <= 76);
        letters += length - (line[length] == '\n' ? 1 : 0);
        if (line[length] == '\n')
            assert_int_equal(line[length - 1], '=');
    }
    assert_int_equal(letters, 300);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_message_is_whole),
        cmocka_unit_test(only_one_plain_address_is_taken),
        cmocka_unit_test(a_subject_is_one_header),
        cmocka_unit_test(a_long_subject_is_folded),
        cmocka_unit_test(a_body_survives_any_way),
        cmocka_unit_test(long_lines_are_broken_softly),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, memory_open, memory_close);
}
