#include "../lib/options.h"
#include "pages.h"

static const struct field fields[] = {
    {.name = "question",
     .label = N_("Which question of the customer should it answer?"),
     .kind = FIELD_LINES,
     .max_chars = 1000,
     .required = true,
     .missing = N_("Say which question of the customer it should answer.")},
    {.name = "moment",
     .label = N_("Moment"),
     .help = N_("How far the buyer is when you would use it."),
     .kind = FIELD_CHOICE,
     .choices = "content_moment",
     .required = true,
     .missing = N_("Choose at which moment you would use it.")},
    {.name = "segment_id",
     .label = N_("Segment"),
     .help = N_("Empty: for all segments."),
     .kind = FIELD_CHOICE,
     .choices = "segment"},
    {.name = "language",
     .label = N_("Language"),
     .help = N_("Empty: for all languages."),
     .kind = FIELD_CHOICE,
     .options = lead_languages},
    {.name = "wanted_on",
     .label = N_("By when?"),
     .kind = FIELD_DATE,
     .required = true,
     .missing = N_("Give the day by which you need it.")},
    {.name = "lead_id", .label = N_("Lead"), .kind = FIELD_HIDDEN, .max_chars = 18},
    {.name = NULL},
};

static void new_show(struct request *request, struct dictionary *content) {
    const struct rows *lead = request_rows(request, 0);
    if (rows_count(lead) > 0)
        page_row(request, dictionary_add(content, "FOR_LEAD"), lead, 0);
}

const struct form campaign_requests_new = {
    .title = N_("Ask marketing for content"),
    .intro = N_("Marketing takes it on, or says why not; you close it when it is what you needed."),
    .submit = N_("Ask marketing"),
    .template_name = "campaign/requests_form",
    .statements = {"requests_new_lead"},
    .fields = fields,
    .save = "requests_new",
    .show = new_show,
    .cancel = "/campaign/requests",
};
