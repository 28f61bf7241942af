#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "form.h"
#include "page.h"
#include "route.h"
#include "session.h"

enum { ID_DIGITS_MAX = 18, TOKEN_CHARS_MAX = 64 }; /* an id fits PostgreSQL's bigint */

/* How many characters of path the hole at the start of pattern takes; 0: it does not. */
static size_t hole_length(const char *pattern, const char *path) {
    static const char letters[] =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    bool token = strncmp(pattern, "{token}", strlen("{token}")) == 0;
    size_t length = strspn(path, token ? letters : "0123456789");
    return length > (token ? TOKEN_CHARS_MAX : ID_DIGITS_MAX) ? 0 : length;
}

/* Compares a path with a row's; *id is what its hole took, or NULL. */
static bool matches(const char *pattern, const char *path, const char **id, size_t *id_length) {
    *id = NULL;
    while (*pattern != '\0') {
        if (*pattern == '{') {
            *id = path;
            *id_length = hole_length(pattern, path);
            if (*id_length == 0)
                return false;
            path += *id_length;
            pattern = strchr(pattern, '}') + 1;
        } else if (*pattern++ != *path++) {
            return false;
        }
    }
    return *path == '\0';
}

const struct route *route_find(const struct route *routes, void *memory, const char *path,
                               const char **path_id) {
    for (const struct route *route = routes; route->path != NULL; route++) {
        const char *id = NULL;
        size_t id_length = 0;
        if (!matches(route->path, path, &id, &id_length))
            continue;
        *path_id = id == NULL ? NULL : talloc_strndup(memory, id, id_length);
        return route;
    }
    return NULL;
}

bool route_permitted(const struct route *route, const struct viewer *viewer) {
    return route->who == WHO_ANYBODY || (viewer->roles & route->who) != 0;
}

bool route_in_use(const struct route *route, const struct viewer *viewer) {
    return route->part == NULL || part_is_on(viewer, route->part);
}

static void print_who(unsigned who) {
    static const struct {
        unsigned bit;
        const char *name;
    } names[] = {{WHO_SALES, "sales"},
                 {WHO_MARKETING, "marketing"},
                 {WHO_MANAGER, "manager"},
                 {WHO_ADMIN, "admin"},
                 {WHO_SIGNED_IN, "signed-in"}};
    const char *comma = "";
    if (who == WHO_ANYBODY)
        printf("anybody");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (who & names[i].bit) {
            printf("%s%s", comma, names[i].name);
            comma = ",";
        }
    }
}

/* The statements asked with the session's, between blanks. */
static void print_statements(const struct route *route, const char *format) {
    const char *const *statements = route->page != NULL   ? route->page->statements
                                    : route->form != NULL ? route->form->statements
                                                          : NULL;
    if (*format != '\0')
        printf("%s", route->page->csv);
    else
        for (int i = 0; statements != NULL && i < PAGE_STATEMENTS_MAX && statements[i] != NULL; i++)
            printf("%s%s", i == 0 ? "" : " ", statements[i]);
}

static void print_row(const struct route *route, const char *method, const char *format) {
    const char *hole = strchr(route->path, '{');
    printf("%s\t", method);
    if (hole == NULL)
        printf("%s", route->path);
    else
        printf("%.*s%s%s", (int)(hole - route->path), route->path,
               route->example_id == NULL ? "1" : route->example_id, strchr(hole, '}') + 1);
    printf("%s\t", format);
    if (route->intake != NULL || strstr(route->path, "{token}") != NULL)
        printf("token");
    else if (route->bare)
        printf("machine");
    else
        print_who(route->who);
    printf(route->own ? ",own\t" : "\t");
    print_statements(route, format);
    printf("\n");
}

void route_print(const struct route *routes) {
    for (const struct route *route = routes; route->path != NULL; route++) {
        if (route->intake == NULL)
            print_row(route, "GET", "");
        if (route->page != NULL && route->page->csv != NULL)
            print_row(route, "GET", ".csv");
        if (route->form != NULL || route->intake != NULL)
            print_row(route, "POST", "");
    }
}
