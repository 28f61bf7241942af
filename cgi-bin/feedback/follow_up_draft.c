#include "pages.h"
#include <string.h>

static const struct field fields[] = {
    {.name = "note",
     .label = N_("What do you want to say?"),
     .help = N_("Drafted from the clocks. Say what you ask of them, and what they can ask of "
                "marketing; the facts go with it."),
     .kind = FIELD_LINES,
     .max_chars = 2000,
     .required = true,
     .missing = N_("Say what you ask of them.")},
    {.name = NULL},
};

/* Sent already, or nothing late: words in place of the form, unless somebody has typed. */
static void show(struct request *request, struct dictionary *content) {
    const struct rows *draft = request_rows(request, 0);
    const struct rows *late = request_rows(request, 1);
    bool sent = *rows_value(draft, 0, "sent_id") != '\0';
    bool typed = strcmp(request->method, "POST") == 0;
    page_row(request, content, draft, 0);
    page_rows(request, dictionary_include(content, "LATE", "feedback/late"), "FACT_LINE", late);
    if (!sent && rows_count(late) == 0)
        dictionary_show(content, "NOTHING_LATE");
    if (typed || (!sent && rows_count(late) > 0))
        dictionary_show(content, "TO_SEND");
    page_title_of(request, content, rows_value(draft, 0, "name"));
}

const struct form feedback_follow_up_draft = {
    .title = N_("Feedback on follow-up"),
    .submit = N_("Send"),
    .template_name = "feedback/follow_up_draft",
    .statements = {"follow_up_draft", "follow_up_late"},
    .load = true,
    .fields = fields,
    .save = "follow_up_send",
    .show = show,
    .cancel = "/feedback/follow-up",
};
