/* Pages from Google's ctemplate, behind a C interface (template.cc; phone.cc is the
 * other C++ in the house). Templates escape by themselves (AUTOESCAPE); C sets values
 * and shows sections, and knows no markup. */
#ifndef TANDEM_TEMPLATE_H
#define TANDEM_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "language.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The values for one expansion of one template, or for one repetition of a
 * section in it. Owned by the dictionary it belongs to; the first one by the
 * talloc context it was made on. */
struct dictionary;

/* Parses every template under root/<language>/ once, at start. Those of mail/ are plain
 * text: nothing in them is escaped or left out, and no page may include one. False (and the
 * reason in the log) when one does not parse. */
bool template_load(const char *root) __attribute__((warn_unused_result));

/* An empty dictionary that lives as long as the talloc context memory.
 * NULL only when memory is exhausted; every function below accepts NULL. */
struct dictionary *dictionary_new(void *memory);

/* Sets {{NAME}}. The value is not copied: it must live until the expansion
 * (a request's memory and a result's rows do). name is upper case. NULL sets
 * nothing, which shows nothing. */
void dictionary_set(struct dictionary *dictionary, const char *name, const char *value);
void dictionary_set_number(struct dictionary *dictionary, const char *name, long value);

/* Shows {{#NAME}}...{{/NAME}} once, with the values of its parent. */
void dictionary_show(struct dictionary *dictionary, const char *name);

/* Hides {{#NAME}}...{{/NAME}} here even where a dictionary above shows it; what is
 * shown or added later is shown. */
void dictionary_hide(struct dictionary *dictionary, const char *name);

/* Adds a repetition of {{#NAME}}...{{/NAME}} with values of its own. */
struct dictionary *dictionary_add(struct dictionary *dictionary, const char *name);

/* Fills {{>NAME}} with another template ("lead/record", without .tpl). */
struct dictionary *dictionary_include(struct dictionary *dictionary, const char *name,
                                      const char *template_name);

/* The expansion of template_name ("layout") in a language. *length gets its
 * bytes; the text lives on memory. NULL, with the cause in the log, when the
 * template or one of its includes is missing or did not parse: answer 500. */
char *template_expand(void *memory, const char *template_name, enum language language,
                      struct dictionary *dictionary, size_t *length)
    __attribute__((warn_unused_result));

#ifdef __cplusplus
}
#endif
#endif
