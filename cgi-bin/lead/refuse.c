#include "give_back.h"
#include "move.h"
#include "pages.h"

const struct form lead_refuse = {
    .title = N_("Refuse"),
    .intro = N_("It goes back to marketing with all its history, to be kept warm."),
    .submit = N_("Refuse"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = give_back_fields,
    .save = "refuse",
    .show = move_show,
    .cancel = "/lead/{id}",
};
