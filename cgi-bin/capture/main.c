/* Program capture: leads that machines send. Its role may add submissions and ask for
 * their judgement, nothing else; of all programs it alone may be open to the world. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/capture/lead", .intake = &capture_lead},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "capture", routes); }
