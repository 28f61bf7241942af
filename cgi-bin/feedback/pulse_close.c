#include "pages.h"
#include "pulse_key.h"

static const struct field fields[] = {
    {.name = "pulse_id", .label = "", .kind = FIELD_HIDDEN},
    PULSE_KEY_FIELD,
    {.name = NULL},
};

static void close_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, 0), 0);
}

const struct form feedback_pulse_close = {
    .title = N_("Close the needs pulse"),
    .submit = N_("Close the pulse"),
    .template_name = "feedback/pulse_close",
    .statements = {"pulse_close_load"},
    .load = true,
    .fields = fields,
    .check = pulse_key_bind,
    .save = "pulse_close",
    .show = close_show,
    .cancel = "/feedback/pulse",
};
