#include "move.h"
#include "pages.h"
#include "score_show.h"

static const struct field fields[] = {
    {.name = "person",
     .label = N_("Salesperson"),
     .help = N_("Proposed: who knows this contact or organisation, else the head of sales. Any "
                "salesperson may accept it instead."),
     .kind = FIELD_CHOICE,
     .choices = "salesperson",
     .required = true},
    {.name = "note",
     .label = N_("What should sales know?"),
     .help = N_("Why now, what they want, what to send: readable in ten seconds."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "exception",
     .label = N_("Why hand over although something is missing?"),
     .help = N_("Only where the agreement asks for more than is known."),
     .kind = FIELD_TEXT},
    {.name = NULL},
};

static void hand_over_show(struct request *request, struct dictionary *content) {
    move_show(request, content);
    score_show(request, content, request_rows(request, 1), request_rows(request, 2));
    page_row(request, dictionary_include(content, "PROPOSED", "lead/proposed"),
             request_rows(request, 3), 0);
}

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
