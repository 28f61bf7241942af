#include "absence.h"
#include "pages.h"

#include "../lib/banned.h"

/* Managers enter absence for their people too, admins for everybody. */
static bool enters_for_others(const struct request *request, const struct field *field) {
    (void)field;
    return (request->viewer.roles & (WHO_MANAGER | WHO_ADMIN)) != 0;
}

static const struct field fields[] = {
    {.name = "person_id",
     .label = N_("Who is away?"),
     .help = N_("Empty: yourself."),
     .kind = FIELD_CHOICE,
     .choices = "person",
     .choosable = person_choosable,
     .offered = enters_for_others},
    ABSENCE_FIELDS,
    {.name = NULL},
};

static void absence_show(struct request *request, struct dictionary *content) {
    const struct rows *absences = request_rows(request, 0);
    dictionary_show(content, rows_count(absences) > 0 ? "SOME" : "NONE");
    page_rows(request, content, "ABSENCE", absences);
}

const struct form account_absence = {
    .title = N_("Absence"),
    .intro = N_("Who is away is given no new work; whoever stands in gets it, and what falls due "
                "meanwhile stands on both desks."),
    .submit = N_("Save absence"),
    .template_name = "account/absence",
    .statements = {"absences", "absence_choices"},
    .fields = fields,
    .save = "absence",
    .show = absence_show,
    .cancel = "/account/profile",
};
