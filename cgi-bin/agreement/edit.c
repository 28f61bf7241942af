#include "pages.h"
#include "value.h"

const struct form agreement_edit = {
    .title = N_("Edit the agreement"),
    .intro = N_("Both teams see what changes, when and by whom. Clocks that run keep their "
                "deadline."),
    .submit = N_("Save"),
    .statements = {"edit_load"},
    .load = true,
    .fields = agreement_values,
    .save = "edit",
    .cancel = "/agreement/current",
};
