/* Phone numbers in E.164, by Google's libphonenumber behind a C interface (phone.cc).
 * This form is for comparing and dialling; what a person typed is what is shown. */
#ifndef TANDEM_PHONE_H
#define TANDEM_PHONE_H

#ifdef __cplusplus
extern "C" {
#endif

/* Builds the library's tables, some milliseconds' work: once at start, before workers
 * are forked, which then share them. Without it the first number read does so. */
void phone_load(void);

/* "+31612345678" for "06 1234 5678" in country "NL" (ISO 3166, as in the columns
 * country; NULL: only numbers with + or 00 in front are known). On talloc memory.
 * NULL when it is no number, too short or too long for its country, or not one person's:
 * an extension behind a switchboard (E.164 has none), a service's short number, a
 * placeholder such as 0000000000. What is NULL is compared with nothing, so that two
 * people are never taken for one (DOMAIN, Rules learnt, a). Numbers that nobody was
 * given so far are taken: assignments are younger than any library. */
const char *phone_e164(void *memory, const char *typed, const char *country)
    __attribute__((warn_unused_result));

#ifdef __cplusplus
}
#endif
#endif
