#include "hand_over.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {HAND_OVER_FIELDS, {.name = NULL}};

/* One button on the desk, on the day marketing kept a lead until: to who knew it, or
 * where they left or are away to whom the routing names. Its own page asks for what the
 * agreement misses. */
const struct form lead_hand_over_again = {
    .title = N_("Hand over again"),
    .submit = N_("Hand over to sales"),
    .template_name = "lead/move",
    .statements = {"move_head", "score_sum", "score_lines", "hand_over_proposed"},
    .load = true,
    .fields = fields,
    .save = "hand_over_again",
    .show = hand_over_show,
    .cancel = "/lead/{id}",
};
