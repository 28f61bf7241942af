/* mail: hands what is due to sendmail (mail.h says how often). */
#include "mail.h"

#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "../lib/log.h"
#include "../lib/mail_message.h"
#include "../lib/template.h"
#include "sendmail.h"

#include "../lib/banned.h"

static struct parameter none[] = {{NULL, NULL}};

const struct rows *mail_ask(struct mailing *mailing, const char *statement,
                            struct parameter *parameters) {
    struct batch *batch = batch_new(mailing->memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, parameter_value, parameters);
    if (place < 0 || batch_run(mailing->database, batch, NULL) != OUTCOME_DONE) {
        log_problem(NULL, "mail: the database did not do %s", statement);
        return NULL;
    }
    return batch_rows(batch, place);
}

/* Hands a claimed mail on; NULL when it is taken, else why not. */
static const char *hand_on(struct mailing *mailing, const struct rows *claimed, bool *unsure) {
    const struct config *config = mailing->config;
    struct mail mail = {
        .from = config->mail_from,
        .recipient = rows_value(claimed, 0, "recipient"),
        .subject = rows_value(claimed, 0, "subject"),
        .body = rows_value(claimed, 0, "body"),
        .language = rows_value(claimed, 0, "language"),
        .message_id = rows_value(claimed, 0, "message_id"),
        .date = rows_value(claimed, 0, "date"),
    };
    const char *message = mail_message(mailing->memory, &mail);
    *unsure = false;
    if (message == NULL)
        return "the sender's or the recipient's address cannot be written to";
    return sendmail_run(mailing->memory, config->sendmail, mail.from, mail.recipient, message,
                        unsure);
}

/* Notes how the attempt ended. A mail that may have left stays claimed. */
static bool note_end(struct mailing *mailing, const char *id, const char *problem, bool unsure) {
    char attempts_max[24];
    snprintf(attempts_max, sizeof attempts_max, "%ld", mailing->config->mail_attempts);
    if (problem != NULL)
        log_problem(NULL, "mail %s: %s%s", id, problem,
                    unsure ? "; it may have left and is not sent again" : "");
    if (unsure)
        return true;
    const struct rows *ended = mail_ask(
        mailing, "mail_end",
        (struct parameter[]){
            {"mail", id}, {"problem", problem}, {"attempts_max", attempts_max}, {NULL, NULL}});
    const char *state = rows_value(ended, 0, "state");
    if (strcmp(state, "sent") == 0)
        mailing->sent_count++;
    else if (strcmp(state, "waiting") == 0)
        mailing->waiting_count++;
    else if (strcmp(state, "given_up") == 0) {
        log_problem(NULL, "mail %s is given up after %s attempts", id, attempts_max);
        mailing->given_up_count++;
    }
    return ended != NULL;
}

/* Sends one mail; false when none is due, or the database failed (*good false). */
static bool send_next(struct mailing *mailing, bool *good) {
    bool unsure = false;
    const struct rows *claimed = mail_ask(mailing, "mail_claim", none);
    *good = claimed != NULL;
    if (rows_count(claimed) == 0)
        return false;
    const char *problem = hand_on(mailing, claimed, &unsure);
    *good = note_end(mailing, rows_value(claimed, 0, "id"), problem, unsure);
    return *good;
}

bool mail_do(struct mailing *mailing) {
    static bool templates_loaded;
    void *all = mailing->memory;
    bool good = true;
    if (mailing->config->sendmail[0] == '\0')
        return true;
    templates_loaded = templates_loaded || template_load(mailing->config->template_folder);
    if (!templates_loaded || mail_ask(mailing, "mail_write", none) == NULL ||
        !mail_compose_all(mailing))
        return false;
    for (bool more = true; more && !work_stopping();) {
        mailing->memory = talloc_new(all);
        more = mailing->memory != NULL && send_next(mailing, &good);
        talloc_free(mailing->memory);
    }
    mailing->memory = all;
    return good;
}

void mail_duty(struct work *work) {
    void *memory = talloc_new(work->invocation->memory);
    struct mailing mailing = {
        .memory = memory, .config = &work->invocation->config, .database = work->database};
    if (memory != NULL && !mail_do(&mailing))
        log_problem(NULL, "mail: not all that is due could be sent; the next try is in a minute");
    talloc_free(memory);
}

int command_mail(struct invocation *invocation) {
    if (invocation->argument_count > 1)
        return usage_show(invocation, "mail takes no arguments.");
    if (invocation->config.sendmail[0] == '\0')
        return refused("Setting sendmail is empty: no mail is sent.");
    struct mailing mailing = {
        .memory = invocation->memory,
        .config = &invocation->config,
        .database = database_new(invocation->memory, &invocation->config, "tandem_work"),
    };
    if (mailing.database == NULL)
        return refused("There is no memory left.");
    bool good = mail_do(&mailing);
    const struct rows *unsure = good ? mail_ask(&mailing, "mail_unsure", none) : NULL;
    talloc_free(mailing.database);
    if (unsure == NULL)
        return refused("Not all mails could be sent: see the lines above.");
    printf("%d sent, %d to be tried again, %d given up.\n", mailing.sent_count,
           mailing.waiting_count, mailing.given_up_count);
    if (*rows_value(unsure, 0, "unsure") != '\0')
        printf("Look into: %s.\n", rows_value(unsure, 0, "unsure"));
    return STATUS_DONE;
}
