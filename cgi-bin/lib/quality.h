/* The scale of sales' verdicts, 1 to 5 (DOMAIN, The forms; GLOSSARY's words). */
#ifndef TANDEM_QUALITY_H
#define TANDEM_QUALITY_H

#include "field.h"

extern const struct option lead_qualities[];

#endif
