#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "note", .label = N_("What should sales know?"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = "exception",
     .label = N_("Why hand over although something is missing?"),
     .help = N_("Only where the agreement asks for more than is known."),
     .kind = FIELD_TEXT},
    {.name = NULL},
};

/* One button on the desk, on the day marketing kept a lead until: to who knew it, or
 * where they left or are away to whom the routing names. Its own page asks for what the
 * agreement misses. */
const struct form lead_hand_over_again = {
    .title = N_("Hand over again"),
    .intro = N_("It goes to the salesperson who knew it or, where that one is not at work, to whom "
                "the routing names."),
    .submit = N_("Hand over to sales"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "hand_over_again",
    .show = move_show,
    .cancel = "/lead/{id}",
};
