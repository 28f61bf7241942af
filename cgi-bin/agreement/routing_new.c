#include "pages.h"
#include "routing.h"

#include "../lib/banned.h"

const struct form agreement_routing_new = {
    .title = N_("New row of the routing"),
    .submit = N_("Save"),
    .fields = routing_fields,
    .save = "routing_new",
    .cancel = "/agreement/routing",
};
