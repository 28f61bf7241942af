/* Mails: written from notices by sql/rule/notice.sql, composed here, handed to sendmail
 * once. A mail is claimed (state sending, committed) before sendmail gets it, and ended
 * afterwards. If this process dies between the two, nobody can know whether the mail
 * left: it is not sent again, for a second mail is worse than a missing one whose notice
 * stands on the desk all the same. tandemctl mail and tandemctl check list such mails. */
#ifndef TANDEM_MAIL_H
#define TANDEM_MAIL_H

#include "commands.h"
#include "work.h"

/* Where mails are made and sent from, and what became of them. */
struct mailing {
    void *memory;
    const struct config *config;
    struct database *database; /* as tandem_work */
    int sent_count, waiting_count, given_up_count;
};

/* The rows of one statement; NULL when it failed (logged). */
const struct rows *mail_ask(struct mailing *mailing, const char *statement,
                            struct parameter *parameters);

/* Gives words to each mail that has none; false when it could not (logged). */
bool mail_compose_all(struct mailing *mailing) __attribute__((warn_unused_result));

/* Writes, composes and sends what is due; false when the database or the templates
 * failed (logged). Nothing is done where setting sendmail is empty. */
bool mail_do(struct mailing *mailing) __attribute__((warn_unused_result));

/* The duty of tandemctl work. */
void mail_duty(struct work *work);

#endif
