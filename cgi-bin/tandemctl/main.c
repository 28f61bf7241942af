/* tandemctl: the operator's command. It runs as tandem_owner, the role that owns
 * the schema, but for nothing a page does. */
#include <errno.h>
#include <sodium.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "../lib/log.h"
#include "commands.h"

#include "../lib/banned.h"

static const struct command {
    const char *name; /* one word, or two with a blank between */
    int (*run)(struct invocation *invocation);
    const char *usage; /* what follows the name */
    const char *help;
    bool reads_config; /* itself: a bad configuration is a finding, not the end */
} commands[] = {
    {"migrate", command_migrate, "", "brings the database to this version's schema and rights",
     false},
    {"person add", command_person_add,
     "--name NAME --team sales|marketing|none [--role ROLE]...\n"
     "    [--full-name TEXT] [--language nl|da|en] --password-stdin",
     "adds a person; the password is the first line of standard input", false},
    {"person password", command_person_password, "--name NAME --password-stdin",
     "sets a password and ends the sessions that are open with the old one", false},
    {"setting", command_setting, "NAME VALUE [--consulted TEXT]",
     "changes a setting of the company", false},
    {"settings", command_settings, "", "lists the settings, their values and meanings", false},
    {"check", command_check, "", "looks at configuration, database, schema and rights", true},
    {"import", command_import, "[--create] --map FILE.map FILE.csv",
     "loads leads of a CSV file; --create makes the names in it that are not known", false},
    {"work", command_work, "[--once]",
     "runs the jobs that pages leave behind, until it is told to stop; --once: those due now",
     false},
    {"mail", command_mail, "", "hands the mails that are due to sendmail; work does so each minute",
     false},
    {"demo", command_demo, "", "fills an empty company with demo people, campaigns and leads",
     false},
};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static void sentence_write(const char *format, va_list arguments)
    __attribute__((format(printf, 1, 0)));

static void sentence_write(const char *format, va_list arguments) {
    fputs("tandemctl: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
}

int refused(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    sentence_write(format, arguments);
    va_end(arguments);
    return STATUS_REFUSED;
}

int usage_show(const struct invocation *invocation, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    sentence_write(format, arguments);
    va_end(arguments);
    fprintf(stderr, "usage: tandemctl --config FILE %s\n", invocation->usage);
    return STATUS_USAGE;
}

char *file_read(void *memory, const char *path, size_t *length) {
    enum { FILE_MAX_BYTES = 16 * 1024 * 1024 };
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        refused("%s: %s", path, strerror(errno));
        return NULL;
    }
    char *text = talloc_size(memory, FILE_MAX_BYTES);
    *length = text == NULL ? 0 : fread(text, 1, FILE_MAX_BYTES, file);
    const char *wrong = text == NULL                ? "no memory for it"
                        : ferror(file)              ? strerror(errno)
                        : *length == FILE_MAX_BYTES ? "is longer than 16 MB"
                                                    : NULL;
    fclose(file);
    if (wrong == NULL) {
        text[*length] = '\0';
        if (strlen(text) == *length)
            return talloc_realloc_size(memory, text, *length + 1);
        wrong = "holds a NUL byte";
    }
    refused("%s: %s", path, wrong);
    talloc_free(text);
    return NULL;
}

const char *parameter_value(void *context, const char *name) {
    for (const struct parameter *parameter = context; parameter->name != NULL; parameter++)
        if (strcmp(parameter->name, name) == 0)
            return parameter->value;
    return NULL;
}

/* The database's sentence with its detail in place of {}. */
static int refusal_show(const struct refusal *refusal) {
    const char *sentence = refusal->sentence;
    const char *gap = strstr(sentence, "{}");
    if (refusal->kind == REFUSAL_ABSENT)
        return refused("There is no such thing.");
    if (refusal->kind == REFUSAL_VALUE)
        return refused("The database does not take this value.");
    if (gap == NULL)
        return refused("%s", sentence);
    return refused("%.*s%s%s", (int)(gap - sentence), sentence, refusal->detail, gap + 2);
}

const struct rows *statement_run(struct invocation *invocation, const char *statement,
                                 struct parameter *parameters, int *status) {
    struct database *database =
        database_new(invocation->memory, &invocation->config, "tandem_owner");
    struct batch *batch = batch_new(invocation->memory);
    *status = STATUS_REFUSED;
    if (database == NULL || batch == NULL) {
        refused("There is no memory left.");
        return NULL;
    }
    int place = batch_add(batch, statement, parameter_value, parameters);
    switch (batch_run(database, batch, NULL)) {
    case OUTCOME_DONE:
        *status = STATUS_DONE;
        return batch_rows(batch, place);
    case OUTCOME_REFUSED:
        *status = refusal_show(batch_refusal(batch));
        return NULL;
    case OUTCOME_LOST:
        refused("The database cannot be reached, or was not migrated: see the lines above.");
        return NULL;
    default:
        refused("The database reported an error: see the line above.");
        return NULL;
    }
}

static int help_show(FILE *to) {
    fputs("usage: tandemctl --config FILE COMMAND\n", to);
    for (size_t at = 0; at < COMMAND_COUNT; at++)
        fprintf(to, "\n  %s %s\n      %s\n", commands[at].name, commands[at].usage,
                commands[at].help);
    return to == stdout ? STATUS_DONE : STATUS_USAGE;
}

/* How many words of arguments are the command's name; 0 when they are not. */
static int words_match(const struct command *command, char **arguments) {
    const char *blank = strchr(command->name, ' ');
    if (blank == NULL)
        return strcmp(arguments[0], command->name) == 0 ? 1 : 0;
    size_t first = (size_t)(blank - command->name);
    return strlen(arguments[0]) == first && strncmp(arguments[0], command->name, first) == 0 &&
                   arguments[1] != NULL && strcmp(arguments[1], blank + 1) == 0
               ? 2
               : 0;
}

static int command_run(const struct command *command, struct invocation *invocation) {
    invocation->usage = talloc_asprintf(invocation->memory, "%s %s", command->name, command->usage);
    if (invocation->usage == NULL || sodium_init() < 0)
        return refused("There is no memory left.");
    if (!command->reads_config &&
        !config_read(invocation->memory, invocation->config_file, &invocation->config))
        return refused("The configuration cannot be used: see the lines above.");
    return command->run(invocation);
}

int main(int argc, char **argv) {
    log_name("tandemctl");
    if (argc == 2 && strcmp(argv[1], "--help") == 0)
        return help_show(stdout);
    if (argc < 4 || strcmp(argv[1], "--config") != 0)
        return help_show(stderr);
    struct invocation invocation = {.memory = talloc_new(NULL), .config_file = argv[2]};
    for (size_t at = 0; at < COMMAND_COUNT; at++) {
        int words = words_match(&commands[at], argv + 3);
        if (words == 0)
            continue;
        invocation.argument_count = argc - 2 - words;
        invocation.arguments = argv + 2 + words;
        int status = command_run(&commands[at], &invocation);
        talloc_free(invocation.memory);
        return fflush(stdout) == 0 ? status : STATUS_REFUSED;
    }
    refused("There is no command %s.", argv[3]);
    talloc_free(invocation.memory);
    return help_show(stderr);
}
