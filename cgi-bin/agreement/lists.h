/* Lists: the fields that adding and changing a row share. */
#ifndef TANDEM_AGREEMENT_LISTS_H
#define TANDEM_AGREEMENT_LISTS_H

#include "../lib/form.h"

#define LIST_LABEL_FIELDS                                                                          \
    {.name = "label_nl",                                                                           \
     .label = N_("In Dutch"),                                                                      \
     .kind = FIELD_TEXT,                                                                           \
     .max_chars = 80,                                                                              \
     .required = true,                                                                             \
     .group = N_("How is it called?")},                                                            \
        {.name = "label_da",                                                                       \
         .label = N_("In Danish"),                                                                 \
         .kind = FIELD_TEXT,                                                                       \
         .max_chars = 80,                                                                          \
         .required = true},                                                                        \
    {                                                                                              \
        .name = "label_en", .label = N_("In English"), .kind = FIELD_TEXT, .max_chars = 80,        \
        .required = true                                                                           \
    }

/* Of reasons to refuse or hand back alone. */
#define LIST_QUALITY_LABEL N_("It is about the lead's quality: marketing owes an answer")

#endif
