#include "counters.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "log.h"
#include "program.h"

#include "banned.h"

static struct counters counters_own;
static struct counters *counters = &counters_own;

struct counters *program_counters(void) {
    return counters;
}

static bool counters_path(char path[PATH_MAX], const char *run_folder, const char *name) {
    int length = snprintf(path, PATH_MAX, "%s/%s.counters", run_folder, name);
    if (length > 0 && length < PATH_MAX)
        return true;
    errno = ENAMETOOLONG;
    return false;
}

/* A new file of the counters' size, open; -1 with errno on failure. The old one
 * goes: a program that still runs on it (a restart) keeps its own. Figures are
 * no secret, and /metrics is answered by another program: anybody may read. */
static int counters_file(const char *run_folder, const char *name) {
    char path[PATH_MAX];
    if (!counters_path(path, run_folder, name) || (unlink(path) != 0 && errno != ENOENT))
        return -1;
    int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (file >= 0 && ftruncate(file, sizeof(struct counters)) != 0) {
        close(file);
        return -1;
    }
    return file;
}

void counters_open(const char *run_folder, const char *name) {
    int file = counters_file(run_folder, name);
    if (file < 0)
        log_problem(NULL, "counters in %s: %s", run_folder, strerror(errno));
    void *mapped = mmap(NULL, sizeof(struct counters), PROT_READ | PROT_WRITE,
                        file < 0 ? MAP_SHARED | MAP_ANONYMOUS : MAP_SHARED, file, 0);
    if (mapped != MAP_FAILED)
        counters = mapped;
    if (file >= 0)
        close(file);
}

bool program_counters_read(const char *run_folder, const char *name, struct counters *copy) {
    char path[PATH_MAX];
    struct stat status;
    if (!counters_path(path, run_folder, name))
        return false;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    void *mapped = MAP_FAILED;
    /* Another size is of another version; past the end would be SIGBUS. */
    if (fstat(file, &status) == 0 && status.st_size == (off_t)sizeof(struct counters))
        mapped = mmap(NULL, sizeof(struct counters), PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped == MAP_FAILED)
        return false;
    const unsigned long *from = mapped;
    unsigned long *to = (unsigned long *)copy;
    for (size_t at = 0; at < sizeof(struct counters) / sizeof(unsigned long); at++)
        to[at] = __atomic_load_n(&from[at], __ATOMIC_RELAXED);
    munmap(mapped, sizeof(struct counters));
    return true;
}
