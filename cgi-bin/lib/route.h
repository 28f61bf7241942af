/* A route is a row. The frame (serve.c) enforces what the row says, so that no
 * page can forget it: 404; 405 with Allow; sign-in; 403; CSRF; limits. */
#ifndef TANDEM_ROUTE_H
#define TANDEM_ROUTE_H

#include <stdbool.h>

#include "request.h"

struct page;
struct form;
struct intake;

struct route {
    const char *path;            /* "/lead/{id}/edit", "/x/{token}.ics"; fixed names win */
    const struct page *page;     /* answers GET, or */
    const struct form *form;     /* answers GET and POST, or */
    const struct intake *intake; /* answers POST of machines, which show a token (intake.h) */
    unsigned who;                /* any of these roles; WHO_ANYBODY: without sign-in */
    const char *menu;            /* the entry of the main menu it belongs to ("LEADS"), or NULL */
    const char *entry;           /* N_: stands so in its section's own menu, which those pages
                                    show that stand in it; NULL: does not */
    const char *part;            /* the part it belongs to: absent while that is off; NULL: none */
    bool bare;                   /* for machines: page->show answers by itself, with content NULL,
                                    before and without session and database */
    long upload_bytes;           /* a form that takes a file of that size at most; 0: none */
    bool own;                    /* its {id} is a thing of one's own: to others 404, or 403 where
                                    the form says so (permitted) */
    const char *example_id;      /* an {id} of the demo data, for the walk over all pages */
};

/* The row for a path; its {id} or {token} in *path_id. NULL when there is none. Rows end
 * with path NULL. */
const struct route *route_find(const struct route *routes, void *memory, const char *path,
                               const char **path_id);

/* Whether the viewer may use the row: their roles, and its part is on. */
bool route_permitted(const struct route *route, const struct viewer *viewer);
bool route_in_use(const struct route *route, const struct viewer *viewer);

/* Prints method, path with its example id, who may, and the statements that are asked with
 * the session's, a line each, tabs between; who is "machine" where the answer is no page for
 * people (bare), "token" where it is who shows one: at an intake, or in the path; ",own"
 * follows where it is own. */
void route_print(const struct route *routes);

#endif
