/* What the forms about items of the content library share. */
#ifndef TANDEM_CAMPAIGN_CONTENT_FIELDS_H
#define TANDEM_CAMPAIGN_CONTENT_FIELDS_H

#include "../lib/form.h"
#include "../lib/options.h"

/* The file or the link that an item is: the first two fields of whatever form takes one. */
#define CONTENT_FILE_FIELDS                                                                        \
    {.name = "file",                                                                               \
     .label = N_("File"),                                                                          \
     .help = N_("PDF, Office, OpenDocument, PNG, JPEG, MP4 or text; 25 MB at most."),              \
     .kind = FIELD_FILE,                                                                           \
     .sometimes = true},                                                                           \
    {                                                                                              \
        .name = "link", .label = N_("Or a link"), .help = N_("Starts with https://."),             \
        .kind = FIELD_LINK, .max_chars = 500, .sometimes = true                                    \
    }

/* What is said of an item, by whoever adds or changes it. */
#define CONTENT_ABOUT_FIELDS                                                                       \
    {.name = "title",                                                                              \
     .label = N_("Title"),                                                                         \
     .help = N_("As colleagues will look for it."),                                                \
     .kind = FIELD_TEXT,                                                                           \
     .required = true,                                                                             \
     .missing = N_("Give it a title.")},                                                           \
        {.name = "kind",                                                                           \
         .label = N_("Kind"),                                                                      \
         .kind = FIELD_CHOICE,                                                                     \
         .choices = "content_kind",                                                                \
         .required = true,                                                                         \
         .missing = N_("Choose what kind of content it is.")},                                     \
        {.name = "about",                                                                          \
         .label = N_("What is it for?"),                                                           \
         .help = N_("What it says, and in which conversation it helps."),                          \
         .kind = FIELD_LINES,                                                                      \
         .max_chars = 2000},                                                                       \
        {.name = "moment",                                                                         \
         .label = N_("Moment"),                                                                    \
         .help = N_("How far the buyer is: it is offered on leads in that stage."),                \
         .kind = FIELD_CHOICE,                                                                     \
         .choices = "content_moment",                                                              \
         .required = true,                                                                         \
         .missing = N_("Choose at which moment it helps."),                                        \
         .group = N_("For whom?")},                                                                \
        {.name = "segment_id",                                                                     \
         .label = N_("Segment"),                                                                   \
         .help = N_("Empty: for all segments."),                                                   \
         .kind = FIELD_CHOICE,                                                                     \
         .choices = "segment"},                                                                    \
        {.name = "language",                                                                       \
         .label = N_("Language"),                                                                  \
         .help = N_("Empty: for all languages."),                                                  \
         .kind = FIELD_CHOICE,                                                                     \
         .options = lead_languages},                                                               \
        {.name = "owner_id",                                                                       \
         .label = N_("Owner"),                                                                     \
         .help = N_("Who keeps it right. Empty: you."),                                            \
         .kind = FIELD_CHOICE,                                                                     \
         .choices = "content_owner",                                                               \
         .group = N_("Who keeps it right?")},                                                      \
    {                                                                                              \
        .name = "review_on", .label = N_("Look at it again by"),                                   \
        .help = N_("After that day it is marked as outdated, and its owner is asked."),            \
        .kind = FIELD_DATE, .required = true,                                                      \
        .missing = N_("Give the day by which somebody looks at it again.")                         \
    }

/* Refuses a file before any of it is stored: of a type that is not taken, or one that the
 * library has (statement content_upload). */
void content_file_check(struct request *request, const struct rows *upload);

/* Stores the file that the form brought; a form's .store. */
enum outcome content_file_store(struct request *request);

/* Shows the item that has the file already, where there is one (statement content_upload). */
void content_same_show(struct request *request, struct dictionary *content,
                       const struct rows *upload);

/* The item a form is about (statement content_load) in the crumb, and its title behind the
 * form's in the heading. */
void content_item_show(struct request *request, struct dictionary *content,
                       const struct rows *item);

#endif
