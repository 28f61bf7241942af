#include "pages.h"

/* The form to paste, in the language of those who will fill it in. */
static void show_form(struct request *request, struct dictionary *content,
                      const struct rows *source, const char *address) {
    if (*rows_value(source, 0, "form_key") == '\0') {
        dictionary_show(content, "NO_FORM");
        return;
    }
    struct dictionary *form = dictionary_new(request->memory);
    size_t length = 0;
    page_row(request, form, source, 0);
    dictionary_set(form, "ADDRESS", address);
    char *text =
        template_expand(request->memory, "lead/source_form",
                        language_from_code(rows_value(source, 0, "form_language")), form, &length);
    dictionary_set(dictionary_add(content, "FORM_TO_PASTE"), "PASTE", text == NULL ? "" : text);
}

static enum shown record_show(struct request *request, struct dictionary *content) {
    const struct rows *source = request_rows(request, 0);
    const char *address = request->worker->config.base_address;
    if (rows_count(source) == 0)
        return SHOWN_ABSENT;
    page_row(request, content, source, 0);
    dictionary_set(content, "ADDRESS", address);
    show_form(request, content, source, address);
    page_rows(request, content, "TOKEN", request_rows(request, 1));
    if (rows_count(request_rows(request, 1)) == 0)
        dictionary_show(content, "NO_TOKEN");
    page_rows(request, content, "BECAME_OF", request_rows(request, 2));
    if (rows_count(request_rows(request, 2)) == 0)
        dictionary_show(content, "NOTHING_SENT");
    page_title(request, content, rows_value(source, 0, "name"));
    return SHOWN;
}

const struct page lead_sources_record = {
    .title = N_("Source"),
    .template_name = "lead/sources_record",
    .statements = {"sources_record", "sources_tokens", "sources_became"},
    .show = record_show,
};
