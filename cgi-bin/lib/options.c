#include "options.h"

#include <string.h>

#include "banned.h"

const struct option lead_buying_roles[] = {
    {"decides", N_("Decides"), NULL}, {"influences", N_("Influences"), NULL},
    {"uses", N_("Uses"), NULL},       {"buys", N_("Buys"), NULL},
    {"unknown", N_("Unknown"), NULL}, {NULL, NULL, NULL},
};

const struct option lead_ways[] = {
    {"email", N_("E-mail"), NULL},
    {"phone", N_("Phone"), NULL},
    {"meeting", N_("Meeting"), NULL},
    {NULL, NULL, NULL},
};

const struct option lead_languages[] = {
    {"nl", N_("Dutch"), NULL},  {"da", N_("Danish"), NULL}, {"en", N_("English"), NULL},
    {"de", N_("German"), NULL}, {NULL, NULL, NULL},
};

const struct option lead_countries[] = {
    {"NL", N_("Netherlands"), NULL},    {"DK", N_("Denmark"), NULL}, {"BE", N_("Belgium"), NULL},
    {"DE", N_("Germany"), NULL},        {"SE", N_("Sweden"), NULL},  {"NO", N_("Norway"), NULL},
    {"GB", N_("United Kingdom"), NULL}, {NULL, NULL, NULL},
};

const struct option lead_origins[] = {
    {"marketing", N_("Marketing"), NULL},
    {"sales", N_("Sales"), NULL},
    {"referral", N_("Referral"), NULL},
    {"colleague", N_("Colleague"), NULL},
    {NULL, NULL, NULL},
};

const struct option lead_contact_ways[] = {
    {"call", N_("Call"), NULL},
    {"email", N_("E-mail"), NULL},
    {"meeting", N_("Meeting"), NULL},
    {"social", N_("Social media"), NULL},
    {"network", N_("Network event"), NULL},
    {"cold_call", N_("Cold call"), NULL},
    {NULL, NULL, NULL},
};

const struct option lead_marks[] = {
    {"hot", N_("Hot"), NULL},
    {"warm", N_("Warm"), NULL},
    {"cold", N_("Cold"), NULL},
    {NULL, NULL, NULL},
};

const struct option lead_marks_or_none[] = {
    {"hot", N_("Hot"), NULL},   {"warm", N_("Warm"), NULL},
    {"cold", N_("Cold"), NULL}, {"none", N_("Take the mark away"), NULL},
    {NULL, NULL, NULL},
};

const char *option_label(const struct option *options, const char *value, enum language language) {
    for (; options->value != NULL; options++)
        if (strcmp(options->value, value) == 0)
            return sentence(language, options->label);
    return value;
}
