#include "hand_over.h"

#include "move.h"
#include "pages.h"
#include "score_show.h"

#include "../lib/banned.h"

enum { HEAD, SCORE_SUM, SCORE_LINES, PROPOSED };

bool hand_over_lacks(const struct request *request, const struct field *field) {
    (void)field;
    return rows_true(request_rows(request, PROPOSED), 0, "lacks_some");
}

void missing_show(struct request *request, struct dictionary *dictionary, const struct rows *rows,
                  int row) {
    struct dictionary *missing = dictionary_add(dictionary, "SOME_MISSING");
    page_row(request, dictionary_include(missing, "MISSING", "lead/missing"), rows, row);
}

void hand_over_show(struct request *request, struct dictionary *content) {
    move_show(request, content);
    score_show(request, content, request_rows(request, SCORE_SUM),
               request_rows(request, SCORE_LINES));
    const struct rows *proposed = request_rows(request, PROPOSED);
    struct dictionary *shown = dictionary_include(content, "PROPOSED", "lead/proposed");
    page_row(request, shown, proposed, 0);
    if (rows_true(proposed, 0, "lacks_some"))
        missing_show(request, shown, proposed, 0);
}

static const struct field fields[] = {
    {.name = "person",
     .label = N_("Salesperson"),
     .help = N_("Any salesperson may accept it instead."),
     .kind = FIELD_CHOICE,
     .choices = "salesperson",
     .required = true},
    HAND_OVER_FIELDS,
    {.name = NULL},
};

const struct form lead_hand_over = {
    .title = N_("Hand over to sales"),
    .submit = N_("Hand over to sales"),
    .template_name = "lead/move",
    .statements = {"move_head", "score_sum", "score_lines", "hand_over_proposed"},
    .load = true,
    .fields = fields,
    .save = "hand_over",
    .show = hand_over_show,
    .cancel = "/lead/{id}",
};
