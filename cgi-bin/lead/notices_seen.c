#include "pages.h"

/* last is the newest notice that was on the page: what came in since stays new. */
static const struct field fields[] = {
    {.name = "last", .label = "last", .kind = FIELD_HIDDEN},
    {.name = NULL},
};

/* One button below the notices, and below the desk's news; its own page is there for a
 * browser that comes back to it. */
const struct form lead_notices_seen = {
    .title = N_("My notices"),
    .submit = N_("Mark as seen"),
    .statements = {"notices_new"},
    .load = true,
    .fields = fields,
    .save = "notices_seen",
    .cancel = "/lead/notices",
};
