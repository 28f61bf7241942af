#include <talloc.h>

#include "pages.h"
#include "show.h"

static const struct field fields[] = {
    {.name = "worked",
     .label = N_("What worked?"),
     .help = N_("Which message, which material, which people: what should marketing do again?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "complicated",
     .label = N_("What was too complicated?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "to_change",
     .label = N_("What would you change?"),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "wants_answer", .label = N_("I want an answer from marketing"), .kind = FIELD_CHECK},
    {.name = NULL},
};

static void show(struct request *request, struct dictionary *content) {
    const struct rows *campaign = request_rows(request, 0);
    page_row(request, content, campaign, 0);
    if (rows_count(request_rows(request, 1)) > 0)
        loops_show(request, dictionary_add(content, "BEFORE"), "SAID", request_rows(request, 1),
                   10);
    page_title(request, content,
               talloc_asprintf(request->memory, "%s: %s", request->title,
                               rows_value(campaign, 0, "name")));
}

const struct form feedback_campaign = {
    .title = N_("Feedback on campaign"),
    .intro = N_("Fill in what you have something to say about: one of the three is enough."),
    .submit = N_("Save the feedback"),
    .template_name = "feedback/campaign",
    .statements = {"campaign_head", "campaign_said"},
    .load = true,
    .fields = fields,
    .save = "campaign",
    .show = show,
    .cancel = "/campaign/{id}",
};
