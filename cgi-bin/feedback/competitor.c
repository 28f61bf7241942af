#include <string.h>

#include "competitor_fields.h"
#include "pages.h"

#include "../lib/banned.h"

enum { CARD, SAID, LEADS, HISTORY };

/* One section of the card: what is said about that now, and behind a summary what was said
 * before. */
static void show_section(struct request *request, struct dictionary *content,
                         const struct option *about) {
    const struct rows *said = request_rows(request, SAID);
    struct dictionary *section = dictionary_add(content, "ABOUT");
    struct dictionary *before = NULL;
    int count = 0;
    dictionary_set(section, "ABOUT_LABEL", sentence(request->language, about->label));
    dictionary_set(section, "ABOUT_CODE", about->value);
    for (int row = 0; row < rows_count(said); row++) {
        if (strcmp(rows_value(said, row, "about"), about->value) != 0)
            continue;
        bool stands = rows_true(said, row, "stands");
        if (!stands && before == NULL)
            before = dictionary_add(section, "BEFORE");
        count += stands ? 1 : 0;
        page_row(request, dictionary_add(stands ? section : before, stands ? "SAYS" : "SAID"), said,
                 row);
    }
    if (count == 0)
        dictionary_show(section, "NOTHING_SAID");
}

static enum shown competitor_show(struct request *request, struct dictionary *content) {
    const struct rows *card = request_rows(request, CARD);
    const struct rows *leads = request_rows(request, LEADS);
    if (rows_count(card) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, card, 0);
    for (const struct option *about = competitor_abouts; about->value != NULL; about++)
        show_section(request, content, about);
    if (rows_count(leads) == 0)
        dictionary_show(content, "NO_LEAD");
    else
        page_rows(request, dictionary_add(content, "SOME_LEADS"), "LEAD", leads);
    page_rows(request, content, "HAPPENED", request_rows(request, HISTORY));
    page_title(request, content, rows_value(card, 0, "heading"));
    return SHOWN;
}

const struct page feedback_competitor = {
    .title = N_("Competitor"),
    .template_name = "feedback/competitor",
    .statements = {"competitor", "competitor_said", "competitor_leads", "competitor_history"},
    .show = competitor_show,
};
