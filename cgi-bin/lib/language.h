/* The languages of the screens, and the sentences C itself says.
 *
 * Templates are translated by the build (templates/translate.pl); what C must
 * say (labels of fields, refusals) is looked up here by its English text, the
 * msgid of the same .po catalogues. The build fails on a missing entry. */
#ifndef TANDEM_LANGUAGE_H
#define TANDEM_LANGUAGE_H

#ifdef __cplusplus
extern "C" {
#endif

enum language { LANGUAGE_EN, LANGUAGE_NL, LANGUAGE_DA, LANGUAGE_COUNT };

/* Marks an English sentence for translation where it stands in a table; it is
 * translated when it is shown. templates/translate.pl collects these. */
#define N_(sentence) sentence

/* "en", "nl" or "da". */
const char *language_code(enum language language);

/* The language of a code; LANGUAGE_COUNT for a code we do not speak or NULL. */
enum language language_from_code(const char *code);

/* The first language of an Accept-Language header (RFC 9110, 12.5.4) that we
 * speak, by its weights; English when none is, or the header is NULL. */
enum language language_from_accept(const char *header);

/* The sentence in that language. The msgid itself when there is no entry,
 * which the build and the tests exclude. Never NULL; lives for ever. */
const char *sentence(enum language language, const char *msgid);

/* The singular or plural sentence for count (nl, da and en: plural when
 * count is not 1). */
const char *sentence_plural(enum language language, const char *singular, const char *plural,
                            long count);

/* One entry of the table the build makes of the catalogues, sorted by msgid. */
struct sentence_entry {
    const char *text[LANGUAGE_COUNT];
};
extern const struct sentence_entry sentence_table[];
extern const unsigned sentence_count;

#ifdef __cplusplus
}
#endif
#endif
