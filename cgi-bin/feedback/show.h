/* What several pages of feedback show alike. */
#ifndef TANDEM_FEEDBACK_SHOW_H
#define TANDEM_FEEDBACK_SHOW_H

#include "../lib/page.h"

/* Rows of view feedback_item as a list (feedback/loops.tpl) in place of {{>NAME}},
 * most of them at the most. Those with may_close get the button that closes. */
void loops_show(struct request *request, struct dictionary *content, const char *name,
                const struct rows *rows, int most);

/* One piece of feedback in place of {{>FACTS}}, what followed it in place of
 * {{>HISTORY}}, and its name in the heading behind the page's title, with statements
 * {"loop", "loop_history", "loop_facts"} first. Also .show of the forms that act on one,
 * with template "feedback/act". */
void loop_show(struct request *request, struct dictionary *content);

/* What feedback is about, said before, beside the form that gives it: the first
 * statement's row, the second's in section BEFORE as {{>SAID}}, and the subject's name in
 * the heading behind the page's title. */
void subject_show(struct request *request, struct dictionary *content);

#endif
