/* Not a duplicate: two leads on the list of possible ones are of two people. */
#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "other",
     .label = N_("The other lead's number"),
     .kind = FIELD_NUMBER,
     .required = true},
    {.name = NULL},
};

const struct form lead_not_duplicate = {
    .title = N_("Not a duplicate"),
    .intro =
        N_("Say that this lead and the other one are of two people: the pair is not shown as a "
           "possible duplicate any more."),
    .submit = N_("Not a duplicate"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .fields = fields,
    .save = "not_duplicate",
    .show = move_show,
    .cancel = "/lead/duplicates",
};
