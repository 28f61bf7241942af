/* migrate: the files of sql/schema that are new, once each, in order; then, each time,
 * the rules (functions and triggers), the views and the rights as they are now. */
#include <glob.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "commands.h"

#include "../lib/banned.h"
#include "../lib/built.h"

struct migration {
    struct invocation *invocation;
    struct database_script *script;
    int applied_count;
    crypto_hash_sha256_state rules; /* what was run of rules, views and rights */
};

const char *text_checksum(void *memory, const char *text, size_t length) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    char hex[2 * sizeof hash + 1];
    crypto_hash_sha256(hash, (const unsigned char *)text, length);
    return talloc_strdup(memory, sodium_bin2hex(hex, sizeof hex, hash, sizeof hash));
}

/* glob(3) sorts: 0002 comes after 0001. */
static bool files_each(struct invocation *invocation, const char *pattern,
                       bool (*each)(void *context, const char *path), void *context) {
    const char *folder = invocation->config.sql_folder;
    glob_t found;
    char *path = talloc_asprintf(invocation->memory, "%s/%s", folder, pattern);
    if (path == NULL || glob(path, 0, NULL, &found) != 0) {
        refused("There is no %s below sql_folder %s.", pattern, folder);
        return false;
    }
    bool good = true;
    for (size_t at = 0; good && at < found.gl_pathc; at++)
        good = each(context, found.gl_pathv[at]);
    globfree(&found);
    return good;
}

bool schema_files(struct invocation *invocation, bool (*each)(void *context, const char *path),
                  void *context) {
    return files_each(invocation, "schema/[0-9][0-9][0-9][0-9]_*.sql", each, context);
}

bool rights_files(struct invocation *invocation, bool (*each)(void *context, const char *path),
                  void *context) {
    return files_each(invocation, "*/rights.sql", each, context);
}

/* Runs a file of the schema and notes that it was, both or neither. */
static bool migration_apply(struct migration *migration, const char *file, const char *text,
                            struct parameter *parameters) {
    struct database_script *script = migration->script;
    if (!database_script_begin(script))
        return false;
    bool good = database_script_run(script, file, text) &&
                database_script_ask(script, "migration_note", parameter_value, parameters) != NULL;
    if (!database_script_end(script, good) || !good) {
        refused("%s was not applied; nothing of it is left in the database.", file);
        return false;
    }
    printf("Applied %s\n", file);
    migration->applied_count++;
    return true;
}

static bool migration_look(void *context, const char *path) {
    struct migration *migration = context;
    void *memory = migration->invocation->memory;
    const char *file = strrchr(path, '/') + 1;
    size_t length = 0;
    char *text = file_read(memory, path, &length);
    if (text == NULL)
        return false;
    struct parameter parameters[] = {
        {"file", file}, {"checksum", text_checksum(memory, text, length)}, {NULL, NULL}};
    const char *state =
        database_script_ask(migration->script, "migration_state", parameter_value, parameters);
    if (state == NULL)
        return false;
    if (strcmp(state, "new") == 0)
        return migration_apply(migration, file, text, parameters);
    if (strcmp(state, "applied") == 0)
        return true;
    if (strcmp(state, "late") == 0)
        refused("%s is new but a later file was applied already: give it the next number.", file);
    else
        refused("%s was changed after it was applied: put it back and write a new file.", file);
    return false;
}

static bool file_run(void *context, const char *path) {
    struct migration *migration = context;
    size_t length = 0;
    char *text = file_read(migration->invocation->memory, path, &length);
    if (text == NULL || !database_script_run(migration->script, path, text))
        return false;
    crypto_hash_sha256_update(&migration->rules, (const unsigned char *)text, length);
    return true;
}

static bool rules_note(struct migration *migration) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    char hex[2 * sizeof hash + 1];
    crypto_hash_sha256_final(&migration->rules, hash);
    struct parameter parameters[] = {
        {"checksum", sodium_bin2hex(hex, sizeof hex, hash, sizeof hash)}, {NULL, NULL}};
    return database_script_ask(migration->script, "migration_rules_note", parameter_value,
                               parameters) != NULL;
}

/* In one transaction, so that nobody meets a view without its rights. A rule may call
 * one of a later file: bodies are looked at when they run. */
static bool rules_apply(struct migration *migration) {
    struct invocation *invocation = migration->invocation;
    struct database_script *script = migration->script;
    const char *shared =
        talloc_asprintf(invocation->memory, "%s/rights.sql", invocation->config.sql_folder);
    if (shared == NULL || !database_script_begin(script))
        return false;
    crypto_hash_sha256_init(&migration->rules);
    bool good = database_script_run(script, "rules", "SET LOCAL check_function_bodies = off") &&
                files_each(invocation, "rule/*.sql", file_run, migration) &&
                files_each(invocation, "view/*.sql", file_run, migration) &&
                file_run(migration, shared) && rights_files(invocation, file_run, migration) &&
                rules_note(migration);
    return database_script_end(script, good) && good;
}

static bool asked(struct migration *migration, const char *statement) {
    return database_script_ask(migration->script, statement, parameter_value,
                               (struct parameter[]){{NULL, NULL}}) != NULL;
}

/* What the database has beyond our files; "" for nothing, NULL when it cannot be asked. */
static const char *newer_file(struct migration *migration) {
    struct parameter parameters[] = {{"file", built_schema}, {NULL, NULL}};
    return database_script_ask(migration->script, "migration_newer", parameter_value, parameters);
}

int command_migrate(struct invocation *invocation) {
    if (invocation->argument_count > 1)
        return usage_show(invocation, "migrate takes no arguments.");
    struct migration migration = {.invocation = invocation};
    migration.script =
        database_script_open(invocation->memory, &invocation->config, "tandem_owner");
    if (migration.script == NULL)
        return refused("The database cannot be reached as tandem_owner.");
    /* A second migrate waits here; the lock ends with the connection. */
    if (!asked(&migration, "migration_lock"))
        return refused("Another migrate has been at work for a minute; try again when it ended.");
    if (!asked(&migration, "migration_schema") || !asked(&migration, "migration_table") ||
        !asked(&migration, "migration_rules_table") ||
        !schema_files(invocation, migration_look, &migration))
        return refused("The database was not migrated.");
    const char *newer = newer_file(&migration);
    if (newer == NULL)
        return refused("The database was not migrated.");
    if (*newer != '\0')
        return refused("The database is of a newer Tandem: it has %s already.", newer);
    if (!rules_apply(&migration))
        return refused("The rules and rights were not set.");
    if (!contact_phones_convert(invocation))
        return refused("The contacts' phone numbers were not read; run migrate again.");
    if (migration.applied_count == 0)
        puts("The schema is up to date; the rules and rights are set.");
    else
        printf("%d applied; the rules and rights are set.\n", migration.applied_count);
    return STATUS_DONE;
}
