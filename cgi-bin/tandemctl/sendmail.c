#include "sendmail.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <talloc.h>
#include <time.h>
#include <unistd.h>

#include "../lib/banned.h"

enum { WAIT_MAX_MS = 60000, LOOK_EVERY_MS = 20 };

/* The message as a file in memory: unlike a pipe it never blocks and cannot break. */
static int message_open(const char *message) {
    int file = memfd_create("mail", MFD_CLOEXEC);
    size_t length = strlen(message), written = 0;
    while (file >= 0 && written < length) {
        ssize_t bytes = write(file, message + written, length - written);
        if (bytes < 0 && errno != EINTR) {
            close(file);
            return -1;
        }
        written += bytes < 0 ? 0 : (size_t)bytes;
    }
    if (file >= 0)
        lseek(file, 0, SEEK_SET);
    return file;
}

/* Starts it with the message as its standard input, our standard error, and no signal
 * blocked; 0, or an errno. */
static int sendmail_start(const char *path, char **arguments, int message, pid_t *process) {
    static char *const environment[] = {"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:"
                                        "/sbin:/bin",
                                        "LANG=C.UTF-8", NULL};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigemptyset(&none);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&files, message, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigmask(&attributes, &none);
    int failed = posix_spawn(process, path, &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failed;
}

/* Its wait status; one that does not end in time is killed. */
static int sendmail_wait(pid_t process) {
    const struct timespec pause = {.tv_nsec = LOOK_EVERY_MS * 1000000L};
    int status = 0;
    for (int waited_ms = 0; waited_ms < WAIT_MAX_MS; waited_ms += LOOK_EVERY_MS) {
        if (waitpid(process, &status, WNOHANG) == process)
            return status;
        nanosleep(&pause, NULL);
    }
    kill(process, SIGKILL);
    while (waitpid(process, &status, 0) < 0 && errno == EINTR)
        continue;
    return status;
}

const char *sendmail_run(void *memory, const char *path, const char *from, const char *recipient,
                         const char *message, bool *unsure) {
    char *arguments[] = {talloc_strdup(memory, path),
                         talloc_strdup(memory, "-i"),
                         talloc_strdup(memory, "-f"),
                         talloc_strdup(memory, from),
                         talloc_strdup(memory, "--"),
                         talloc_strdup(memory, recipient),
                         NULL};
    pid_t process = 0;
    *unsure = false;
    for (size_t i = 0; i + 1 < sizeof arguments / sizeof *arguments; i++)
        if (arguments[i] == NULL)
            return "there is no memory left";
    int file = message_open(message);
    if (file < 0)
        return "the message could not be kept in memory";
    int failed = sendmail_start(path, arguments, file, &process);
    close(file);
    if (failed != 0)
        return talloc_asprintf(memory, "%s: %s", path, strerror(failed));
    int status = sendmail_wait(process);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return NULL;
    *unsure = !WIFEXITED(status);
    return WIFEXITED(status)
               ? talloc_asprintf(memory, "%s ended with status %d", path, WEXITSTATUS(status))
               : talloc_asprintf(memory, "%s was killed by signal %d", path, WTERMSIG(status));
}
