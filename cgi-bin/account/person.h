/* What is known of a person: the fields and choices that several forms share. */
#ifndef TANDEM_ACCOUNT_PERSON_H
#define TANDEM_ACCOUNT_PERSON_H

#include "../lib/form.h"
#include "../lib/options.h"

extern const struct option person_languages[];
extern const struct option person_teams[];
extern const struct option person_roles[];
extern const struct option person_weekdays[];

/* The fields of a person, in order; a table of fields begins with them. */
#define PERSON_NAMES                                                                               \
    {.name = "name",                                                                               \
     .label = N_("Name"),                                                                          \
     .help = N_("To sign in with: short, such as sanne."),                                         \
     .kind = FIELD_TEXT,                                                                           \
     .required = true,                                                                             \
     .max_chars = 80},                                                                             \
    {                                                                                              \
        .name = "full_name", .label = N_("Full name"), .kind = FIELD_TEXT, .required = true,       \
        .max_chars = 120                                                                           \
    }
#define PERSON_REACHED_BY                                                                          \
    {.name = "email", .label = N_("E-mail address"), .kind = FIELD_EMAIL, .max_chars = 254}, {     \
        .name = "phone", .label = N_("Phone"), .kind = FIELD_PHONE, .max_chars = 40                \
    }
#define PERSON_LANGUAGE                                                                            \
    {                                                                                              \
        .name = "language", .label = N_("Language"),                                               \
        .help = N_("Of the screens. Empty: the browser's."), .kind = FIELD_CHOICE,                 \
        .options = person_languages                                                                \
    }
#define PERSON_WORK                                                                                \
    {.name = "team",                                                                               \
     .label = N_("Team"),                                                                          \
     .kind = FIELD_CHOICE,                                                                         \
     .options = person_teams,                                                                      \
     .group = N_("Work")},                                                                         \
        {.name = "roles",                                                                          \
         .label = N_("Roles"),                                                                     \
         .help = N_("What this person may do; roles add up."),                                     \
         .kind = FIELD_SET,                                                                        \
         .options = person_roles},                                                                 \
        {.name = "country",                                                                        \
         .label = N_("Country"),                                                                   \
         .help = N_("Empty: the company's."),                                                      \
         .kind = FIELD_CHOICE,                                                                     \
         .options = lead_countries},                                                               \
    {                                                                                              \
        .name = "active", .label = N_("Active"),                                                   \
        .help = N_("Who is not cannot sign in and is assigned nothing; what they did stays."),     \
        .kind = FIELD_CHECK, .preset = "true"                                                      \
    }

#define PERSON_WORKING_DAYS                                                                        \
    {                                                                                              \
        .name = "working_days", .label = N_("Working days"),                                       \
        .help = N_("Deadlines are reckoned in these days."), .kind = FIELD_SET,                    \
        .options = person_weekdays                                                                 \
    }

/* A field's .choosable: the form's second statement has a row (field, key) for each that is. */
bool person_choosable(const struct request *request, const struct field *field, const char *key);

/* Shows above a form whose it is: the first row of its first statement. */
void person_show(struct request *request, struct dictionary *content);

#endif
