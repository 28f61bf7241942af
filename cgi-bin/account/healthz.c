#include "pages.h"

/* Says no more than that a worker of this program answers; /readyz says the rest. */
static enum shown healthz_show(struct request *request, struct dictionary *content) {
    static const char text[] = "ok\n";
    (void)content;
    request_answer(request, 200, "text/plain; charset=utf-8", text, sizeof text - 1);
    return SHOWN_MOVED;
}

const struct page account_healthz = {.show = healthz_show};
