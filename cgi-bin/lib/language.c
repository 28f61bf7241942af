#include "language.h"

#include <stdlib.h>
#include <string.h>

#include "banned.h"

static const char *const codes[LANGUAGE_COUNT] = {"en", "nl", "da"};

const char *language_code(enum language language) {
    return language < LANGUAGE_COUNT ? codes[language] : codes[LANGUAGE_EN];
}

enum language language_from_code(const char *code) {
    for (enum language i = LANGUAGE_EN; code != NULL && i < LANGUAGE_COUNT; i++)
        if (strcmp(codes[i], code) == 0)
            return i;
    return LANGUAGE_COUNT;
}

/* The language of a range as "nl" or "nl-BE", in any case. */
static enum language language_from_range(const char *range, size_t length) {
    for (enum language i = LANGUAGE_EN; i < LANGUAGE_COUNT; i++)
        if (length >= 2 && strncasecmp(range, codes[i], 2) == 0 && (length == 2 || range[2] == '-'))
            return i;
    return LANGUAGE_COUNT;
}

/* The weight of a range in thousandths, from the text behind it: ";q=0.8".
 * 1000 when none is given, 0 when it is none we can read. */
static int weight_read(const char *text, size_t length) {
    size_t at = strspn(text, " \t;");
    if (at >= length)
        return 1000;
    if (length - at < 3 || (text[at] != 'q' && text[at] != 'Q') || text[at + 1] != '=')
        return 0;
    at += 2;
    if (text[at] != '0' && text[at] != '1')
        return 0;
    int weight = (text[at++] - '0') * 1000;
    if (at < length && text[at] == '.')
        at++;
    for (int unit = 100; unit > 0 && at < length && text[at] >= '0' && text[at] <= '9'; unit /= 10)
        weight += (text[at++] - '0') * unit;
    return weight > 1000 ? 1000 : weight;
}

enum language language_from_accept(const char *header) {
    enum language best = LANGUAGE_EN;
    int best_weight = 0;
    while (header != NULL && *header != '\0') {
        header += strspn(header, " \t,");
        size_t item_length = strcspn(header, ",");
        size_t range_length = strcspn(header, ",; \t");
        enum language language = language_from_range(header, range_length);
        int weight = weight_read(header + range_length, item_length - range_length);
        if (language != LANGUAGE_COUNT && weight > best_weight) {
            best = language;
            best_weight = weight;
        }
        header += item_length;
    }
    return best;
}

static int entry_compare(const void *msgid, const void *entry) {
    return strcmp(msgid, ((const struct sentence_entry *)entry)->text[LANGUAGE_EN]);
}

const char *sentence(enum language language, const char *msgid) {
    if (language <= LANGUAGE_EN || language >= LANGUAGE_COUNT)
        return msgid;
    const struct sentence_entry *entry =
        bsearch(msgid, sentence_table, sentence_count, sizeof sentence_table[0], entry_compare);
    return entry == NULL ? msgid : entry->text[language];
}

const char *sentence_plural(enum language language, const char *singular, const char *plural,
                            long count) {
    return sentence(language, count == 1 ? singular : plural);
}
