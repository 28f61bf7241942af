#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <talloc.h>

#include "config.h"

#include "banned.h"

/* The tests run from the top of the tree. */
static const char delivered[] = "conf/tandem.conf";

static int memory_open(void **state) {
    *state = talloc_new(NULL);
    return *state == NULL;
}

static int memory_close(void **state) { return talloc_free(*state); }

/* Reads content as if it were a file. The reasons in the log are not of interest. */
static bool config_of(void *memory, const char *content, struct config *config) {
    char name[] = "/tmp/tandem-config-XXXXXX";
    int file = mkstemp(name);
    assert_true(file >= 0);
    assert_int_equal(write(file, content, strlen(content)), strlen(content));
    close(file);
    int shown = dup(STDERR_FILENO);
    assert_non_null(freopen("/dev/null", "w", stderr));
    bool read = config_read(memory, name, config);
    dup2(shown, STDERR_FILENO);
    close(shown);
    unlink(name);
    return read;
}

static void configs_equal(const struct config *a, const struct config *b) {
    assert_string_equal(a->database, b->database);
    assert_string_equal(a->run_folder, b->run_folder);
    assert_string_equal(a->template_folder, b->template_folder);
    assert_string_equal(a->sql_folder, b->sql_folder);
    assert_string_equal(a->secret_file, b->secret_file);
    assert_string_equal(a->sign_in, b->sign_in);
    assert_string_equal(a->test_now, b->test_now);
    assert_string_equal(a->base_address, b->base_address);
    assert_string_equal(a->sendmail, b->sendmail);
    assert_string_equal(a->mail_from, b->mail_from);
    assert_int_equal(a->mail_attempts, b->mail_attempts);
    assert_int_equal(a->cookie_secure, b->cookie_secure);
    assert_int_equal(a->require_durable, b->require_durable);
    assert_int_equal(a->session_minutes, b->session_minutes);
    assert_int_equal(a->statement_timeout_ms, b->statement_timeout_ms);
    assert_int_equal(a->lock_timeout_ms, b->lock_timeout_ms);
    assert_int_equal(a->body_limit_bytes, b->body_limit_bytes);
    assert_int_equal(a->parameter_limit, b->parameter_limit);
    assert_int_equal(a->worker_count_lead, b->worker_count_lead);
    assert_int_equal(a->worker_count_report, b->worker_count_report);
    assert_int_equal(a->worker_count, b->worker_count);
}

static void delivered_file_holds_the_defaults(void **state) {
    struct config defaults;
    struct config read;
    assert_true(config_of(*state, "", &defaults));
    assert_true(config_read(*state, delivered, &read));
    configs_equal(&read, &defaults);
    assert_true(defaults.cookie_secure);
    assert_true(defaults.require_durable);
    assert_string_equal(defaults.test_now, "");
}

static void delivered_file_names_every_setting(void **state) {
    (void)state;
    static const char *const names[] = {"database",
                                        "run_folder",
                                        "template_folder",
                                        "secret_file",
                                        "sign_in",
                                        "test_now",
                                        "cookie_secure",
                                        "require_durable",
                                        "session_minutes",
                                        "statement_timeout_ms",
                                        "lock_timeout_ms",
                                        "body_limit_bytes",
                                        "parameter_limit",
                                        "worker_count_lead",
                                        "worker_count_report",
                                        "worker_count"};
    bool seen[sizeof names / sizeof names[0]] = {false};
    char line[512];
    FILE *file = fopen(delivered, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL)
        for (size_t at = 0; at < sizeof names / sizeof names[0]; at++)
            if (strncmp(line, names[at], strlen(names[at])) == 0 &&
                strncmp(line + strlen(names[at]), " =", 2) == 0)
                seen[at] = true;
    fclose(file);
    for (size_t at = 0; at < sizeof names / sizeof names[0]; at++)
        if (!seen[at])
            fail_msg("%s is not in %s", names[at], delivered);
}

static void values_are_read(void **state) {
    struct config config;
    assert_true(config_of(*state,
                          "# a comment\n\n"
                          "  database =  host=/tmp/a b dbname='x#y' \r\n"
                          "sign_in=remote_user\n"
                          "cookie_secure = no\n"
                          "require_durable = Off\n"
                          "session_minutes = 5\n"
                          "session_minutes = 6\n"
                          "test_now = 2026-11-24 10:00:00+01\n"
                          "worker_count = 12",
                          &config));
    assert_string_equal(config.database, "host=/tmp/a b dbname='x#y'");
    assert_string_equal(config.sign_in, "remote_user");
    assert_string_equal(config.test_now, "2026-11-24 10:00:00+01");
    assert_false(config.cookie_secure);
    assert_false(config.require_durable);
    assert_int_equal(config.session_minutes, 6);
    assert_int_equal(config.worker_count, 12);
    assert_int_equal(config.worker_count_lead, 6);
}

static void mistakes_are_refused(void **state) {
    static const char *const bad[] = {"unknown = 1",
                                      "database",
                                      "= value",
                                      "session_minutes = ",
                                      "session_minutes = 0",
                                      "session_minutes = 5m",
                                      "session_minutes = -5",
                                      "session_minutes = 99999999999999999999",
                                      "cookie_secure = maybe",
                                      "cookie_secure =",
                                      "sign_in = pass",
                                      "sign_in =",
                                      "sign_in = password|remote_user",
                                      "Database = x",
                                      "worker_count = 1\nworker_count 2\n"};
    struct config config;
    for (size_t at = 0; at < sizeof bad / sizeof bad[0]; at++)
        if (config_of(*state, bad[at], &config))
            fail_msg("taken: %s", bad[at]);
    assert_false(config_of(*state, "unknown = 1\nworker_count = 3\n", &config));
}

static void missing_file_is_refused(void **state) {
    struct config config;
    assert_false(config_read(*state, "/nonexistent/tandem.conf", &config));
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, memory_open, memory_close)
    const struct CMUnitTest tests[] = {
        TEST(delivered_file_holds_the_defaults),
        TEST(delivered_file_names_every_setting),
        TEST(values_are_read),
        TEST(mistakes_are_refused),
        TEST(missing_file_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
