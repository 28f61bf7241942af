#include "pages.h"

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *submission = request_rows(request, 0);
    if (rows_count(submission) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, submission, 0);
    const char *problem = rows_value(submission, 0, "problem");
    if (*problem != '\0')
        dictionary_set(dictionary_add(content, "REFUSED_WHY"), "WHY",
                       request_sentence(request, problem, NULL));
    page_rows(request, content, "SENT", request_rows(request, 1));
    return SHOWN;
}

const struct page lead_submissions_record = {
    .title = N_("Submission"),
    .template_name = "lead/submissions_record",
    .statements = {"submissions_record", "submissions_sent"},
    .show = record_show,
};
