/* An intake takes what machines send: forms on other websites, and scripts. Nobody has
 * signed in and no form of ours was opened, so there is neither session nor form token;
 * the sender shows instead
 *   - a token of its source, "Authorization: Bearer TOKEN": a secret, for programs; or
 *   - its source's public key, the field "key" of a form: whoever can read the web page
 *     has it, so it says where a submission comes from and is trusted with nothing else.
 * The cycle is here and nowhere else, so that no intake can forget a part of it:
 *   no token or key 401 · too large 413 · another type 415 · unreadable 400;
 *   store, a transaction of its own: 202, or 401, 422, 429, 500, 503;
 *   when the answer is gone, judge: how long that takes tells the sender nothing.
 * Programs get JSON, and problem details (RFC 9457); a browser that posted a form gets a
 * page, or is sent on to the source's own. */
#ifndef TANDEM_INTAKE_H
#define TANDEM_INTAKE_H

#include "field.h"

enum { INTAKE_BODY_MAX_BYTES = 64 * 1024 };

struct intake {
    const struct field *fields; /* checked; what else was sent is stored too */
    /* Looks at all fields together after each was checked; value_refuse speaks. */
    void (*check)(struct request *request);
    /* The statement that stores. Beside the fields it may ask for token_hash or key,
     * address_hash, receipt, idempotency_key, sent (a JSON object), and problem_field and
     * problem (a msgid: what is wrong with it, and it is stored all the same). It refuses
     * a token that is not known. Its columns: receipt (that of the first time, when it
     * was sent before), submission (the id), country, language, thanks_link. */
    const char *store;
    /* The statement that judges: submission, phone_e164. What fails is tried again by
     * whoever works off what store left behind. */
    const char *judge;
    const char *template_name; /* a whole page, for browsers */
};

/* Answers a request of any method at an intake. */
void intake_serve(struct request *request, const struct intake *intake);

#endif
