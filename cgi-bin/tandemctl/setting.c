/* setting, settings: what sql/schema calls settings, of the company; those of the
 * machine are in the configuration file. */
#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"

#include "../lib/banned.h"

static struct parameter no_parameters[] = {{NULL, NULL}};

/* The setting's row in rows; -1 when there is none. */
static int setting_place(const struct rows *rows, const char *name) {
    for (int row = 0; row < rows_count(rows); row++)
        if (strcmp(rows_value(rows, row, "name"), name) == 0)
            return row;
    return -1;
}

static int setting_unknown(const struct rows *rows, const char *name) {
    refused("There is no setting %s; these are:", name);
    for (int row = 0; row < rows_count(rows); row++)
        fprintf(stderr, "  %s\n", rows_value(rows, row, "name"));
    return STATUS_REFUSED;
}

int command_setting(struct invocation *invocation) {
    static const struct option options[] = {{"consulted", required_argument, NULL, 'c'},
                                            {NULL, 0, NULL, 0}};
    const char *consulted = NULL;
    opterr = 0;
    optind = 1;
    for (int option; (option = getopt_long(invocation->argument_count, invocation->arguments, "",
                                           options, NULL)) != -1;) {
        if (option != 'c')
            return usage_show(invocation, "%s is unknown or lacks its value.",
                              invocation->arguments[optind - 1]);
        consulted = optarg;
    }
    if (invocation->argument_count - optind != 2)
        return usage_show(invocation, "setting takes a name and a value.");
    const char *name = invocation->arguments[optind];
    const char *value = invocation->arguments[optind + 1];
    int status = STATUS_DONE;
    const struct rows *known = statement_run(invocation, "settings", no_parameters, &status);
    if (known == NULL)
        return status;
    int place = setting_place(known, name);
    if (place < 0)
        return setting_unknown(known, name);
    struct parameter parameters[] = {
        {"name", name}, {"value", value}, {"consulted", consulted}, {NULL, NULL}};
    const struct rows *rows = statement_run(invocation, "setting_set", parameters, &status);
    if (rows == NULL) {
        fprintf(stderr, "%s is: %s; it is still %s.\n", name, rows_value(known, place, "meaning"),
                rows_value(known, place, "value"));
        return status;
    }
    printf("%s = %s\n", name, rows_value(rows, 0, "value"));
    return STATUS_DONE;
}

int command_settings(struct invocation *invocation) {
    if (invocation->argument_count > 1)
        return usage_show(invocation, "settings takes no arguments.");
    int status = STATUS_DONE;
    const struct rows *rows = statement_run(invocation, "settings", no_parameters, &status);
    for (int row = 0; row < rows_count(rows); row++)
        printf("%s = %s  # %s\n", rows_value(rows, row, "name"), rows_value(rows, row, "value"),
               rows_value(rows, row, "meaning"));
    return status;
}
