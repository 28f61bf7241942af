/* What a mail says: templates/mail/notices.tpl filled with its notices. */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "../lib/language.h"
#include "../lib/log.h"
#include "../lib/template.h"
#include "../lib/text.h"
#include "mail.h"

#include "../lib/banned.h"

/* A sentence with {} replaced by detail. */
static const char *filled(void *memory, const char *text, const char *detail) {
    const char *hole = strstr(text, "{}");
    return hole == NULL
               ? text
               : talloc_asprintf(memory, "%.*s%s%s", (int)(hole - text), text, detail, hole + 2);
}

static const char *subject_of(void *memory, enum language language, const char *kind,
                              const struct rows *lines) {
    const char *total = rows_value(lines, 0, "total");
    if (rows_count(lines) == 0)
        return NULL;
    if (strcmp(kind, "hand_over") != 0)
        return filled(memory, sentence(language, N_("Your day in Tandem: {} new")), total);
    if (rows_count(lines) == 1)
        return filled(memory, sentence(language, N_("Handed over to you: {}")),
                      rows_value(lines, 0, "who"));
    return filled(memory, sentence(language, N_("{} leads handed over to you")), total);
}

/* Sets {{NAME}} and shows {{#HAS_NAME}} for a column with a value. */
static void set_optional(struct dictionary *shown, const char *name, const char *has_name,
                         const char *value) {
    if (*value == '\0')
        return;
    dictionary_set(shown, name, value);
    dictionary_show(shown, has_name);
}

static void line_show(void *memory, enum language language, struct dictionary *shown,
                      const struct rows *lines, int row) {
    static const char *const kinds[][2] = {
        {"is_overdue", "IS_OVERDUE"}, {"is_news_by", "IS_NEWS_BY"}, {"is_news", "IS_NEWS"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (rows_true(lines, row, kinds[i][0]))
            dictionary_show(shown, kinds[i][1]);
    dictionary_set(shown, "TOLD", rows_value(lines, row, "told"));
    dictionary_set(shown, "BY", rows_value(lines, row, "by"));
    dictionary_set(shown, "WHO", rows_value(lines, row, "who"));
    dictionary_set(shown, "PATH", rows_value(lines, row, "path"));
    set_optional(shown, "ORGANISATION", "HAS_ORGANISATION", rows_value(lines, row, "organisation"));
    set_optional(shown, "REASON", "HAS_REASON", rows_value(lines, row, "reason"));
    set_optional(shown, "NOTE", "HAS_NOTE", rows_value(lines, row, "note"));
    set_optional(shown, "DUE_AT", "HAS_DUE_AT",
                 text_moment(memory, language, rows_value(lines, row, "due_at")));
}

static const char *body_of(struct mailing *mailing, void *memory, enum language language,
                           const char *full_name, const struct rows *lines) {
    struct dictionary *mail = dictionary_new(memory);
    size_t length = 0;
    dictionary_set(mail, "FULL_NAME", full_name);
    dictionary_set(mail, "ADDRESS", mailing->config->base_address);
    for (int row = 0; row < rows_count(lines); row++)
        line_show(memory, language, dictionary_add(mail, "LINE"), lines, row);
    long more = strtol(rows_value(lines, 0, "total"), NULL, 10) - rows_count(lines);
    if (more > 0)
        dictionary_set_number(dictionary_add(mail, "MORE"), "MORE_COUNT", more);
    return template_expand(memory, "mail/notices", language, mail, &length);
}

/* False when the database failed; a mail that cannot be worded waits for the next run. */
static bool compose(struct mailing *mailing, void *memory, const struct rows *mails, int row) {
    const char *id = rows_value(mails, row, "id");
    enum language language = language_from_code(rows_value(mails, row, "language"));
    const struct rows *lines =
        mail_ask(mailing, "mail_lines", (struct parameter[]){{"mail", id}, {NULL, NULL}});
    if (lines == NULL)
        return false;
    const char *subject = subject_of(memory, language, rows_value(mails, row, "kind"), lines);
    const char *body = subject == NULL ? NULL
                                       : body_of(mailing, memory, language,
                                                 rows_value(mails, row, "full_name"), lines);
    if (body == NULL) {
        log_problem(NULL, "mail %s has nothing to say", id);
        return true;
    }
    return mail_ask(mailing, "mail_compose",
                    (struct parameter[]){
                        {"mail", id}, {"subject", subject}, {"body", body}, {NULL, NULL}}) != NULL;
}

bool mail_compose_all(struct mailing *mailing) {
    struct parameter none[] = {{NULL, NULL}};
    const struct rows *mails = mail_ask(mailing, "mail_uncomposed", none);
    bool good = mails != NULL;
    for (int row = 0; good && row < rows_count(mails); row++)
        good = compose(mailing, mailing->memory, mails, row);
    return good;
}
