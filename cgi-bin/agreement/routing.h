/* Routing: the fields that adding and changing a row share. */
#ifndef TANDEM_AGREEMENT_ROUTING_H
#define TANDEM_AGREEMENT_ROUTING_H

#include "../lib/form.h"

extern const struct field routing_fields[];

#endif
