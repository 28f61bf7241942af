#include "pages.h"

static enum shown long_stays_show(struct request *request, struct dictionary *content) {
    const struct rows *stays = request_rows(request, 0);
    if (rows_count(stays) == 0)
        dictionary_show(content, "NONE");
    else
        page_rows(request, dictionary_add(content, "SOME"), "LEAD", stays);
    return SHOWN;
}

const struct page lead_long_stays = {
    .title = N_("Long in their stage"),
    .template_name = "lead/long_stays",
    .statements = {"long_stays"},
    .csv = "long_stays_csv",
    .show = long_stays_show,
};
