#include "csv_detect.h"

#include <stdbool.h>
#include <string.h>

#include "csv_read.h"
#include "language.h"

#include "banned.h"

enum { LOOK_BYTES = 64 * 1024 };

/* Where a UTF-8 character stands across two reads (Unicode, table 3-7). */
struct utf8 {
    int rest;                  /* bytes still to come */
    unsigned char least, most; /* of the next one */
    bool valid;
};

static void utf8_start(struct utf8 *utf8, unsigned char byte) {
    utf8->least = 0x80;
    utf8->most = 0xBF;
    if (byte < 0x80)
        return;
    if (byte >= 0xC2 && byte <= 0xDF) {
        utf8->rest = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        utf8->rest = 2;
        utf8->least = byte == 0xE0 ? 0xA0 : 0x80;
        utf8->most = byte == 0xED ? 0x9F : 0xBF;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        utf8->rest = 3;
        utf8->least = byte == 0xF0 ? 0x90 : 0x80;
        utf8->most = byte == 0xF4 ? 0x8F : 0xBF;
    } else {
        utf8->valid = false;
    }
}

static void utf8_look(struct utf8 *utf8, const unsigned char *bytes, size_t length) {
    for (size_t at = 0; at < length && utf8->valid; at++) {
        if (utf8->rest == 0) {
            utf8_start(utf8, bytes[at]);
        } else {
            utf8->valid = bytes[at] >= utf8->least && bytes[at] <= utf8->most;
            utf8->least = 0x80;
            utf8->most = 0xBF;
            utf8->rest--;
        }
    }
}

static bool begins(const unsigned char *bytes, size_t length, const char *with) {
    return length >= strlen(with) && memcmp(bytes, with, strlen(with)) == 0;
}

static const char *wrong_kind(const unsigned char *bytes, size_t length) {
    if (begins(bytes, length, "PK\x03\x04"))
        return N_("this is a spreadsheet (.xlsx) or zip file: save it as CSV first");
    if (begins(bytes, length, "\xD0\xCF\x11\xE0"))
        return N_("this is a spreadsheet (.xls): save it as CSV first");
    if (begins(bytes, length, "%PDF"))
        return N_("this is a PDF, not CSV");
    if (begins(bytes, length, "\x1F\x8B"))
        return N_("this is a compressed file: unpack it first");
    if (begins(bytes, length, "\xEF\xBB\xBF")) {
        bytes += 3;
        length -= 3;
    }
    size_t at = 0;
    while (at < length && strchr(" \t\r\n", bytes[at]) != NULL && bytes[at] != '\0')
        at++;
    if (at == length)
        return N_("the file is empty");
    if (bytes[at] == '<' && at + 1 < length &&
        (bytes[at + 1] == '!' || bytes[at + 1] == '?' || (bytes[at + 1] | 0x20) >= 'a'))
        return N_("this is a web page or XML, not CSV: was the sign-in page saved in its place?");
    return NULL;
}

/* UTF-16 without a mark: every second byte of Western text is 0. */
static const char *utf16_guess(const unsigned char *bytes, size_t length) {
    size_t even = 0;
    size_t odd = 0;
    for (size_t at = 0; at < length; at++)
        if (bytes[at] == '\0')
            *(at % 2 == 0 ? &even : &odd) += 1;
    if (odd > length / 3 && even < length / 20)
        return "utf-16le";
    return even > length / 3 && odd < length / 20 ? "utf-16be" : NULL;
}

/* What all of the file's bytes say; the first are looked at already. */
static const char *encoding_guess(FILE *file, unsigned char *bytes, size_t length) {
    const char *wide = utf16_guess(bytes, length);
    if (wide != NULL)
        return wide;
    struct utf8 utf8 = {.valid = true};
    for (; length > 0 && utf8.valid; length = fread(bytes, 1, LOOK_BYTES, file))
        utf8_look(&utf8, bytes, length);
    return utf8.valid && utf8.rest == 0 ? "utf-8" : "windows-1252";
}

const char *csv_detect(FILE *file, const char **encoding, long *mark_bytes) {
    static const struct {
        const char *mark;
        const char *encoding;
    } marks[] = {{"\xEF\xBB\xBF", "utf-8"}, {"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}};
    unsigned char bytes[LOOK_BYTES];
    size_t length = fread(bytes, 1, sizeof bytes, file);
    if (ferror(file))
        return N_("the file cannot be read");
    const char *wrong = wrong_kind(bytes, length);
    if (wrong != NULL)
        return wrong;
    *mark_bytes = 0;
    for (size_t at = 0; at < sizeof marks / sizeof *marks && *mark_bytes == 0; at++) {
        if (begins(bytes, length, marks[at].mark)) {
            *encoding = marks[at].encoding;
            *mark_bytes = (long)strlen(marks[at].mark);
        }
    }
    if (*mark_bytes == (long)length)
        return N_("the file is empty");
    if (*encoding == NULL)
        *encoding = encoding_guess(file, bytes, length);
    if (ferror(file) || fseek(file, *mark_bytes, SEEK_SET) != 0)
        return N_("the file cannot be read twice: give a file, not a pipe");
    return NULL;
}
