#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

static const struct field fields[] = {{.name = NULL}};

const struct form account_absence_remove = {
    .title = N_("Remove absence"),
    .intro = N_("From then on this person is given work again."),
    .submit = N_("Remove absence"),
    .template_name = "account/absence_of",
    .statements = {"absence_load"},
    .load = true,
    .fields = fields,
    .save = "absence_remove",
    .show = person_show,
    .cancel = "/account/absence",
};
