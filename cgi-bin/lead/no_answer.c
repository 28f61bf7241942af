#include "move.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

/* One button in the desk's row; its own page is there for a browser that comes
 * back to it. */
const struct form lead_no_answer = {
    .title = N_("No answer"),
    .submit = N_("No answer"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "no_answer",
    .show = move_show,
    .cancel = "/lead/{id}",
};
