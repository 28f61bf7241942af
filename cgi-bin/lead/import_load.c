/* What would become of a file, and what is to become of people who are there already. */
#include "import_report.h"
#include "pages.h"

static const struct option ways[] = {
    {"join", N_("Add what the file says to their lead, as a touch"), NULL},
    {"new", N_("Make a new lead of them all the same"), NULL},
    {"skip", N_("Leave them out"), NULL},
    {NULL, NULL, NULL},
};

static const struct option name_ways[] = {
    {"true", N_("Make them; people are made inactive"), NULL},
    {"false", N_("Refuse the rows that name them"), NULL},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "make_names",
     .label = N_("Campaigns, channels, segments and people that Tandem does not know"),
     .kind = FIELD_RADIO,
     .options = name_ways,
     .required = true},
    {.name = "duplicates",
     .label = N_("People who are there already"),
     .help = N_("Known by the same e-mail address or phone number. A row with the reference of a "
                "lead that is there updates that lead in any case."),
     .kind = FIELD_RADIO,
     .options = ways,
     .required = true},
    {.name = NULL},
};

static void load_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
    import_refused_show(request, content, request_rows(request, 1));
    page_rows(request, content, "DUPLICATE", request_rows(request, 2));
    const struct rows *unknown = request_rows(request, 3);
    if (rows_count(unknown) > 0)
        page_rows(request, dictionary_add(content, "SOME_UNKNOWN"), "UNKNOWN", unknown);
    page_rows(request, content, "TURN", request_rows(request, 4));
}

const struct form lead_import_load = {
    .title = N_("Load the file"),
    .submit = N_("Load"),
    .template_name = "lead/import_load",
    .statements = {"import_batch", "import_refused", "import_duplicates", "import_unknown",
                   "import_turns"},
    .load = true,
    .fields = fields,
    .save = "import_load",
    .show = load_show,
    .cancel = "/lead/import/{id}/columns",
};
