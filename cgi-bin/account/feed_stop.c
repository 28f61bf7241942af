#include "pages.h"

static const struct field fields[] = {{.name = NULL}};

const struct form account_feed_stop = {
    .title = N_("Stop the calendar feeds"),
    .intro = N_("Their addresses show nothing from then on. Tandem itself stays as it is."),
    .submit = N_("Stop the calendar feeds"),
    .fields = fields,
    .save = "feed_stop",
    .cancel = "/account/feed",
};
