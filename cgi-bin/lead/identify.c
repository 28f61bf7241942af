#include "../lib/options.h"
#include "known.h"
#include "move.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "name", .label = N_("Contact's name"), .kind = FIELD_TEXT, .required = true},
    {.name = "job_title", .label = N_("Job title"), .kind = FIELD_TEXT},
    {.name = "email",
     .label = N_("E-mail address"),
     .help = N_("E-mail or phone: one of the two is enough."),
     .kind = FIELD_EMAIL,
     .max_chars = 254},
    {.name = "phone", .label = N_("Phone"), .kind = FIELD_PHONE, .max_chars = 40},
    {.name = "buying_role",
     .label = N_("Role in the decision"),
     .kind = FIELD_CHOICE,
     .options = lead_buying_roles},
    {.name = "note", .label = N_("Note for colleagues"), .kind = FIELD_LINES, .max_chars = 2000},
    {.name = "someone_else",
     .label = N_("This is someone else: save all the same"),
     .kind = FIELD_CHECK,
     .by_page = true},
    {.name = NULL},
};

static void identify_check(struct request *request) {
    if (values_clean(request->values, "email") == NULL &&
        values_clean(request->values, "phone") == NULL)
        value_refuse(request, "email",
                     request_sentence(
                         request,
                         N_("Give an e-mail address or a phone number: one of the two is enough."),
                         NULL));
}

static void identify_show(struct request *request, struct dictionary *content) {
    move_show(request, content);
    known_show(request, content, 1);
}

const struct form lead_identify = {
    .title = N_("Add a contact"),
    .submit = N_("Add a contact"),
    .statements = {"edit_load", "duplicates"},
    .save = "identify",
    .check = identify_check,
    .template_name = "lead/move",
    .load = true,
    .fields = fields,
    .show = identify_show,
    .cancel = "/lead/{id}",
};
