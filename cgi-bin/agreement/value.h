/* The agreement's values (table setting, those that are agreed): described once, for
 * the form that edits them and the page that shows them. */
#ifndef TANDEM_AGREEMENT_VALUE_H
#define TANDEM_AGREEMENT_VALUE_H

#include "../lib/field.h"
#include "../lib/request.h"

extern const struct field agreement_values[];

/* A stored value as people read it, without its unit, which the label says; lives as
 * long as the request. */
const char *agreement_value_text(struct request *request, const char *name, const char *value);

/* The label of a value by its name; the name itself for one that is not in the table. */
const char *agreement_value_label(const struct request *request, const char *name);

#endif
