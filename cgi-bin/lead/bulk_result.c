#include "hand_over.h"
#include "pages.h"

/* Why it was not done, in the viewer's language. */
static void finish_row(struct request *request, struct dictionary *row_shown,
                       const struct rows *rows, int row) {
    const char *sentence = rows_value(rows, row, "sentence");
    if (rows_true(rows, row, "lacks_some"))
        missing_show(request, row_shown, rows, row);
    else if (*sentence != '\0')
        dictionary_set(dictionary_add(row_shown, "OTHERWISE"), "WORDS",
                       request_sentence(request, sentence, rows_value(rows, row, "detail")));
}

static enum shown bulk_result_show(struct request *request, struct dictionary *content) {
    const struct rows *leads = request_rows(request, 1);
    if (rows_count(request_rows(request, 0)) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, request_rows(request, 0), 0);
    page_rows_some(request, content, "LEAD", leads, rows_count(leads), finish_row);
    return SHOWN;
}

const struct page lead_bulk_result = {
    .title = N_("Several leads at once"),
    .template_name = "lead/bulk_result",
    .statements = {"bulk_result", "bulk_leads"},
    .show = bulk_result_show,
};
