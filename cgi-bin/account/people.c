#include "pages.h"

#include "../lib/banned.h"

static enum shown people_show(struct request *request, struct dictionary *content) {
    if (request->viewer.roles & WHO_ADMIN)
        dictionary_show(content, "ADMIN");
    if (request->viewer.roles & (WHO_ADMIN | WHO_MANAGER))
        dictionary_show(content, "CHANGES");
    page_rows(request, content, "PERSON", request_rows(request, 0));
    return SHOWN;
}

const struct page account_people = {
    .title = N_("People"),
    .template_name = "account/people",
    .statements = {"people"},
    .csv = "people_csv",
    .show = people_show,
};
