/* A field of a form, or a filter of a list: described once. From the description
 * come the HTML, the checks, the messages, the showing again of what was typed,
 * and the binding: its name is the HTML name, the statement's parameter and the
 * column that fills it. A parameter that no field declares does not exist. */
#ifndef TANDEM_FIELD_H
#define TANDEM_FIELD_H

#include <stdbool.h>

#include "request.h"

struct dictionary;

enum field_kind {
    FIELD_TEXT,  /* one line */
    FIELD_LINES, /* a text of several lines */
    FIELD_EMAIL,
    FIELD_PHONE,    /* also gives statements <name>_e164: see values_phone_e164 */
    FIELD_LINK,     /* an http or https address */
    FIELD_PASSWORD, /* never shown again, never trimmed */
    FIELD_DATE,     /* bound as YYYY-MM-DD */
    FIELD_MONEY,    /* bound as cents */
    FIELD_PERCENT,  /* bound as hundredths of a percent */
    FIELD_NUMBER,   /* a whole number from minimum to maximum */
    FIELD_CHOICE,   /* a select; over 200 choices a text field with a datalist */
    FIELD_RADIO,    /* all choices in sight */
    FIELD_CHECK,    /* bound as true or false */
    FIELD_SET,      /* several of the choices; bound as text[] */
    FIELD_HIDDEN,   /* carried along, checked like a text */
    FIELD_FILE,     /* an upload: its value is the file's name (parameters_upload has it); also
                       gives statements what upload.h tells of it; the form is sent as
                       multipart/form-data */
};

/* A choice that is part of the form itself; ends with value NULL. */
struct option {
    const char *value;
    const char *label; /* N_ */
    const char *help;  /* N_, or NULL */
};

struct field {
    const char *name;
    const char *label; /* N_ */
    const char *help;  /* N_, or NULL */
    enum field_kind kind;
    bool required;                /* where shown */
    long max_chars;               /* 0: 200 */
    long minimum, maximum;        /* of FIELD_NUMBER; maximum 0: 1,000,000,000 */
    const struct option *options; /* its choices, or */
    const char *choices;          /* the kind of lookup that has them */
    const char *group;            /* N_, heading above this field, or NULL */
    const char *when;             /* shown for these choices of others: "outcome-back quality-1";
                                     otherwise its value is dropped. NULL: always */
    const char *autocomplete;     /* HTML's; NULL: off */
    bool sometimes;               /* required in cases that its help or the form tells: never marked
                                     as optional; nor is what depends on a choice (when) */
    const char *missing;          /* N_, words when it is required and empty; NULL: the usual */
    bool none;                    /* a filter that also takes "(none)": the empty ones */
    bool open;                    /* a choice that takes other values too: the page checks them */
    const char *preset;           /* in an empty form; "today" for a date */
    bool by_page;                 /* drawn by the page's own template, not by fields.tpl */
    /* Whether it is shown this time; NULL: always. */
    bool (*offered)(const struct request *request, const struct field *field);
    /* Whether a choice of its lookup is offered this time; NULL: all that are in use. What
       saves refuses the others all the same. */
    bool (*choosable)(const struct request *request, const struct field *field, const char *key);
    bool scale; /* FIELD_RADIO: its choices side by side, small */
    bool more;  /* a filter that waits behind "More filters" */
};

/* One field's value in one request. */
struct value {
    const char *typed; /* as it came: shown again */
    const char *clean; /* as it is bound; NULL for empty */
    const char *error; /* in the viewer's language; NULL when good */
};

/* Reads and checks the fields (ends with name NULL) from parameters into
 * request->values; false when at least one has an error. */
bool values_read(struct request *request, const struct field *fields,
                 const struct parameters *parameters);

/* Empty values: presets, or what the URL proposes. */
void values_preset(struct request *request, const struct field *fields);
/* Over them, the columns of the same names of the first row, as an edit form
 * shows them. */
void values_fill(struct request *request, const struct rows *rows);

/* The value to bind; NULL when empty or not declared. */
const char *values_clean(const struct value *values, const char *name);

/* The value of parameter "phone_e164" for a field phone of FIELD_PHONE: E.164 as the
 * database compares it, read in the form's country (its field country, else the loaded
 * row's, else the company's). On the request's memory; NULL for any other name, and for
 * what is no number. */
const char *values_phone_e164(const struct request *request, const char *name);

/* The value of a field as a person typed it or a row gave it; "" when none. */
const char *value_typed(const struct request *request, const char *name);

/* Puts words beside a field ("" or an unknown one: above the form). */
void value_refuse(struct request *request, const char *name, const char *words);
/* Binds another text in place of a field's own (a password's hash). */
void value_bind(struct request *request, const char *name, const char *clean);
/* Whether any field has words beside it. */
bool values_refused(const struct request *request);

/* The words beside a field ("": above the form); NULL when it is good, and for who is barred:
 * they could tell which choices there are. */
const char *value_error(const struct request *request, const char *name);

/* Adds a FIELD section for one field, or for each that is not by_page, to a dictionary of
 * fields.tpl. Who is barred gets back what they sent, also of fields that are not shown, and
 * no label of a list. */
void field_show(struct request *request, const struct field *field, struct dictionary *dictionary);
void fields_show(struct request *request, const struct field *fields,
                 struct dictionary *dictionary);

#endif
