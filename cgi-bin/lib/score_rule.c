#include "score_rule.h"

void score_rule_show(struct request *request, struct dictionary *dictionary,
                     const struct rows *rows, int row) {
    page_row(request, dictionary_include(dictionary, "RULE", "score_rule"), rows, row);
}
