#include "../lib/filter.h"
#include "pages.h"

enum { COUNTED, NEWEST };

static const struct option knowing[] = {
    {"yes", N_("Known"), NULL},
    {"no", N_("Unknown"), NULL},
    {NULL, NULL, NULL},
};

static const struct option states[] = {
    {"open", N_("Open"), NULL},
    {"solved", N_("Solved"), NULL},
    {"withdrawn", N_("Withdrawn"), NULL},
    {NULL, NULL, NULL},
};

static const struct field filters[] = {
    {.name = "segment",
     .label = N_("Segment"),
     .kind = FIELD_CHOICE,
     .choices = "segment",
     .none = true},
    {.name = "need_kind", .label = N_("Need"), .kind = FIELD_CHOICE, .choices = "need"},
    {.name = "known",
     .label = N_("Does the prospect know it?"),
     .kind = FIELD_CHOICE,
     .options = knowing},
    {.name = "state", .label = N_("State"), .kind = FIELD_CHOICE, .options = states},
    {.name = "from", .label = N_("Known from"), .kind = FIELD_DATE},
    {.name = "to", .label = N_("until"), .kind = FIELD_DATE},
    {.name = NULL},
};

static enum shown show(struct request *request, struct dictionary *content) {
    const struct rows *counted = request_rows(request, COUNTED);
    filters_show(request, filters, content);
    if (rows_count(counted) == 0) {
        dictionary_show(content, "NONE");
        return SHOWN;
    }
    struct dictionary *some = dictionary_add(content, "SOME");
    page_rows(request, some, "COUNTED", counted);
    page_rows(request, some, "NEED_LINE", request_rows(request, NEWEST));
    return SHOWN;
}

const struct page lead_needs = {
    .title = N_("Needs"),
    .template_name = "lead/needs",
    .statements = {[COUNTED] = "needs", [NEWEST] = "needs_newest"},
    .csv = "needs_csv",
    .filters = filters,
    .check = filters_check,
    .show = show,
};
