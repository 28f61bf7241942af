/* The key that seals the answers of the needs pulse in the database (sql/schema/0046_pulse.sql
 * says why): made of the programs' secret, and stored nowhere. */
#ifndef TANDEM_FEEDBACK_PULSE_KEY_H
#define TANDEM_FEEDBACK_PULSE_KEY_H

#include "../lib/field.h"

/* The field of a form whose statement takes the key; the page never shows it, and what a browser
 * sends under its name does not count. */
#define PULSE_KEY_FIELD                                                                            \
    { .name = "pulse_key", .label = "", .kind = FIELD_HIDDEN, .by_page = true }

/* Binds the key; part of the form's check. */
void pulse_key_bind(struct request *request);

#endif
