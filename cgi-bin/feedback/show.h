/* What several pages of feedback show alike. */
#ifndef TANDEM_FEEDBACK_SHOW_H
#define TANDEM_FEEDBACK_SHOW_H

#include "../lib/page.h"

/* Rows of view feedback_item as a list (feedback/loops.tpl) in place of {{>NAME}},
 * most of them at the most. Those with may_close get the button that closes. */
void loops_show(struct request *request, struct dictionary *content, const char *name,
                const struct rows *rows, int most);

/* One piece of feedback (statement loop) in place of {{>FACTS}}, what followed it
 * (statement loop_history) in place of {{>HISTORY}}, and its name in the heading
 * behind the page's title. */
void loop_show(struct request *request, struct dictionary *content, const struct rows *loop,
               const struct rows *history);

/* .show of the forms that act on one piece of feedback, with statements
 * {"loop", "loop_history"} and template "feedback/act". */
void act_show(struct request *request, struct dictionary *content);

#endif
