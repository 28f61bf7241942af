#include <string.h>
#include <talloc.h>

#include "pages.h"
#include "person.h"

#include "../lib/banned.h"

/* A kind of work is asked about where this person has some: the load statement
 * counts it in the column <field>_count. */
static bool has_some(const struct request *request, const struct field *field) {
    const char *column = talloc_asprintf(request->memory, "%s_count", field->name);
    return column != NULL && strcmp(rows_value(request_rows(request, 0), 0, column), "0") != 0;
}

#define TO_A_PERSON .kind = FIELD_CHOICE, .choices = "person", .choosable = person_choosable

static const struct field fields[] = {
    {.name = "successor",
     .label = N_("Successor"),
     .help = N_("Gets everything that is open, and what comes back later."),
     TO_A_PERSON,
     .required = true,
     .missing = N_("Choose who gets what is open.")},
    {.name = "leads",
     .label = N_("Open leads to"),
     TO_A_PERSON,
     .group = N_("To somebody else than the successor"),
     .offered = has_some},
    {.name = "call_backs", .label = N_("Call-backs to"), TO_A_PERSON, .offered = has_some},
    {.name = "answers", .label = N_("Feedback to answer to"), TO_A_PERSON, .offered = has_some},
    {.name = "campaigns", .label = N_("Campaigns to"), TO_A_PERSON, .offered = has_some},
    {.name = "content",
     .label = N_("Content and requests for it to"),
     TO_A_PERSON,
     .offered = has_some},
    {.name = "touches",
     .label = N_("Interactions to deal with to"),
     TO_A_PERSON,
     .offered = has_some},
    {.name = "routing", .label = N_("Place in the routing to"), TO_A_PERSON, .offered = has_some},
    {.name = "stand_ins",
     .label = N_("Standing in for others to"),
     TO_A_PERSON,
     .offered = has_some},
    {.name = NULL},
};

const struct form account_people_leave = {
    .title = N_("Leaves"),
    .intro = N_("Everything open gets a named successor. This person is signed out and never "
                "assigned anything again; what they did stays."),
    .submit = N_("Leaves, and pass on what is open"),
    .template_name = "account/people_leave",
    .statements = {"people_leave_load", "people_leave_choices"},
    .load = true,
    .fields = fields,
    .save = "people_leave",
    .show = person_show,
    .cancel = "/account/people",
};
