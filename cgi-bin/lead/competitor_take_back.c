#include "competitor_show.h"
#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

const struct form lead_competitor_take_back = {
    .title = N_("Take this entry back"),
    .intro = N_("For a mistake: it leaves the lead's record, the card and all figures."),
    .submit = N_("Take back"),
    .template_name = "lead/competitor_entry",
    .statements = {"competitor_entry"},
    .load = true,
    .fields = fields,
    .save = "competitor_take_back",
    .show = competitor_entry_show,
};
