#include "../lib/session.h"
#include "move.h"
#include "pages.h"

static bool competitors_used(const struct request *request, const struct field *field) {
    (void)field;
    return part_is_on(&request->viewer, "competitors");
}

static const struct field fields[] = {
    {.name = "reason",
     .label = N_("Reason"),
     .kind = FIELD_CHOICE,
     .choices = "reason_lost",
     .required = true,
     .missing = N_("Choose a reason.")},
    {.name = "competitor_id",
     .label = N_("Which competitor?"),
     .help = N_("If you know. It counts as lost against that one."),
     .kind = FIELD_CHOICE,
     .choices = "competitor",
     .when = "reason-competitor",
     .offered = competitors_used},
    {.name = "note", .label = N_("Note"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = NULL},
};

const struct form lead_lose = {
    .title = N_("Lost"),
    .intro = N_("The lead keeps its stage and its history; it can be reopened."),
    .submit = N_("Lost"),
    .template_name = "lead/move",
    .statements = {"move_head"},
    .load = true,
    .fields = fields,
    .save = "lose",
    .show = move_show,
    .cancel = "/lead/{id}",
};
