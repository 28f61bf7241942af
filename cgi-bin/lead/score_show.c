#include "score_show.h"

#include "../lib/score_rule.h"

void score_show(struct request *request, struct dictionary *content, const struct rows *sum,
                const struct rows *lines) {
    if (!rows_true(sum, 0, "scored"))
        return;
    struct dictionary *score = dictionary_include(content, "SCORE", "lead/score");
    dictionary_set(score, "LEAD_ID", request->path_id);
    page_row(request, score, sum, 0);
    page_rows_some(request, score, "LINE", lines, rows_count(lines), score_rule_show);
}
