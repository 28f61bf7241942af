/* Program capture: leads that machines send, and the calendar feeds that machines fetch.
 * Its role may add submissions and ask for their judgement, and ask what one feed's token
 * shows, nothing else; of all programs it alone may be open to the world. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/capture/lead", .intake = &capture_lead},
    {.path = "/capture/feed/{token}.ics", .page = &capture_feed, .bare = true},
    {.path = "/capture/feed/team/{token}.ics", .page = &capture_feed_team, .bare = true},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "capture", routes); }
