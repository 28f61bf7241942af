#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "csv.h"
#include "log.h"
#include "page.h"
#include "route.h"
#include "session.h"
#include "text.h"

static void show_languages(struct request *request, struct dictionary *layout) {
    static const char *const current[] = {"LANGUAGE_IS_EN", "LANGUAGE_IS_NL", "LANGUAGE_IS_DA"};
    struct dictionary *switcher = dictionary_add(layout, "LANGUAGES");
    dictionary_show(switcher, current[request->language]);
    dictionary_set(switcher, "LANGUAGE_CSRF", session_form_token(request, "/account/language"));
    dictionary_set(switcher, "LANGUAGE_ONCE", session_random(request));
    dictionary_set(switcher, "HERE", request_here(request));
}

/* A number beside an entry of the menu; none for nothing. */
static void show_count(struct dictionary *menu, const char *section, const char *count) {
    enum { DIGITS_MAX = 2 };
    if (count[0] == '\0' || strcmp(count, "0") == 0)
        return;
    dictionary_set(dictionary_add(menu, section), "MENU_COUNT",
                   strlen(count) > DIGITS_MAX ? "99+" : count);
}

static void show_viewer(struct request *request, struct dictionary *layout) {
    if (!request->viewer.known)
        return;
    struct dictionary *viewer = dictionary_add(layout, "VIEWER");
    dictionary_set(viewer, "VIEWER_NAME", request->viewer.full_name);
    if (session_by_password(request)) {
        struct dictionary *out = dictionary_add(viewer, "SIGN_OUT");
        dictionary_set(out, "SIGN_OUT_CSRF", session_form_token(request, "/account/sign-out"));
        dictionary_set(out, "SIGN_OUT_ONCE", session_random(request));
    }
    struct dictionary *menu = dictionary_add(layout, "MENU");
    if (request->route != NULL && request->route->menu != NULL)
        dictionary_show(menu, talloc_asprintf(request->memory, "IN_%s", request->route->menu));
    if (request->viewer.roles & WHO_ADMIN)
        dictionary_show(menu, "MENU_ADMIN");
    show_count(menu, "MENU_WAITING", request->viewer.waiting_count);
    show_count(menu, "MENU_LATE", request->viewer.late_count);
    show_count(menu, "MENU_OWED", request->viewer.owed_count);
}

/* When what was put off is back on a desk, and which day off was asked for. */
static void show_back(struct request *request, struct dictionary *notice) {
    const char *back = parameters_find(&request->query, "back");
    const char *instead = parameters_find(&request->query, "instead");
    if (back == NULL)
        return;
    struct dictionary *shown =
        dictionary_add(notice, instead == NULL ? "SAVED_BACK" : "SAVED_INSTEAD");
    dictionary_set(shown, "BACK_ON", text_day(request->memory, request->language, back));
    if (instead != NULL)
        dictionary_set(shown, "ASKED_ON", text_day(request->memory, request->language, instead));
}

/* The menu of the page's section: the rows of this program that stand in it. */
static void show_entries(struct request *request, struct dictionary *layout) {
    const struct route *here = request->route;
    if (here == NULL || here->entry == NULL || !request->viewer.known)
        return;
    struct dictionary *entries = dictionary_add(layout, "ENTRIES");
    for (const struct route *route = request->worker->routes; route->path != NULL; route++) {
        if (route->entry == NULL || strcmp(route->menu, here->menu) != 0 ||
            !route_permitted(route, &request->viewer) || !route_in_use(route, &request->viewer))
            continue;
        struct dictionary *entry = dictionary_add(entries, "ENTRY");
        dictionary_set(entry, "ENTRY_PATH", route->path);
        dictionary_set(entry, "ENTRY_LABEL", sentence(request->language, route->entry));
        if (route == here)
            dictionary_show(entry, "ENTRY_HERE");
    }
}

struct dictionary *page_begin(struct request *request, const char *template_name,
                              struct dictionary **layout) {
    *layout = dictionary_new(request->memory);
    dictionary_set(*layout, "LANGUAGE", language_code(request->language));
    show_viewer(request, *layout);
    show_entries(request, *layout);
    if (session_by_password(request) || request->viewer.known)
        show_languages(request, *layout);
    const char *saved = parameters_find(&request->query, "saved");
    if (saved != NULL) {
        struct dictionary *notice = dictionary_add(*layout, "SAVED");
        const struct lookup_item *move = lookup_find(request->worker->lookup, "move", saved);
        if (move != NULL)
            dictionary_set(dictionary_add(notice, "SAVED_AS"), "SAVED_MOVE",
                           move->label[request->language]);
        else
            dictionary_show(notice, "SAVED_FORM");
        show_back(request, notice);
    }
    return dictionary_include(*layout, "CONTENT", template_name);
}

void page_end(struct request *request, struct dictionary *layout, const char *title, int status) {
    size_t length = 0;
    dictionary_set(layout, "TITLE", title);
    char *text = template_expand(request->memory, "layout", request->language, layout, &length);
    if (text == NULL) {
        static const char sorry[] = "Internal error";
        log_problem(request->id, "the page %s did not expand", request->path);
        request_answer(request, 500, "text/plain; charset=utf-8", sorry, strlen(sorry));
        return;
    }
    request_answer(request, status, "text/html; charset=utf-8", text, length);
}

void page_button(struct request *request, struct dictionary *dictionary, const char *path) {
    dictionary_set(dictionary, "BUTTON_PATH", path);
    dictionary_set(dictionary, "BUTTON_CSRF", session_form_token(request, path));
    dictionary_set(dictionary, "BUTTON_ONCE", session_random(request));
}

void page_progress(struct request *request, struct dictionary *content, const struct rows *rows,
                   int row) {
    enum { LOOK_AGAIN_SECONDS = 2 };
    if (!rows_true(rows, row, "is_working"))
        return;
    struct dictionary *progress = dictionary_include(content, "PROGRESS", "progress");
    dictionary_set(progress, "LOOK_AGAIN_PATH", request->path);
    page_row(request, progress, rows, row);
    if (!rows_true(rows, row, "has_failed"))
        request_header(request, "Refresh: %d", LOOK_AGAIN_SECONDS);
}

void page_title(struct request *request, struct dictionary *content, const char *title) {
    request->title = title;
    dictionary_set(content, "HEADING", title);
}

void page_title_of(struct request *request, struct dictionary *content, const char *about) {
    page_title(request, content, talloc_asprintf(request->memory, "%s: %s", request->title, about));
}

static void answer_csv(struct request *request) {
    size_t length = 0;
    const char *name = strrchr(request->path, '/');
    const struct page *page = request->route->page;
    const struct rows *rows = request_rows(request, 0);
    if (page->csv_text != NULL && rows_count(rows) == 0) {
        page_refuse(request, 404, N_("This page does not exist, or not any more."));
        return;
    }
    char *text = page->csv_text != NULL
                     ? page->csv_text(request, rows, &length)
                     : csv_from_rows(request->memory, rows, page->csv_heading, request, &length);
    if (text == NULL) {
        page_refuse(request, 500, N_("This could not be made."));
        return;
    }
    request_header(request, "Content-Disposition: attachment; filename=\"%s.csv\"",
                   name == NULL ? "tandem" : name + 1);
    request_answer(request, 200, "text/csv; charset=utf-8", text, length);
}

void page_answer(struct request *request, const struct page *page) {
    struct dictionary *layout = NULL;
    if (strcmp(request->format, "csv") == 0) {
        answer_csv(request);
        return;
    }
    struct dictionary *content = page_begin(request, page->template_name, &layout);
    request->title = sentence(request->language, page->title);
    dictionary_set(content, "HEADING", request->title);
    switch (page->show == NULL ? SHOWN : page->show(request, content)) {
    case SHOWN:
        page_end(request, layout, request->title, 200);
        return;
    case SHOWN_ABSENT:
        page_refuse(request, 404, N_("This page does not exist, or not any more."));
        return;
    case SHOWN_MOVED:
        return;
    }
}

void page_refuse(struct request *request, int status, const char *words) {
    struct dictionary *layout = NULL;
    struct dictionary *content = page_begin(request, "error", &layout);
    const char *text = sentence(request->language, words);
    dictionary_set(content, "WORDS", text);
    if (status >= 500) {
        struct dictionary *ours = dictionary_add(content, "OURS");
        dictionary_set(ours, "REQUEST_ID", request->id);
    }
    if (status == 401 && session_by_password(request))
        dictionary_show(content, "SIGN_IN");
    page_end(request, layout, text, status);
}
