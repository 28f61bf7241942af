#include <string.h>

#include "pages.h"

#include "../lib/banned.h"

enum { NOW, LIST, FIGURES, NAMED, BENCHMARKS, PUBLISHED };

static const struct field filters[] = {
    {.name = "pulse", .label = N_("Quarter"), .kind = FIELD_NUMBER},
    {.name = NULL},
};

/* The figures of one group: what it wants, and how far it is behind the course. */
static void show_group(struct request *request, struct dictionary *content, const char *whose,
                       const char *section) {
    const struct rows *figures = request_rows(request, FIGURES);
    struct dictionary *group = NULL;
    for (int row = 0; row < rows_count(figures); row++) {
        if (strcmp(rows_value(figures, row, "whose"), whose) != 0)
            continue;
        if (group == NULL) {
            group = dictionary_include(dictionary_add(content, section), "GROUP",
                                       "feedback/pulse_group");
            page_row(request, group, figures, row);
        }
        bool is_want = *rows_value(figures, row, "want") != '\0';
        struct dictionary *line = dictionary_add(group, is_want ? "WANT_ROW" : "COURSE_ROW");
        page_row(request, line, figures, row);
        if (!is_want) /* the mean stands in each of these rows */
            page_row(request, group, figures, row);
    }
}

/* What was said by name: a line a person. */
static void show_named(struct request *request, struct dictionary *content) {
    const struct rows *named = request_rows(request, NAMED);
    struct dictionary *list = NULL, *person = NULL;
    for (int row = 0; row < rows_count(named); row++) {
        if (list == NULL)
            list = dictionary_add(content, "NAMED");
        if (row == 0 || strcmp(rows_value(named, row, "person_id"),
                               rows_value(named, row - 1, "person_id")) != 0) {
            person = dictionary_add(list, "PERSON_ROW");
            page_row(request, person, named, row);
        }
        page_row(request, dictionary_add(person, "CHOSEN_WANT"), named, row);
    }
}

/* The closed pulses as links; the one that is looked at in full. False when an address names
 * one that there is not. */
static bool show_closed(struct request *request, struct dictionary *content) {
    const struct rows *list = request_rows(request, LIST);
    struct dictionary *here = NULL;
    if (rows_count(list) > 0)
        page_rows(request, dictionary_add(content, "CLOSED"), "CLOSED_PULSE", list);
    for (int row = 0; row < rows_count(list); row++) {
        if (!rows_true(list, row, "is_here"))
            continue;
        here = dictionary_add(content, "HERE");
        page_row(request, here, list, row);
        show_group(request, here, "sales", "OF_SALES");
        show_group(request, here, "marketing", "OF_MARKETING");
        show_group(request, here, "together", "OF_BOTH");
        show_named(request, here);
    }
    return here != NULL || *value_typed(request, "pulse") == '\0';
}

static enum shown pulse_show(struct request *request, struct dictionary *content) {
    const struct rows *now = request_rows(request, NOW);
    page_row(request, content, now, 0);
    page_row(request, dictionary_include(content, "WAYS", "feedback/pulse_ways"), now, 0);
    if (request->viewer.roles & WHO_MANAGER)
        dictionary_show(content, "MAY_MANAGE");
    page_rows(request, content, "SENTENCE", request_rows(request, BENCHMARKS));
    page_rows(request, content, "PUBLISHED", request_rows(request, PUBLISHED));
    return show_closed(request, content) ? SHOWN : SHOWN_ABSENT;
}

const struct page feedback_pulse = {
    .title = N_("Needs pulse"),
    .template_name = "feedback/pulse",
    .statements = {"pulse_now", "pulse_list", "pulse_figures", "pulse_named", "pulse_benchmarks",
                   "pulse_published"},
    .csv = "pulse_csv",
    .filters = filters,
    .show = pulse_show,
};
