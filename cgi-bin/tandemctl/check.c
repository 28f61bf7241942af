/* check: one line a finding, "ok" or "bad" first. It changes nothing. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <talloc.h>
#include <unistd.h>

#include "commands.h"

#include "../lib/banned.h"

enum { PROGRAMS_MAX = 64, SECRET_BYTES = 32 };

struct check {
    struct invocation *invocation;
    struct database_script *script; /* as tandem_owner */
    char *files;                    /* of sql/schema, as a list for text[] */
    const char *behind;             /* the first of them that is not applied as it is */
    const char *programs[PROGRAMS_MAX];
    const char *rights[PROGRAMS_MAX]; /* as they are now */
    int program_count;
    bool good;
};

__attribute__((format(printf, 3, 4))) static void found(struct check *check, bool good,
                                                        const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs(good ? "ok   " : "bad  ", stdout);
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
    check->good = check->good && good;
}

static void secret_check(struct check *check) {
    const char *path = check->invocation->config.secret_file;
    char secret[SECRET_BYTES];
    struct stat status = {0};
    int file = open(path, O_RDONLY | O_CLOEXEC);
    const char *wrong = file < 0 ? strerror(errno) : NULL;
    if (file >= 0) {
        if (read(file, secret, sizeof secret) != SECRET_BYTES)
            wrong = "holds less than 32 bytes";
        else if (fstat(file, &status) != 0 || (status.st_mode & S_IRWXO) != 0)
            wrong = "can be read by anybody: chmod o= it";
        close(file);
    }
    explicit_bzero(secret, sizeof secret);
    found(check, wrong == NULL, "secret file %s%s%s", path, wrong ? ": " : "", wrong ? wrong : "");
}

static const char *asked(struct check *check, const char *statement, const char *name,
                         const char *value) {
    struct parameter parameters[] = {{name, value}, {NULL, NULL}};
    return database_script_ask(check->script, statement, parameter_value, parameters);
}

/* A statement that answers with what is wrong, or nothing. */
static void answer_check(struct check *check, const char *what, const char *statement) {
    const char *wrong = asked(check, statement, "", NULL);
    if (wrong == NULL)
        wrong = "the database could not be asked";
    found(check, *wrong == '\0', "%s%s%s", what, *wrong != '\0' ? ": " : "", wrong);
}

static bool schema_look(void *context, const char *path) {
    struct check *check = context;
    void *memory = check->invocation->memory;
    const char *file = strrchr(path, '/') + 1;
    size_t length = 0;
    const char *text = file_read(memory, path, &length);
    if (text == NULL)
        return false;
    struct parameter parameters[] = {
        {"file", file}, {"checksum", text_checksum(memory, text, length)}, {NULL, NULL}};
    const char *state =
        database_script_ask(check->script, "migration_state", parameter_value, parameters);
    check->files = talloc_asprintf(memory, "%s%s%s", check->files != NULL ? check->files : "",
                                   check->files != NULL ? "," : "", file);
    if (check->behind == NULL && (state == NULL || strcmp(state, "applied") != 0))
        check->behind = talloc_asprintf(memory, "%s %s", file,
                                        state != NULL && strcmp(state, "changed") == 0
                                            ? "was changed after it was applied"
                                            : "is not applied: run tandemctl migrate");
    return state != NULL;
}

static void schema_check(struct check *check) {
    void *memory = check->invocation->memory;
    bool read = schema_files(check->invocation, schema_look, check);
    const char *unknown = "";
    if (read && check->behind == NULL)
        unknown =
            asked(check, "check_unknown", "files", talloc_asprintf(memory, "{%s}", check->files));
    if (!read || check->behind != NULL || unknown == NULL)
        found(check, false, "schema: %s", check->behind ? check->behind : "cannot be looked at");
    else if (*unknown != '\0')
        found(check, false, "schema: the database is newer than sql_folder: it has %s", unknown);
    else
        found(check, true, "schema at %s", strrchr(check->files, ',') + 1);
}

static bool program_note(void *context, const char *path) {
    struct check *check = context;
    if (check->program_count == PROGRAMS_MAX)
        return false;
    const char *end = strrchr(path, '/');
    const char *start = end;
    while (start > path && start[-1] != '/')
        start--;
    char *name = talloc_strndup(check->invocation->memory, start, (size_t)(end - start));
    check->programs[check->program_count++] = name;
    return name != NULL;
}

static const char *program_role(struct check *check, int program) {
    return talloc_asprintf(check->invocation->memory, "tandem_%s", check->programs[program]);
}

static void roles_check(struct check *check) {
    for (int program = 0; program < check->program_count; program++) {
        const char *role = program_role(check, program);
        void *script =
            database_script_open(check->invocation->memory, &check->invocation->config, role);
        found(check, script != NULL, "%s connects as %s", check->programs[program], role);
        talloc_free(script);
    }
}

static bool rights_run(void *context, const char *path) {
    struct check *check = context;
    size_t length = 0;
    const char *text = file_read(check->invocation->memory, path, &length);
    return text != NULL && database_script_run(check->script, path, text);
}

/* Whether migrate, run now, would change any right: it is run and rolled back. */
static void rights_check(struct check *check) {
    struct invocation *invocation = check->invocation;
    const char *shared =
        talloc_asprintf(invocation->memory, "%s/rights.sql", invocation->config.sql_folder);
    bool run = shared != NULL && database_script_begin(check->script);
    for (int program = 0; run && program < check->program_count; program++)
        check->rights[program] = asked(check, "check_rights", "role", program_role(check, program));
    run = run && rights_run(check, shared) && rights_files(invocation, rights_run, check);
    for (int program = 0; program < check->program_count; program++) {
        const char *wanted =
            run ? asked(check, "check_rights", "role", program_role(check, program)) : NULL;
        bool same = wanted != NULL && check->rights[program] != NULL &&
                    strcmp(wanted, check->rights[program]) == 0;
        found(check, same, "%s %s", check->programs[program],
              same ? "has its rights"
                   : "has other rights than its rights.sql: run tandemctl migrate");
    }
    if (!database_script_end(check->script, false))
        found(check, false, "the database could not be asked");
}

static void database_check(struct check *check) {
    struct invocation *invocation = check->invocation;
    check->script = database_script_open(invocation->memory, &invocation->config, "tandem_owner");
    found(check, check->script != NULL, "database, as tandem_owner");
    if (check->script == NULL)
        return;
    answer_check(check, "server", "check_server");
    answer_check(check, "what is saved stays saved", "server_durable");
    schema_check(check);
    if (!rights_files(invocation, program_note, check))
        found(check, false, "programs below sql_folder");
    roles_check(check);
    if (check->behind == NULL) {
        answer_check(check, "mail", "mail_unsure");
        answer_check(check, "every lead is accounted for", "check_leads");
        answer_check(check, "every loop of feedback is accounted for", "check_feedback");
        rights_check(check);
    }
}

int command_check(struct invocation *invocation) {
    if (invocation->argument_count > 1)
        return usage_show(invocation, "check takes no arguments.");
    struct check check = {.invocation = invocation, .good = true};
    bool read = config_read(invocation->memory, invocation->config_file, &invocation->config);
    found(&check, read, "configuration %s", invocation->config_file);
    if (read) {
        secret_check(&check);
        database_check(&check);
    }
    return check.good ? STATUS_DONE : STATUS_REFUSED;
}
