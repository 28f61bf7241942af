#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {{.name = NULL}};

const struct form agreement_routing_remove = {
    .title = N_("Remove from the routing"),
    .intro = N_("Leads that this row fitted go by the next row that fits, else to the head of "
                "sales."),
    .submit = N_("Remove"),
    .statements = {"routing_load"},
    .load = true,
    .fields = fields,
    .save = "routing_remove",
    .cancel = "/agreement/routing",
};
