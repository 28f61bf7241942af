#include "calendar.h"

#include <string.h>
#include <talloc.h>

#include "banned.h"

enum { LINE_MAX_OCTETS = 75 };

/* One content line, folded (3.1): no character is cut in two. */
static char *line_add(char *calendar, const char *line) {
    size_t room = LINE_MAX_OCTETS;
    while (calendar != NULL && strlen(line) > room) {
        size_t octets = room;
        while (octets > 1 && ((unsigned char)line[octets] & 0xc0) == 0x80)
            octets--;
        calendar = talloc_asprintf_append_buffer(calendar, "%.*s\r\n ", (int)octets, line);
        line += octets;
        room = LINE_MAX_OCTETS - 1; /* after the blank */
    }
    return calendar == NULL ? NULL : talloc_asprintf_append_buffer(calendar, "%s\r\n", line);
}

char *calendar_line(char *calendar, const char *name, const char *value) {
    char *line = calendar == NULL ? NULL : talloc_asprintf(calendar, "%s:%s", name, value);
    if (line == NULL)
        return NULL;
    char *longer = line_add(calendar, line);
    talloc_free(line);
    return longer;
}

char *calendar_text(char *calendar, const char *name, const char *value) {
    char *escaped =
        calendar == NULL ? NULL : talloc_array(calendar, char, (unsigned)strlen(value) * 2 + 1);
    if (escaped == NULL)
        return NULL;
    char *end = escaped;
    for (; *value != '\0'; value++) {
        if (strchr("\\;,", *value) != NULL)
            *end++ = '\\';
        if (*value == '\n') {
            *end++ = '\\';
            *end++ = 'n';
        } else if ((unsigned char)*value >= ' ' && *value != 0x7f) {
            *end++ = *value;
        }
    }
    *end = '\0';
    char *longer = calendar_line(calendar, name, escaped);
    talloc_free(escaped);
    return longer;
}

char *calendar_begin(void *memory, const char *name) {
    static const char head[] = "BEGIN:VCALENDAR\r\n"
                               "VERSION:2.0\r\n"
                               "PRODID:-//Tandem//Tandem//EN\r\n"
                               "CALSCALE:GREGORIAN\r\n"
                               "METHOD:PUBLISH\r\n"
                               /* RFC 7986, and what other programs take for it */
                               "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"
                               "X-PUBLISHED-TTL:PT1H\r\n";
    char *calendar = talloc_strdup(memory, head);
    return calendar_text(calendar_text(calendar, "NAME", name), "X-WR-CALNAME", name);
}

char *calendar_end(char *calendar) { return calendar_line(calendar, "END", "VCALENDAR"); }
