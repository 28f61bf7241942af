#include <talloc.h>

#include "content_show.h"
#include "notice_show.h"
#include "pages.h"

/* Places of the page's statements. */
enum {
    SELF,
    BACK,
    WAITING,
    KEPT,
    OWED,
    STARTED,
    TEAM,
    NOTICES,
    CAMPAIGNS,
    TOUCHES,
    ASKED,
    CONTENT
};

/* A move that is one button in the row. */
static void row_button(struct request *request, struct dictionary *row_shown, const char *section,
                       const char *move, const struct rows *rows, int row) {
    struct dictionary *button = dictionary_add(row_shown, section);
    page_button(request, button,
                talloc_asprintf(request->memory, "/lead/%s/%s", rows_value(rows, row, "id"), move));
    dictionary_set(button, "BUTTON_VERSION", rows_value(rows, row, "version"));
}

/* No answer for whoever can be called; the hand-over to who knew it for what marketing
 * kept until today. */
static void finish_row(struct request *request, struct dictionary *row_shown,
                       const struct rows *rows, int row) {
    if (rows_true(rows, row, "callable"))
        row_button(request, row_shown, "NO_ANSWER", "no-answer", rows, row);
    if (*rows_value(rows, row, "again_to_id") != '\0')
        row_button(request, row_shown, "AGAIN", "hand-over-again", rows, row);
}

/* A part with leads and what can be done about each; whether there are any. */
static bool show_leads(struct request *request, struct dictionary *content, const char *section,
                       int place) {
    const struct rows *rows = request_rows(request, place);
    if (rows_count(rows) == 0)
        return false;
    struct dictionary *part = dictionary_add(content, section);
    page_rows_some(request, dictionary_include(part, "LINES", "lead/desk_lines"), "LEAD", rows,
                   rows_count(rows), finish_row);
    return true;
}

/* Sales says with one button that it has read what is coming. */
static void finish_starting(struct request *request, struct dictionary *row_shown,
                            const struct rows *rows, int row) {
    if (rows_true(rows, row, "may_read"))
        page_button(
            request, dictionary_add(row_shown, "READ"),
            talloc_asprintf(request->memory, "/campaign/%s/read", rows_value(rows, row, "id")));
}

/* The parts beside them: each is there when its statement finds something for who looks. */
static void show_beside(struct request *request, struct dictionary *content) {
    static const struct {
        int place;
        const char *section, *line;
        row_finish finish;
    } parts[] = {{TOUCHES, "TOUCHES", "TOUCH", NULL},
                 {OWED, "OWED", "ANSWER", NULL},
                 {ASKED, "ASKED", "ASKING", NULL},
                 {CONTENT, "CONTENT_USED", "USED", content_judge_button},
                 {STARTED, "STARTED", "BEGUN", NULL},
                 {TEAM, "TEAM", "OF_TEAM", NULL},
                 {NOTICES, "NOTICES", "NOTICE", notice_row_finish},
                 {CAMPAIGNS, "CAMPAIGNS", "STARTING", finish_starting}};
    struct dictionary *beside = NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const struct rows *rows = request_rows(request, parts[i].place);
        if (rows_count(rows) == 0)
            continue;
        if (beside == NULL)
            beside = dictionary_add(content, "BESIDE");
        page_rows_some(request, dictionary_add(beside, parts[i].section), parts[i].line, rows,
                       rows_count(rows), parts[i].finish);
    }
}

static enum shown desk_show(struct request *request, struct dictionary *content) {
    page_row(request, content, request_rows(request, SELF), 0);
    bool back = show_leads(request, content, "BACK", BACK);
    bool waiting = show_leads(request, content, "WAITING", WAITING);
    if (!back && !waiting && rows_count(request_rows(request, TOUCHES)) == 0 &&
        rows_count(request_rows(request, ASKED)) == 0)
        dictionary_show(content, "NOTHING");
    (void)show_leads(request, content, "KEPT", KEPT);
    show_beside(request, content);
    return SHOWN;
}

const struct page lead_desk = {
    .title = N_("My day"),
    .template_name = "lead/desk",
    .statements = {[SELF] = "desk_self",
                   [BACK] = "desk_back",
                   [WAITING] = "desk",
                   [KEPT] = "desk_kept",
                   [OWED] = "desk_owed",
                   [STARTED] = "desk_started",
                   [TEAM] = "desk_team",
                   [NOTICES] = "desk_notices",
                   [CAMPAIGNS] = "desk_campaigns",
                   [TOUCHES] = "desk_touches",
                   [ASKED] = "desk_asked",
                   [CONTENT] = "desk_content"},
    .show = desk_show,
};
