#include <string.h>

#include "move.h"
#include "pages.h"

#include "../lib/banned.h"

static const struct field fields[] = {
    {.name = "date",
     .label = N_("Call back on"),
     .help = N_("On a day off it comes back on the next working day."),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Choose a day after today to call back.")},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

/* Beyond the agreed weeks the form proposes to hand the lead back, with this date. */
static void postpone_show(struct request *request, struct dictionary *content) {
    const struct rows *limit = request_rows(request, 1);
    const char *stage = rows_value(request_rows(request, 0), 0, "stage");
    move_show(request, content);
    if (!rows_true(limit, 0, "beyond"))
        return;
    struct dictionary *beyond = dictionary_add(content, "BEYOND");
    page_row(request, beyond, limit, 0);
    dictionary_set(beyond, "BACK_MOVE", strcmp(stage, "mql") == 0 ? "refuse" : "hand-back");
    dictionary_set(beyond, "DATE_TYPED", value_typed(request, "date"));
}

const struct form lead_postpone = {
    .title = N_("Call back later"),
    .intro = N_("Stage, salesperson and history stay; on that day it is at the top of your desk."),
    .submit = N_("Call back later"),
    .template_name = "lead/move",
    .statements = {"move_head", "postpone_limit"},
    .load = true,
    .fields = fields,
    .save = "postpone",
    .show = postpone_show,
    .cancel = "/lead/{id}",
};
