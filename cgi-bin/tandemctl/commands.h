/* The commands of tandemctl. Each returns the status the process exits with. */
#ifndef TANDEM_COMMANDS_H
#define TANDEM_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "../lib/config.h"
#include "../lib/database_script.h"
#include "../lib/query.h"

enum { STATUS_DONE = 0, STATUS_REFUSED = 1, STATUS_USAGE = 2 };

struct invocation {
    void *memory; /* freed when the process ends */
    const char *config_file;
    struct config config;
    const char *usage; /* of the command, for usage_show */
    int argument_count;
    char **arguments; /* the command's last word, then what follows it, NULL at the end */
};

int command_migrate(struct invocation *invocation);
int command_person_add(struct invocation *invocation);
int command_person_password(struct invocation *invocation);
int command_setting(struct invocation *invocation);
int command_settings(struct invocation *invocation);
int command_check(struct invocation *invocation);
int command_demo(struct invocation *invocation);
int command_import(struct invocation *invocation);
int command_mail(struct invocation *invocation);
int command_work(struct invocation *invocation);

/* Says what is wrong, one sentence, on standard error; STATUS_REFUSED. */
int refused(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says what is wrong with the command line, and how it is written; STATUS_USAGE. */
int usage_show(const struct invocation *invocation, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The whole file, NUL-terminated, on memory; NULL, said on standard error, when it
 * cannot be read or holds a NUL. */
char *file_read(void *memory, const char *path, size_t *length);

/* The argon2id hash of a password, on memory; NULL without memory for it. */
const char *password_hash(void *memory, const char *password);

/* A value of a statement that is asked for by name; ends with name NULL. */
struct parameter {
    const char *name;
    const char *value;
};
/* A parameter_source whose context is an array of struct parameter. */
const char *parameter_value(void *context, const char *name);

/* The rows of one statement run as tandem_owner with parameters; NULL, with
 * *status what to exit with and the cause said, when it was refused or failed. */
const struct rows *statement_run(struct invocation *invocation, const char *statement,
                                 struct parameter *parameters, int *status);

/* Reads the phone numbers of contacts that are not known in E.164 (lib/phone.h). False,
 * with the cause in the log, when the database cannot be asked. */
bool contact_phones_convert(struct invocation *invocation) __attribute__((warn_unused_result));

/* Calls each with every file of sql/schema or every sql/<program>/rights.sql, in
 * order, until one returns false. False when one did, or there are none (said). */
bool schema_files(struct invocation *invocation, bool (*each)(void *context, const char *path),
                  void *context);
bool rights_files(struct invocation *invocation, bool (*each)(void *context, const char *path),
                  void *context);

/* The file's SHA-256 in hexadecimal, as sha256sum prints it, on memory. */
const char *text_checksum(void *memory, const char *text, size_t length);

#endif
