#include "requests_show.h"

enum { RECORD, HISTORY };

void requests_show(struct request *request, struct dictionary *content) {
    const struct rows *record = request_rows(request, RECORD);
    page_row(request, content, record, 0);
    page_row(request, dictionary_include(content, "FACTS", "campaign/requests_facts"), record, 0);
    page_rows(request, dictionary_include(content, "HISTORY", "campaign/requests_history"),
              "HAPPENED", request_rows(request, HISTORY));
}

void requests_act_show(struct request *request, struct dictionary *content) {
    requests_show(request, content);
    dictionary_set(content, "QUESTION", rows_value(request_rows(request, RECORD), 0, "heading"));
    page_title(request, content, request->title);
}
