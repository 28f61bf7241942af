/* Contacts that came without E.164: of an older Tandem, or of the demo company. */
#include <talloc.h>

#include "../lib/phone_fill.h"
#include "commands.h"

#include "../lib/banned.h"

bool contact_phones_convert(struct invocation *invocation) {
    static const struct phone_rows contacts = {"contact_phones", "contact_phones_fill", NULL};
    struct config patient = invocation->config;
    patient.statement_timeout_ms = 0;
    struct database *database = database_new(invocation->memory, &patient, "tandem_owner");
    bool done = database != NULL && phones_fill(database, &contacts) == OUTCOME_DONE;
    talloc_free(database);
    return done;
}
