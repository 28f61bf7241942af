/* A page: statements to ask, a template to fill. The frame sends the session's
 * statement and the page's as one transaction in one round trip, checks who may,
 * and only then calls show. */
#ifndef TANDEM_PAGE_H
#define TANDEM_PAGE_H

#include "csv.h"
#include "field.h"
#include "request.h"
#include "template.h"

enum { PAGE_STATEMENTS_MAX = 16 };

enum shown {
    SHOWN,
    SHOWN_ABSENT, /* the page's subject does not exist: 404 */
    SHOWN_MOVED,  /* show has answered by itself (a redirect) */
};

struct page {
    const char *title;                           /* N_ */
    const char *template_name;                   /* "lead/record" */
    const char *statements[PAGE_STATEMENTS_MAX]; /* request_rows(request, n) has the nth's rows */
    const struct field *filters;                 /* query parameters it takes, or NULL */
    const char *csv;                             /* the statement that is asked for .csv, or NULL */
    /* Headings of the CSV, asked with the request as context; NULL: column names. */
    csv_heading csv_heading;
    /* Makes the whole CSV of those rows where they are not its columns (none: 404); NULL:
     * they are. It returns NULL when memory is exhausted. */
    char *(*csv_text)(struct request *request, const struct rows *rows, size_t *length);
    /* Looks at all filters together after each was checked; value_refuse speaks. */
    void (*check)(struct request *request);
    enum shown (*show)(struct request *request, struct dictionary *content);
};

/* Puts a statement's rows into a template by name: column stage becomes
 * {{STAGE}}. What a column's name says, its text shows: _at a moment, _on a day,
 * _cents an amount, and names in page_rows.c's table the label of a code or id,
 * with {{STAGE_CODE}} and {{STAGE_EXTRA}} beside it. A boolean column is a
 * section; a column with a value shows the section HAS_<NAME>. */
void page_row(struct request *request, struct dictionary *dictionary, const struct rows *rows,
              int row);
/* Adds to a row's repetition what its columns alone do not say. */
typedef void (*row_finish)(struct request *request, struct dictionary *dictionary,
                           const struct rows *rows, int row);
/* The same for the first so many rows, each a repetition of a section; finish may
 * be NULL. page_rows shows them all. */
void page_rows_some(struct request *request, struct dictionary *dictionary, const char *section,
                    const struct rows *rows, int most, row_finish finish);
void page_rows(struct request *request, struct dictionary *dictionary, const char *section,
               const struct rows *rows);

/* The bar of stages: a STAGE section each, with whose it is, what is behind, and
 * where the lead is. */
void page_stages(struct request *request, struct dictionary *dictionary, const char *stage);

/* The hidden fields of a form that is one button, posting to path. */
void page_button(struct request *request, struct dictionary *dictionary, const char *path);

/* How far a job is, for a page that shows a row of one: fills {{>PROGRESS}} (below a
 * heading with the id "progress") where column is_working is true, from done_percent,
 * done_value, has_failed and is_retried; until it has failed the browser, with or
 * without JavaScript, looks again by itself. */
void page_progress(struct request *request, struct dictionary *content, const struct rows *rows,
                   int row);

/* Sets the page's heading to this text instead of its title's translation. */
void page_title(struct request *request, struct dictionary *content, const char *title);
/* Puts what the page is about behind its title: "Hand over: Jensen". */
void page_title_of(struct request *request, struct dictionary *content, const char *about);

/* A layout dictionary with its content's dictionary, ready to fill; the last
 * step makes the answer of it. title is text, not a msgid. */
struct dictionary *page_begin(struct request *request, const char *template_name,
                              struct dictionary **layout);
void page_end(struct request *request, struct dictionary *layout, const char *title, int status);

/* Runs a page after its statements did: fills, expands, answers. */
void page_answer(struct request *request, const struct page *page);

/* A page that says what went wrong, in words, with the request's id where we
 * must mend it. sentence is a msgid. */
void page_refuse(struct request *request, int status, const char *sentence);

#endif
