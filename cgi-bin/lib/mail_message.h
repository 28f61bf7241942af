/* A mail as text: RFC 5322 header and a plain text body in UTF-8 (RFC 2045, quoted-
 * printable), ready for sendmail's standard input, with lines that end in \n. */
#ifndef TANDEM_MAIL_MESSAGE_H
#define TANDEM_MAIL_MESSAGE_H

#include <stdbool.h>

struct mail {
    const char *from, *recipient; /* addresses alone: name@company.com */
    const char *subject;          /* UTF-8; control characters become blanks */
    const char *body;             /* UTF-8, lines ending in \n */
    const char *language;         /* "nl" */
    const char *message_id;       /* before the @; the sender's domain follows it */
    const char *date;             /* as RFC 5322 has it: "Tue, 24 Nov 2026 09:00:00 +0000" */
};

/* Whether it is one ASCII address that may stand in a header and on a command line:
 * no blanks, brackets, commas or control characters, one @, and no - in front. */
bool mail_address_good(const char *address);

/* The whole message on memory. NULL without memory, or when an address is not good. */
char *mail_message(void *memory, const struct mail *mail);

#endif
