#include "log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "banned.h"

enum { LINE_MAX_BYTES = 4096 };

static const char *log_program = "tandem";

void log_name(const char *program) { log_program = program; }

/* The bytes that snprintf put in room bytes, whatever it says it needed. */
static size_t written_bytes(int needed, size_t room) {
    if (needed < 0)
        return 0;
    return (size_t)needed < room ? (size_t)needed : room - 1;
}

/* One write for the whole line, so that lines of workers do not mix. Control
 * bytes become blanks: nobody forges a line of the log by what they send. */
__attribute__((format(printf, 3, 0))) static void
line_write(const char *kind, const char *request_id, const char *format, va_list arguments) {
    char line[LINE_MAX_BYTES];
    size_t room = sizeof line - 1; /* the last byte is for the line's end */
    struct timespec now;
    struct tm utc;
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    size_t length = strftime(line, room, "%Y-%m-%dT%H:%M:%SZ", &utc);
    length += written_bytes(snprintf(line + length, room - length, " %s[%ld] %s%s%s: ", log_program,
                                     (long)getpid(), kind, request_id != NULL ? " " : "",
                                     request_id != NULL ? request_id : ""),
                            room - length);
    length +=
        written_bytes(vsnprintf(line + length, room - length, format, arguments), room - length);
    for (size_t at = 0; at < length; at++)
        if ((unsigned char)line[at] < ' ' || line[at] == 127)
            line[at] = ' ';
    while (length > 0 && line[length - 1] == ' ')
        length--;
    line[length++] = '\n';
    /* There is nowhere to complain about a log that cannot be written. */
    ssize_t ignored = write(STDERR_FILENO, line, length);
    (void)ignored;
}

void log_problem(const char *request_id, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    line_write("problem", request_id, format, arguments);
    va_end(arguments);
}

void log_note(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    line_write("note", NULL, format, arguments);
    va_end(arguments);
}
