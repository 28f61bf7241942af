/* Short lists that several forms offer and no manager edits. */
#ifndef TANDEM_OPTIONS_H
#define TANDEM_OPTIONS_H

#include "field.h"

extern const struct option lead_buying_roles[];
extern const struct option lead_ways[];      /* preferred ways of contact */
extern const struct option lead_languages[]; /* of a contact */
extern const struct option lead_countries[];
extern const struct option import_targets[]; /* what a column of a file becomes (import_target.c) */
extern const struct option lead_origins[];   /* who brought it (DOMAIN, The funnel) */
extern const struct option lead_contact_ways[];  /* how contact was made */
extern const struct option lead_marks[];         /* of interest, by hand (DOMAIN, Score) */
extern const struct option lead_marks_or_none[]; /* the same, and "none" */

/* The label of a value; the value itself when it is none of the options. */
const char *option_label(const struct option *options, const char *value, enum language language);

#endif
