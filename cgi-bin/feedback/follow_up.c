#include "pages.h"
#include "show.h"

enum { PEOPLE, BEFORE, BEFORE_MOST = 10 };

static enum shown show(struct request *request, struct dictionary *content) {
    const struct rows *people = request_rows(request, PEOPLE);
    const struct rows *before = request_rows(request, BEFORE);
    page_rows(request, content, "SELLER", people);
    if (rows_count(people) == 0)
        dictionary_show(content, "NOBODY");
    if (rows_count(before) > 0)
        loops_show(request, dictionary_add(content, "BEFORE"), "SAID", before, BEFORE_MOST);
    return SHOWN;
}

const struct page feedback_follow_up = {
    .title = N_("Feedback on follow-up"),
    .template_name = "feedback/follow_up",
    .statements = {[PEOPLE] = "follow_up", [BEFORE] = "follow_up_before"},
    .show = show,
};
