#include "pages.h"
#include "source.h"

const struct form lead_sources_edit = {
    .title = N_("Edit source"),
    .submit = N_("Save"),
    .statements = {"sources_edit_load"},
    .load = true,
    .fields = source_fields,
    .save = "sources_edit",
    .cancel = "/lead/sources/{id}",
};
