#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

static void remove_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

/* The buttons of the calendar post it. */
const struct form agreement_calendar_remove = {
    .title = N_("Remove a day off"),
    .intro = N_("From now on this day is worked. Clocks that run keep their deadline."),
    .submit = N_("Remove"),
    .template_name = "agreement/calendar_remove",
    .statements = {"calendar_remove_load"},
    .load = true,
    .fields = fields,
    .save = "calendar_remove",
    .show = remove_show,
    .cancel = "/agreement/calendar",
};
