/* What machines send to program capture. */
#ifndef TANDEM_CAPTURE_PAGES_H
#define TANDEM_CAPTURE_PAGES_H

#include "../lib/intake.h"

extern const struct intake capture_lead;

#endif
