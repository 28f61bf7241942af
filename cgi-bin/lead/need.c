#include "move.h"
#include "need_fields.h"
#include "pages.h"

const struct form lead_need = {
    .title = N_("Note a need"),
    .intro = N_("What the prospect needs, or what you see that they need. Both teams see it."),
    .submit = N_("Save"),
    .template_name = "lead/move",
    .statements = {"touch_head"},
    .load = true,
    .fields = &need_fields[NEED_FIELDS_OF_A_NEW_ONE],
    .save = "need",
    .show = move_show,
    .cancel = "/lead/{id}",
};
