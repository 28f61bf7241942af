#include <talloc.h>

#include "show.h"

static void finish_row(struct request *request, struct dictionary *row_shown,
                       const struct rows *rows, int row) {
    if (!rows_true(rows, row, "may_close"))
        return;
    struct dictionary *button = dictionary_add(row_shown, "CLOSE");
    page_button(
        request, button,
        talloc_asprintf(request->memory, "/feedback/%s/close", rows_value(rows, row, "id")));
    dictionary_set(button, "BUTTON_VERSION", rows_value(rows, row, "version"));
}

void loops_show(struct request *request, struct dictionary *content, const char *name,
                const struct rows *rows, int most) {
    if (rows_count(rows) == 0)
        return;
    struct dictionary *list = dictionary_include(content, name, "feedback/loops");
    page_rows_some(request, list, "LOOP", rows, most, finish_row);
}

void loop_show(struct request *request, struct dictionary *content) {
    const struct rows *loop = request_rows(request, 0);
    page_row(request, content, loop, 0);
    struct dictionary *facts = dictionary_include(content, "FACTS", "feedback/facts");
    page_row(request, facts, loop, 0);
    page_rows(request, dictionary_include(facts, "LATE", "feedback/late"), "FACT_LINE",
              request_rows(request, 2));
    struct dictionary *followed = dictionary_include(content, "HISTORY", "feedback/history");
    page_row(request, followed, loop, 0);
    page_rows(request, followed, "HAPPENED", request_rows(request, 1));
    page_title_of(request, content, rows_value(loop, 0, "who"));
}

void subject_show(struct request *request, struct dictionary *content) {
    const struct rows *subject = request_rows(request, 0);
    const struct rows *said = request_rows(request, 1);
    page_row(request, content, subject, 0);
    if (rows_count(said) > 0)
        loops_show(request, dictionary_add(content, "BEFORE"), "SAID", said, 10);
    page_title_of(request, content, rows_value(subject, 0, "name"));
}
