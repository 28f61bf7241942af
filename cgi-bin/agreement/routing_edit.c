#include "pages.h"
#include "routing.h"

#include "../lib/banned.h"

const struct form agreement_routing_edit = {
    .title = N_("Change the routing"),
    .submit = N_("Save"),
    .statements = {"routing_load"},
    .load = true,
    .fields = routing_fields,
    .save = "routing_edit",
    .cancel = "/agreement/routing",
};
