#include "../lib/quality.h"
#include "../lib/timeline.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "quality",
     .label = N_("How good was this lead?"),
     .help = N_("It counts in the figures of the campaign; marketing sees it."),
     .kind = FIELD_RADIO,
     .options = lead_qualities,
     .scale = true,
     .required = true,
     .missing = N_("Choose how good this lead was, from 1 to 5.")},
    {.name = "reason",
     .label = N_("What was wrong with it?"),
     .kind = FIELD_CHOICE,
     .choices = "reason_back",
     .required = true,
     .when = "quality-1 quality-2",
     .missing = N_("Choose what was wrong with this lead.")},
    {.name = "note",
     .label = N_("What should marketing know?"),
     .help = N_("No sensitive personal details. With the reason Other: say it in a few words."),
     .kind = FIELD_LINES,
     .max_chars = 2000},
    {.name = "wants_answer",
     .label = N_("I want an answer from marketing"),
     .help = N_("At 1 and 2 marketing always owes one."),
     .kind = FIELD_CHECK},
    {.name = NULL},
};

static void show(struct request *request, struct dictionary *content) {
    const struct rows *lead = request_rows(request, 0);
    page_row(request, content, lead, 0);
    timeline_show(request, content, request_rows(request, 1));
    page_stages(request, content, rows_value(lead, 0, "stage"));
    page_title_of(request, content, rows_value(lead, 0, "who"));
}

const struct form feedback_lead_quality = {
    .title = N_("Verdict on lead"),
    .submit = N_("Save the verdict"),
    .template_name = "feedback/lead_quality",
    .statements = {"lead_head", "lead_history"},
    .load = true,
    .fields = fields,
    .save = "lead_quality",
    .show = show,
    .cancel = "/lead/{id}",
};
