#include "pages.h"
#include "pulse_key.h"

static bool is_small(const struct request *request, const struct field *field) {
    (void)field;
    return rows_true(request_rows(request, 0), 0, "is_small");
}

static const struct option ways[] = {
    {"together", N_("Shown only together with the other team"),
     N_("All are asked the same, and nobody sees of which team an answer is.")},
    {"by_name", N_("By name"), N_("The answers of the small team are shown with their names.")},
    {NULL, NULL, NULL},
};

static const struct field fields[] = {
    {.name = "until_on",
     .label = N_("Please answer until"),
     .help = N_("It stays open until a manager closes it."),
     .kind = FIELD_DATE,
     .required = true},
    {.name = "small_teams",
     .label = N_("A team of fewer than five answers"),
     .help = N_("Everybody is told before they answer."),
     .kind = FIELD_RADIO,
     .options = ways,
     .sometimes = true,
     .offered = is_small},
    PULSE_KEY_FIELD,
    {.name = NULL},
};

static void open_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

const struct form feedback_pulse_open = {
    .title = N_("Open the needs pulse"),
    .submit = N_("Open the pulse"),
    .template_name = "feedback/pulse_open",
    .statements = {"pulse_open_load"},
    .load = true,
    .fields = fields,
    .check = pulse_key_bind,
    .save = "pulse_open",
    .show = open_show,
    .cancel = "/feedback/pulse",
};
