#include "mail_message.h"

#include <sodium.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"

enum {
    LINE_MAX_CHARS = 76,  /* of quoted-printable, without the = of a soft break: RFC 2045, 6.7 */
    WORD_MAX_BYTES = 42,  /* of text in an encoded word of 75 characters: RFC 2047, 2 */
    PLAIN_MAX_CHARS = 66, /* of a subject that stays as it is on its line of 78 */
};

bool mail_address_good(const char *address) {
    const char *at = strchr(address, '@');
    if (at == NULL || at == address || at[1] == '\0' || strchr(at + 1, '@') != NULL ||
        *address == '-')
        return false;
    for (const char *c = address; *c != '\0'; c++)
        if (*c <= ' ' || *c > '~' || strchr("<>()[],;:\\\"", *c) != NULL)
            return false;
    return true;
}

/* Bytes of the UTF-8 character that text starts with. */
static size_t character_bytes(const char *text) {
    size_t bytes = 1;
    while (((unsigned char)text[bytes] & 0xc0) == 0x80)
        bytes++;
    return bytes;
}

/* The text as encoded words, a line each; no character is cut in two. */
static char *words_encode(void *memory, const char *text) {
    char *words = talloc_strdup(memory, "");
    while (*text != '\0' && words != NULL) {
        char base64[WORD_MAX_BYTES * 2];
        size_t bytes = 0;
        while (text[bytes] != '\0' && bytes + character_bytes(text + bytes) <= WORD_MAX_BYTES)
            bytes += character_bytes(text + bytes);
        sodium_bin2base64(base64, sizeof base64, (const unsigned char *)text, bytes,
                          sodium_base64_VARIANT_ORIGINAL);
        words =
            talloc_asprintf_append(words, "%s=?UTF-8?B?%s?=", *words == '\0' ? "" : "\n ", base64);
        text += bytes;
    }
    return words;
}

/* A subject for one header: nothing in it can begin another. */
static const char *subject_encode(void *memory, const char *subject) {
    char *safe = talloc_strdup(memory, subject);
    bool plain = safe != NULL && strlen(safe) <= PLAIN_MAX_CHARS && strstr(safe, "=?") == NULL;
    for (char *c = safe; c != NULL && *c != '\0'; c++) {
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = ' ';
        plain = plain && (unsigned char)*c <= '~';
    }
    return plain || safe == NULL ? safe : words_encode(memory, safe);
}

/* Whether a byte stays as it is in quoted-printable. Blanks do not at a line's end, nor
 * does what mail programs take for their own at its beginning: a dot, From. */
static bool stays(const char *byte, bool line_begins) {
    if (*byte == ' ' || *byte == '\t')
        return byte[1] != '\n' && byte[1] != '\0';
    if (line_begins && (*byte == '.' || strncmp(byte, "From ", 5) == 0))
        return false;
    return *byte > ' ' && *byte <= '~' && *byte != '=';
}

/* RFC 2045, 6.7. */
static char *body_encode(void *memory, const char *body) {
    static const char digits[] = "0123456789ABCDEF";
    char *encoded = talloc_array(memory, char, (unsigned)strlen(body) * 4 + 2), *end = encoded;
    size_t column = 0;
    for (; encoded != NULL && *body != '\0'; body++) {
        if (*body == '\n') {
            *end++ = '\n';
            column = 0;
            continue;
        }
        bool plain = stays(body, column == 0);
        if (column + (plain ? 1 : 3) >= LINE_MAX_CHARS) {
            *end++ = '=';
            *end++ = '\n';
            column = 0;
            plain = stays(body, true);
        }
        column += plain ? 1 : 3;
        if (plain) {
            *end++ = *body;
        } else {
            *end++ = '=';
            *end++ = digits[(unsigned char)*body >> 4];
            *end++ = digits[*body & 15];
        }
    }
    if (encoded != NULL)
        *end = '\0';
    return encoded;
}

char *mail_message(void *memory, const struct mail *mail) {
    if (!mail_address_good(mail->from) || !mail_address_good(mail->recipient))
        return NULL;
    const char *subject = subject_encode(memory, mail->subject);
    const char *body = body_encode(memory, mail->body);
    if (subject == NULL || body == NULL)
        return NULL;
    return talloc_asprintf(memory,
                           "Date: %s\n"
                           "From: Tandem <%s>\n"
                           "To: <%s>\n"
                           "Subject: %s\n"
                           "Message-ID: <%s%s>\n"
                           "Auto-Submitted: auto-generated\n" /* RFC 3834: no holiday replies */
                           "MIME-Version: 1.0\n"
                           "Content-Type: text/plain; charset=utf-8\n"
                           "Content-Transfer-Encoding: quoted-printable\n"
                           "Content-Language: %s\n"
                           "\n%s",
                           mail->date, mail->from, mail->recipient, subject, mail->message_id,
                           strchr(mail->from, '@'), mail->language, body);
}
