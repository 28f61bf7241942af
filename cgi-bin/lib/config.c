#include "config.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "log.h"
#include "text.h"

#include "banned.h"

enum kind {
    KIND_TEXT,
    KIND_CHOICE, /* one of choices, a list with | between */
    KIND_FLAG,   /* yes or no, on or off, true or false */
    KIND_NUMBER, /* a whole number from minimum to maximum */
};

struct setting {
    const char *name;
    enum kind kind;
    size_t offset; /* in struct config */
    const char *initial;
    long minimum;
    long maximum;
    const char *choices;
};

#define TEXT(field, value)                                                                         \
    { #field, KIND_TEXT, offsetof(struct config, field), value, 0, 0, NULL }
#define CHOICE(field, value, list)                                                                 \
    { #field, KIND_CHOICE, offsetof(struct config, field), value, 0, 0, list }
#define FLAG(field, value)                                                                         \
    { #field, KIND_FLAG, offsetof(struct config, field), value, 0, 0, NULL }
#define NUMBER(field, value, least, most)                                                          \
    { #field, KIND_NUMBER, offsetof(struct config, field), value, least, most, NULL }

/* Every setting; conf/tandem.conf says the same with its meaning (the unit
 * test compares them). */
static const struct setting settings[] = {
    TEXT(database, "dbname=tandem"),
    TEXT(run_folder, "/run/tandem"),
    TEXT(template_folder, "/usr/local/share/tandem/templates"),
    TEXT(sql_folder, "/usr/local/share/tandem/sql"),
    TEXT(secret_file, "/etc/tandem/secret"),
    TEXT(base_address, "http://localhost"),
    TEXT(sendmail, "/usr/sbin/sendmail"),
    TEXT(mail_from, "tandem@localhost"),
    NUMBER(mail_attempts, "10", 1, 100),
    CHOICE(sign_in, "password", "password|remote_user"),
    TEXT(test_now, ""),
    FLAG(report_round_trips, "no"),
    FLAG(cookie_secure, "yes"),
    FLAG(require_durable, "yes"),
    NUMBER(session_minutes, "720", 1, 44640),
    NUMBER(statement_timeout_ms, "10000", 1, 3600000),
    NUMBER(lock_timeout_ms, "3000", 1, 3600000),
    NUMBER(body_limit_bytes, "262144", 1024, 67108864),
    NUMBER(parameter_limit, "500", 1, 100000),
    NUMBER(worker_count_lead, "6", 1, 1000),
    NUMBER(worker_count_report, "3", 1, 1000),
    NUMBER(worker_count, "2", 1, 1000),
};

enum { SETTING_COUNT = sizeof settings / sizeof settings[0] };

static const struct setting *setting_find(const char *name) {
    for (size_t at = 0; at < SETTING_COUNT; at++)
        if (strcmp(settings[at].name, name) == 0)
            return &settings[at];
    return NULL;
}

/* Whether value is one of a list with | between. */
static bool choice_has(const char *choices, const char *value) {
    size_t length = strlen(value);
    for (const char *choice = choices; choice != NULL;) {
        const char *end = strchrnul(choice, '|');
        if ((size_t)(end - choice) == length && memcmp(choice, value, length) == 0)
            return true;
        choice = *end == '|' ? end + 1 : NULL;
    }
    return false;
}

static bool flag_read(const char *value, bool *flag) {
    static const char *const words[] = {"no", "yes", "off", "on", "false", "true"};
    for (size_t at = 0; at < sizeof words / sizeof words[0]; at++) {
        if (strcasecmp(value, words[at]) == 0) {
            *flag = at % 2 == 1;
            return true;
        }
    }
    return false;
}

/* Stores value in config; NULL, or the reason why it is not taken. */
static const char *setting_store(void *memory, const struct setting *setting, const char *value,
                                 struct config *config) {
    void *field = (char *)config + setting->offset;
    switch (setting->kind) {
    case KIND_CHOICE:
        if (!choice_has(setting->choices, value))
            return setting->choices;
        /* fall through */
    case KIND_TEXT: {
        const char *copy = talloc_strdup(memory, value);
        if (copy == NULL)
            return "memory that there is";
        memcpy(field, &copy, sizeof copy);
        return NULL;
    }
    case KIND_FLAG:
        return flag_read(value, field) ? NULL : "yes or no";
    case KIND_NUMBER:
        if (text_integer_read(value, setting->minimum, setting->maximum, field))
            return NULL;
        return talloc_asprintf(memory, "a whole number from %ld to %ld", setting->minimum,
                               setting->maximum);
    }
    return "a kind that exists";
}

/* Reads one line, which it changes. False when it was logged as wrong. */
static bool line_read(void *memory, const char *file, int number, char *line,
                      struct config *config) {
    char *name = text_trim(line);
    if (*name == '\0' || *name == '#')
        return true;
    char *equals = strchr(name, '=');
    if (equals == NULL) {
        log_problem(NULL, "%s line %d: not of the form name = value", file, number);
        return false;
    }
    *equals = '\0';
    name = text_trim(name);
    const struct setting *setting = setting_find(name);
    if (setting == NULL) {
        log_problem(NULL, "%s line %d: there is no setting %s", file, number, name);
        return false;
    }
    /* The value itself is not logged: a connection string may hold a password. */
    const char *wanted = setting_store(memory, setting, text_trim(equals + 1), config);
    if (wanted == NULL)
        return true;
    log_problem(NULL, "%s line %d: %s must be %s", file, number, name, wanted);
    return false;
}

static bool defaults_store(void *memory, struct config *config) {
    for (size_t at = 0; at < SETTING_COUNT; at++) {
        const char *wanted = setting_store(memory, &settings[at], settings[at].initial, config);
        if (wanted != NULL) {
            log_problem(NULL, "default of %s must be %s", settings[at].name, wanted);
            return false;
        }
    }
    return true;
}

bool config_read(void *memory, const char *file, struct config *config) {
    *config = (struct config){0};
    if (!defaults_store(memory, config))
        return false;
    FILE *stream = fopen(file, "re");
    if (stream == NULL) {
        log_problem(NULL, "%s: %s", file, strerror(errno));
        return false;
    }
    char *line = NULL;
    size_t room = 0;
    int number = 0;
    bool good = true;
    /* All lines, even after a bad one: an operator mends them in one go. */
    while (getline(&line, &room, stream) >= 0)
        good = line_read(memory, file, ++number, line, config) && good;
    if (ferror(stream)) {
        log_problem(NULL, "%s: %s", file, strerror(errno));
        good = false;
    }
    free(line);
    fclose(stream);
    if (config->cookie_secure && config->test_now[0] != '\0') {
        log_problem(NULL, "%s: test_now is for tests; beside cookie_secure = yes it is refused", file);
        good = false;
    }
    return good;
}
