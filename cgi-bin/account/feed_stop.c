#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

const struct form account_feed_stop = {
    .title = N_("Stop the calendar feed"),
    .intro = N_("Its address shows nothing from then on. Tandem itself stays as it is."),
    .submit = N_("Stop the calendar feed"),
    .fields = fields,
    .save = "feed_stop",
    .cancel = "/account/feed",
};
