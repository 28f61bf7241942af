#include "pages.h"

static enum shown sources_show(struct request *request, struct dictionary *content) {
    const struct rows *sources = request_rows(request, 0);
    if (rows_count(sources) == 0)
        dictionary_show(content, "NOTHING");
    else
        page_rows(request, dictionary_add(content, "SOME"), "SOURCE", sources);
    return SHOWN;
}

const struct page lead_sources = {
    .title = N_("Sources of leads"),
    .template_name = "lead/sources",
    .statements = {"sources"},
    .show = sources_show,
};
