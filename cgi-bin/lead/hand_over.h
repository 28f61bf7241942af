/* Hand-over, from the lead's record and in one click from the desk: what both show. */
#ifndef TANDEM_LEAD_HAND_OVER_H
#define TANDEM_LEAD_HAND_OVER_H

#include "../lib/form.h"

/* The fields that both have. */
#define HAND_OVER_FIELDS                                                                           \
    {.name = "note",                                                                               \
     .label = N_("What should sales know?"),                                                       \
     .help = N_("Why now, what they want, what to send: readable in ten seconds."),                \
     .kind = FIELD_LINES,                                                                          \
     .max_chars = 2000},                                                                           \
    {                                                                                              \
        .name = "exception", .label = N_("Why hand over although something is missing?"),          \
        .kind = FIELD_TEXT, .sometimes = true, .offered = hand_over_lacks                          \
    }

/* Whether the lead lacks something that the agreement asks for. */
bool hand_over_lacks(const struct request *request, const struct field *field);

/* Shows the lead, its score with the touches behind it, who is proposed and why. Both
 * forms have the statements of lead_hand_over, in its order. */
void hand_over_show(struct request *request, struct dictionary *content);

/* Fills {{>MISSING}} with what the agreement asks for and the lead lacks, from a row with
 * the columns of SQL's hand_over_lacks. */
void missing_show(struct request *request, struct dictionary *dictionary, const struct rows *rows,
                  int row);

#endif
