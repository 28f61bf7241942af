/* The settings of conf/tandem.conf: name = value lines, # comments.
 * One table in config.c gives each setting its kind, unit and default. */
#ifndef TANDEM_CONFIG_H
#define TANDEM_CONFIG_H

#include <stdbool.h>

struct config {
    const char *database;        /* a libpq connection string without user */
    const char *run_folder;      /* where each program keeps its counters */
    const char *template_folder; /* holds en/, nl/ and da/ */
    const char *sql_folder;          /* what tandemctl migrate runs: schema/ and rights.sql */
    const char *secret_file;     /* 32 random bytes: signs form tokens */
    const char *sign_in;         /* "password" or "remote_user" */
    const char *test_now;        /* the time tests pretend it is; "" in production */
    bool report_round_trips;     /* say in X-Round-Trips how often the database was asked */
    bool cookie_secure;          /* send cookies over https only */
    bool require_durable;        /* refuse a server without fsync, synchronous_commit */
    const char *base_address;    /* where people find Tandem, without / at its end */
    const char *sendmail;        /* the program that takes mails; "" for no mail */
    const char *mail_from;       /* the sender's address */
    long mail_attempts;          /* how often a mail is tried before it is given up */
    long session_minutes;        /* how long a sign-in lasts */
    long statement_timeout_ms;
    long lock_timeout_ms;
    long body_limit_bytes; /* of a form without uploads */
    long parameter_limit;  /* how many a request may carry */
    long worker_count_lead;
    long worker_count_report;
    long worker_count; /* of every other program */
};

/* Reads file over the defaults; texts live on memory (talloc). False, with the
 * line and the reason in the log, for an unknown name or a bad value. */
bool config_read(void *memory, const char *file, struct config *config)
    __attribute__((warn_unused_result));

#endif
