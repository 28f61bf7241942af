#include "../lib/filter.h"
#include "pages.h"

enum { PAGE_ROWS = 25 }; /* sql/lead/submissions.sql asks for one more */

static const struct field filters[] = {
    {.name = "source", .label = N_("Source"), .kind = FIELD_CHOICE, .choices = "source"},
    {.name = "became",
     .label = N_("What became of it"),
     .kind = FIELD_CHOICE,
     .choices = "submission_outcome"},
    {.name = "from", .label = N_("From"), .kind = FIELD_DATE},
    {.name = "to", .label = N_("Until"), .kind = FIELD_DATE},
    {.name = NULL},
};

static enum shown submissions_show(struct request *request, struct dictionary *content) {
    const struct rows *found = request_rows(request, 0);
    filters_show(request, filters, content);
    page_row(request, content, request_rows(request, 1), 0);
    page_rows_some(request, content, "SUBMISSION", found, PAGE_ROWS, NULL);
    if (rows_count(found) > PAGE_ROWS) {
        struct dictionary *next = dictionary_add(content, "NEXT_PAGE");
        dictionary_set(next, "CURSOR", rows_value(found, PAGE_ROWS - 1, "cursor"));
    }
    return SHOWN;
}

const struct page lead_submissions = {
    .title = N_("Submissions"),
    .template_name = "lead/submissions",
    .statements = {"submissions", "submissions_count"},
    .csv = "submissions_csv",
    .filters = filters,
    .check = filters_check,
    .show = submissions_show,
};
