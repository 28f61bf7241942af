/* demo: the demo company of sql/demo.sql, into a company without leads. */
#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "commands.h"

#include "../lib/banned.h"

int command_demo(struct invocation *invocation) {
    static const char demo_password[] = "tandem";
    if (invocation->argument_count > 1)
        return usage_show(invocation, "demo takes no arguments.");
    const char *path =
        talloc_asprintf(invocation->memory, "%s/demo.sql", invocation->config.sql_folder);
    size_t length = 0;
    char *text = path == NULL ? NULL : file_read(invocation->memory, path, &length);
    struct parameter parameters[] = {
        {"password_hash", password_hash(invocation->memory, demo_password)}, {NULL, NULL}};
    if (text == NULL || parameters[0].value == NULL)
        return refused("The demo data were not loaded.");
    struct database_script *script =
        database_script_open(invocation->memory, &invocation->config, "tandem_owner");
    if (script == NULL || !database_script_begin(script))
        return refused("The database cannot be reached as tandem_owner.");
    const char *used = database_script_ask(script, "demo_used", parameter_value, parameters);
    if (used == NULL)
        return refused("The database was not migrated: run tandemctl migrate first.");
    if (strcmp(used, "t") == 0) {
        puts("This company has people or leads already: the demo data were left out.");
        return database_script_end(script, false) ? STATUS_DONE : STATUS_REFUSED;
    }
    bool good = database_script_run(script, path, text) &&
                database_script_ask(script, "demo_passwords", parameter_value, parameters) != NULL;
    if (!database_script_end(script, good) || !good)
        return refused("The demo data were not loaded; nothing of them is left in the database.");
    if (!contact_phones_convert(invocation))
        return refused("The contacts' phone numbers were not read: run tandemctl migrate.");
    puts("The demo company is loaded; everybody's password is tandem.");
    return STATUS_DONE;
}
