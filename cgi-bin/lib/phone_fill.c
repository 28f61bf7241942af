#include "phone_fill.h"

#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "phone.h"

#include "banned.h"

struct values {
    const char *batch, *keys, *phones;
    char after[24];
};

static const char *value_of(void *context, const char *name) {
    const struct values *values = context;
    return strcmp(name, "batch") == 0    ? values->batch
           : strcmp(name, "keys") == 0   ? values->keys
           : strcmp(name, "phones") == 0 ? values->phones
                                         : values->after;
}

static enum outcome statement_run(void *memory, struct database *database, const char *statement,
                                  struct values *values, const struct rows **rows) {
    struct batch *batch = batch_new(memory);
    int place = batch == NULL ? -1 : batch_add(batch, statement, value_of, values);
    enum outcome outcome = place < 0 ? OUTCOME_FAILED : batch_run(database, batch, NULL);
    *rows = outcome == OUTCOME_DONE ? batch_rows(batch, place) : NULL;
    return outcome;
}

/* Two arrays of the rows whose number the library takes; how many. */
static int arrays_make(void *memory, const struct rows *rows, struct values *values) {
    char *keys = talloc_strdup(memory, "{"), *phones = talloc_strdup(memory, "{");
    int taken = 0;
    for (int row = 0; row < rows_count(rows); row++) {
        const char *country = rows_value(rows, row, "country");
        const char *phone =
            phone_e164(memory, rows_value(rows, row, "phone"), *country == '\0' ? NULL : country);
        if (phone == NULL)
            continue;
        const char *between = taken++ == 0 ? "" : ",";
        keys = talloc_asprintf_append_buffer(keys, "%s%s", between, rows_value(rows, row, "key"));
        phones = talloc_asprintf_append_buffer(phones, "%s%s", between, phone);
    }
    values->keys = talloc_asprintf_append_buffer(keys, "}");
    values->phones = talloc_asprintf_append_buffer(phones, "}");
    return taken;
}

enum outcome phones_fill(struct database *database, const struct phone_rows *which) {
    struct values values = {.batch = which->batch, .after = "0"};
    for (;;) {
        void *memory = talloc_new(NULL);
        const struct rows *rows = NULL, *written = NULL;
        enum outcome outcome = statement_run(memory, database, which->ask, &values, &rows);
        int count = rows_count(rows);
        if (count > 0) {
            snprintf(values.after, sizeof values.after, "%s", rows_value(rows, count - 1, "key"));
            if (arrays_make(memory, rows, &values) > 0)
                outcome = statement_run(memory, database, which->write, &values, &written);
        }
        talloc_free(memory);
        if (outcome != OUTCOME_DONE || count == 0)
            return outcome;
    }
}
