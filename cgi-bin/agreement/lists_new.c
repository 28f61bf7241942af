#include "lists.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "list",
     .label = N_("Which list?"),
     .kind = FIELD_CHOICE,
     .choices = "list",
     .required = true,
     .missing = N_("Choose a list.")},
    LIST_LABEL_FIELDS,
    {.name = "about_quality",
     .label = LIST_QUALITY_LABEL,
     .kind = FIELD_CHECK,
     .when = "list-reason_back"},
    {.name = "position",
     .label = N_("Place in the list"),
     .help = N_("Empty: at the end."),
     .kind = FIELD_NUMBER,
     .minimum = 1,
     .maximum = 999},
    {.name = NULL},
};

const struct form agreement_lists_new = {
    .title = N_("New choice in a list"),
    .intro = N_("Everybody sees it in their own language. It can be taken out of use later; what "
                "was recorded with it stays."),
    .submit = N_("Add"),
    .fields = fields,
    .save = "lists_new",
    .cancel = "/agreement/lists",
};
