/* A form: its fields once, a statement that saves, and the cycle every form goes
 * through, which is here and nowhere else:
 *   GET  → empty, or filled by the load statement
 *   POST → 401/403 with everything typed kept; checks → 422 with everything kept;
 *          save → 303 to the location the statement returns, or 409, 422 with
 *          everything kept. A second POST of the same once-token gets the first
 *          one's 303. */
#ifndef TANDEM_FORM_H
#define TANDEM_FORM_H

#include "field.h"
#include "page.h"

struct form {
    const char *title;         /* N_ */
    const char *intro;         /* N_, or NULL */
    const char *submit;        /* N_, on the button */
    const char *submit_next;   /* N_, a second button that sends next=1, or NULL */
    const char *template_name; /* NULL: "form" */
    const char *statements[PAGE_STATEMENTS_MAX]; /* what the page shows beside the form */
    bool load;             /* the first statement fills the fields; no row: 404.
                              Its column version guards against lost updates; its column not_now
                              names forms, the ends of their paths with a space between, that
                              would be refused now: they open and say so */
    const char *permitted; /* with load: the column that says whether the viewer may; GET is
                              403 where it is false, and .save refuses. NULL: the route says all */
    const struct field *fields;
    /* The statement that writes. It returns column location: where to go next,
     * given as saved('/lead/…'). */
    const char *save;
    /* Looks at all fields together after each was checked; value_refuse speaks. */
    void (*check)(struct request *request);
    /* Before save, after the checks: puts what a statement cannot carry (a file) where
     * save finds it. What is not OUTCOME_DONE fails the form. */
    enum outcome (*store)(struct request *request);
    /* Instead of going on to save's location: shows what can be seen this once (a token). */
    void (*saved)(struct request *request, const char *location);
    /* Instead of save: does the whole act itself (sign-in has no once-token). */
    void (*act)(struct request *request);
    /* Adds to the page, for a template of its own. */
    void (*show)(struct request *request, struct dictionary *content);
    const char *cancel; /* where Cancel leads, "{id}" replaced; NULL: no such link */
};

/* GET, after the statements ran. */
void form_answer(struct request *request, const struct form *form);

/* POST, after session and statements ran: signed_in and permitted as found. */
void form_submit(struct request *request, const struct form *form, bool signed_in, bool permitted);

/* The form again with status and words above it (msgid, {} becomes detail);
 * what was typed is kept. NULL words: only those beside fields. */
void form_again(struct request *request, const struct form *form, int status, const char *words,
                const char *detail);

/* The form again after a failure that is ours: 503 when the database was lost,
 * else 500 with the request's id; what was typed is kept. */
void form_failed(struct request *request, const struct form *form, bool lost);

#endif
