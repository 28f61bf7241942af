#include "pages.h"
#include "show.h"

static const struct field fields[] = {
    {.name = "same",
     .label = N_("Answer all of them at once"),
     .kind = FIELD_CHECK,
     .by_page = true}, /* it names how many */
    {.name = "changed",
     .label = N_("What did we change?"),
     .help = N_("Or why not. Whoever gave the feedback reads this, and may close it or reopen it."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what was changed, or why nothing was.")},
    {.name = "link",
     .label = N_("Link to the change"),
     .help = N_("The page, document or campaign where it is to be seen."),
     .kind = FIELD_LINK,
     .max_chars = 500},
    {.name = NULL},
};

static void show(struct request *request, struct dictionary *content) {
    loop_show(request, content);
    if (rows_true(request_rows(request, 0), 0, "any_same"))
        dictionary_show(content, "ANSWERS_SAME");
    loops_show(request, content, "ALIKE", request_rows(request, 3), 20);
    if (*value_typed(request, "same") != '\0')
        dictionary_show(content, "SAME_CHECKED");
}

const struct form feedback_answer = {
    .title = N_("Answer"),
    .submit = N_("Save the answer"),
    .template_name = "feedback/act",
    .statements = {"loop", "loop_history", "loop_facts", "alike"},
    .load = true,
    .permitted = "answers_it",
    .fields = fields,
    .save = "answer",
    .show = show,
    .cancel = "/feedback/{id}",
};
