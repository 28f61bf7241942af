/* person add, person password. */
#include <getopt.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "../lib/text.h"
#include "commands.h"

#include "../lib/banned.h"

enum { PASSWORD_MAX_BYTES = 1024, NAME_MAX_CHARS = 80, FULL_NAME_MAX_CHARS = 120 };

static const char *const role_names[] = {"sales", "marketing", "manager", "admin"};
enum { ROLE_COUNT = sizeof role_names / sizeof *role_names };

struct person {
    const char *name;
    const char *team; /* as given: sales, marketing or none */
    const char *full_name;
    const char *language;
    bool roles[ROLE_COUNT];
    bool password_stdin;
};

const char *password_hash(void *memory, const char *password) {
    char *hash = talloc_zero_size(memory, crypto_pwhash_STRBYTES);
    if (hash == NULL ||
        crypto_pwhash_str(hash, password, strlen(password), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return NULL;
    return hash;
}

/* The first line of standard input, as the sign-in form would give it; NULL, said
 * on standard error, when it is no password. */
static char *password_read(void *memory) {
    char *line = NULL;
    size_t room = 0;
    ssize_t length = getline(&line, &room, stdin);
    while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        length--;
    char *password = NULL;
    if (length <= 0)
        refused("Standard input holds no password: give it as the first line.");
    else if (length > PASSWORD_MAX_BYTES)
        refused("The password is longer than %d bytes.", PASSWORD_MAX_BYTES);
    else if ((password = text_normal(memory, line, (size_t)length)) == NULL)
        refused("The password is not valid UTF-8.");
    if (line != NULL)
        sodium_memzero(line, room);
    free(line);
    return password;
}

/* The hash of the password on standard input; NULL, said, when there is none. */
static const char *password_take(void *memory) {
    char *password = password_read(memory);
    if (password == NULL)
        return NULL;
    const char *hash = password_hash(memory, password);
    sodium_memzero(password, strlen(password));
    if (hash == NULL)
        refused("There is not enough memory to hash the password.");
    return hash;
}

static bool role_take(struct person *person, const char *name) {
    for (size_t at = 0; at < ROLE_COUNT; at++) {
        if (strcmp(role_names[at], name) == 0) {
            person->roles[at] = true;
            return true;
        }
    }
    return false;
}

/* STATUS_DONE, or what was said is wrong with the command line. */
static int options_read(struct invocation *invocation, struct person *person, bool adds) {
    static const struct option options[] = {{"name", required_argument, NULL, 'n'},
                                            {"password-stdin", no_argument, NULL, 'p'},
                                            {"team", required_argument, NULL, 't'},
                                            {"role", required_argument, NULL, 'r'},
                                            {"full-name", required_argument, NULL, 'f'},
                                            {"language", required_argument, NULL, 'l'},
                                            {NULL, 0, NULL, 0}};
    opterr = 0;
    optind = 1;
    for (int option; (option = getopt_long(invocation->argument_count, invocation->arguments, "",
                                           options, NULL)) != -1;) {
        if (!adds && option != 'n' && option != 'p')
            return usage_show(invocation, "An option is unknown or lacks its value.");
        switch (option) {
        case 'n':
            person->name = optarg;
            break;
        case 't':
            person->team = optarg;
            break;
        case 'f':
            person->full_name = optarg;
            break;
        case 'l':
            person->language = optarg;
            break;
        case 'p':
            person->password_stdin = true;
            break;
        case 'r':
            if (!role_take(person, optarg))
                return usage_show(invocation, "%s is no role: sales, marketing, manager or admin.",
                                  optarg);
            break;
        default:
            return usage_show(invocation, "%s is unknown or lacks its value.",
                              invocation->arguments[optind - 1]);
        }
    }
    if (optind < invocation->argument_count)
        return usage_show(invocation, "%s is not expected here.", invocation->arguments[optind]);
    if (person->name == NULL)
        return usage_show(invocation, "Say who, with --name.");
    if (!person->password_stdin)
        return usage_show(invocation, "Say --password-stdin, and give the password there.");
    return STATUS_DONE;
}

/* The text in NFC without blanks around it; NULL, said, when it is not usable. */
static const char *name_take(void *memory, const char *given, const char *what, size_t max_chars) {
    char *text = text_normal(memory, given, strlen(given));
    if (text == NULL) {
        refused("The %s is not valid UTF-8.", what);
        return NULL;
    }
    text = text_trim(text);
    for (const char *at = text; *at != '\0'; at++) {
        if ((unsigned char)*at < ' ') {
            refused("The %s holds a line's end or another control character.", what);
            return NULL;
        }
    }
    if (*text == '\0' || text_length_chars(text) > max_chars) {
        refused("The %s must have 1 to %zu characters.", what, max_chars);
        return NULL;
    }
    return text;
}

/* Team, roles and language agree; the team's own role is implied. */
static int person_check(struct invocation *invocation, struct person *person) {
    if (person->team == NULL)
        return usage_show(invocation, "Say the team: --team sales, marketing or none.");
    bool none = strcmp(person->team, "none") == 0;
    if (!none && strcmp(person->team, "sales") != 0 && strcmp(person->team, "marketing") != 0)
        return usage_show(invocation, "%s is no team: sales, marketing or none.", person->team);
    if (person->language != NULL && language_from_code(person->language) == LANGUAGE_COUNT)
        return usage_show(invocation, "%s is no language of the screens: nl, da or en.",
                          person->language);
    if (none && !person->roles[0] && !person->roles[1] && !person->roles[2] && !person->roles[3])
        return refused("Somebody without a team needs a role: add --role admin, or name a team.");
    if (none && person->roles[2])
        return refused("A manager belongs to the team they lead: --team sales or marketing.");
    if (none)
        person->team = NULL;
    else if (!role_take(person, person->team))
        return STATUS_REFUSED;
    return STATUS_DONE;
}

/* As PostgreSQL writes text[]: {sales,manager}. */
static const char *roles_text(void *memory, const struct person *person) {
    char *text = talloc_strdup(memory, "");
    for (size_t at = 0; text != NULL && at < ROLE_COUNT; at++)
        if (person->roles[at])
            text = talloc_asprintf_append(text, "%s%s", *text == '\0' ? "" : ",", role_names[at]);
    return talloc_asprintf(memory, "{%s}", text != NULL ? text : "");
}

int command_person_add(struct invocation *invocation) {
    void *memory = invocation->memory;
    struct person person = {0};
    int status = options_read(invocation, &person, true);
    if (status == STATUS_DONE)
        status = person_check(invocation, &person);
    if (status != STATUS_DONE)
        return status;
    const char *name = name_take(memory, person.name, "name", NAME_MAX_CHARS);
    const char *full_name =
        name == NULL ? NULL
        : person.full_name == NULL
            ? name
            : name_take(memory, person.full_name, "full name", FULL_NAME_MAX_CHARS);
    const char *hash = full_name == NULL ? NULL : password_take(memory);
    if (hash == NULL)
        return STATUS_REFUSED;
    struct parameter parameters[] = {{"name", name},
                                     {"full_name", full_name},
                                     {"team", person.team},
                                     {"roles", roles_text(memory, &person)},
                                     {"language", person.language},
                                     {"password_hash", hash},
                                     {NULL, NULL}};
    const struct rows *rows = statement_run(invocation, "person_add", parameters, &status);
    if (rows == NULL)
        return status;
    if (rows_count(rows) == 0)
        return refused("There is somebody named %s already.", name);
    printf("Added %s.\n", name);
    return STATUS_DONE;
}

int command_person_password(struct invocation *invocation) {
    struct person person = {0};
    int status = options_read(invocation, &person, false);
    if (status != STATUS_DONE)
        return status;
    const char *name = name_take(invocation->memory, person.name, "name", NAME_MAX_CHARS);
    const char *hash = name == NULL ? NULL : password_take(invocation->memory);
    if (hash == NULL)
        return STATUS_REFUSED;
    struct parameter parameters[] = {{"name", name}, {"password_hash", hash}, {NULL, NULL}};
    const struct rows *rows = statement_run(invocation, "person_password", parameters, &status);
    if (rows == NULL)
        return status;
    if (rows_count(rows) == 0)
        return refused("There is nobody named %s.", name);
    printf("%s has a new password.\n", rows_value(rows, 0, "name"));
    return STATUS_DONE;
}
