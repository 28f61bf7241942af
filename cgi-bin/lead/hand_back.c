#include "give_back.h"
#include "move.h"
#include "pages.h"

const struct form lead_hand_back = {
    .title = N_("Hand back to marketing"),
    .intro = N_("It goes back to marketing with all its history, to be kept warm."),
    .submit = N_("Hand back to marketing"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = give_back_fields,
    .save = "hand_back",
    .show = move_show,
    .cancel = "/lead/{id}",
};
