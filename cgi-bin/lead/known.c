#include "known.h"

#include <string.h>

#include "../lib/banned.h"
#include "../lib/route.h"

static bool has_field(const struct field *fields, const char *name) {
    while (fields->name != NULL && strcmp(fields->name, name) != 0)
        fields++;
    return fields->name != NULL;
}

static void duplicates_show(struct request *request, struct dictionary *known,
                            const struct rows *rows) {
    const char *wants = value_typed(request, "wants");
    struct dictionary *shown = dictionary_add(known, "DUPLICATES");
    dictionary_set(shown, "TYPED_CAMPAIGN", value_typed(request, "campaign_id"));
    dictionary_set(shown, "TYPED_CHANNEL", value_typed(request, "channel"));
    dictionary_set(shown, "TYPED_WHAT", *wants != '\0' ? wants : value_typed(request, "note"));
    page_rows(request, shown, "DUPLICATE", rows);
    if (*value_typed(request, "someone_else") != '\0')
        dictionary_show(shown, "SOMEONE_ELSE");
    if (!has_field(request->route->form->fields, "new_need"))
        return;
    struct dictionary *need = dictionary_add(shown, "MAY_NEED");
    if (*value_typed(request, "new_need") != '\0')
        dictionary_show(need, "NEW_NEED");
}

void known_show(struct request *request, struct dictionary *content, int statement) {
    const struct rows *duplicates = request_rows(request, statement);
    if (rows_count(duplicates) > 0)
        duplicates_show(request, dictionary_include(content, "KNOWN", "lead/known"), duplicates);
}
