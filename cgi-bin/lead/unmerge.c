/* The last merge undone: one lead becomes two again. */
#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = NULL},
};

const struct form lead_unmerge = {
    .title = N_("Undo the merge"),
    .intro = N_("Both leads become what they were, each with its own history; what was added or "
                "changed since stays with this one."),
    .submit = N_("Undo the merge"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "unmerge",
    .show = move_show,
    .cancel = "/lead/{id}",
};
