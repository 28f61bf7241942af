#include "pages.h"
#include "source.h"

const struct form lead_sources_new = {
    .title = N_("New source"),
    .intro = N_("A website's form or a program that sends leads to Tandem."),
    .submit = N_("Save"),
    .fields = source_fields,
    .save = "sources_new",
    .cancel = "/lead/sources",
};
