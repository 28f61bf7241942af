#include "fastcgi_client.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <talloc.h>
#include <time.h>
#include <unistd.h>

#include "text.h"

#include "banned.h"

/* FastCGI 1.0, 3.3 and 8: records, their types, and the responder role. */
enum {
    HEADER_BYTES = 8,
    VERSION = 1,
    BEGIN_REQUEST = 1,
    END_REQUEST = 3,
    PARAMS = 4,
    STDIN = 5,
    STDOUT = 6,
    ROLE_RESPONDER = 1,
    REQUEST_NUMBER = 1,
};
enum { MESSAGE_MAX_BYTES = 1024, ANSWER_MAX_BYTES = 65536 };

struct message {
    unsigned char bytes[MESSAGE_MAX_BYTES];
    size_t length;
    bool overflow;
};

static void put(struct message *message, const void *bytes, size_t length) {
    if (length > sizeof message->bytes - message->length) {
        message->overflow = true;
        return;
    }
    memcpy(message->bytes + message->length, bytes, length);
    message->length += length;
}

static void put_header(struct message *message, unsigned char type, size_t length) {
    const unsigned char header[HEADER_BYTES] = {
        VERSION, type, 0, REQUEST_NUMBER, (unsigned char)(length >> 8), (unsigned char)length};
    put(message, header, sizeof header);
}

/* Lengths of one byte each: names and values are under 128 bytes (3.4). */
static void put_variable(struct message *variables, const char *name, const char *value) {
    const unsigned char lengths[2] = {(unsigned char)strlen(name), (unsigned char)strlen(value)};
    if (strlen(name) > 127 || strlen(value) > 127)
        variables->overflow = true;
    put(variables, lengths, sizeof lengths);
    put(variables, name, strlen(name));
    put(variables, value, strlen(value));
}

/* The whole request: what it is for, its variables, no body. */
static bool message_make(struct message *message, const char *path) {
    const unsigned char begin[8] = {0, ROLE_RESPONDER};
    struct message variables = {.length = 0};
    put_variable(&variables, "REQUEST_METHOD", "GET");
    put_variable(&variables, "DOCUMENT_URI", path);
    put_header(message, BEGIN_REQUEST, sizeof begin);
    put(message, begin, sizeof begin);
    put_header(message, PARAMS, variables.length);
    put(message, variables.bytes, variables.length);
    put_header(message, PARAMS, 0);
    put_header(message, STDIN, 0);
    return !message->overflow && !variables.overflow;
}

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits until the socket can be read or written; false when time is up. */
static bool wait_for(int file, short events, int64_t deadline_ms) {
    struct pollfd waited = {.fd = file, .events = events};
    int64_t left_ms;
    while ((left_ms = deadline_ms - now_ms()) > 0) {
        int ready = poll(&waited, 1, (int)left_ms);
        if (ready == 1)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
    return false;
}

static const char *send_all(int file, const struct message *message, int64_t deadline_ms) {
    size_t sent = 0;
    while (sent < message->length) {
        ssize_t part =
            send(file, message->bytes + sent, message->length - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (part >= 0)
            sent += (size_t)part;
        else if (errno != EAGAIN && errno != EINTR)
            return strerror(errno);
        else if (!wait_for(file, POLLOUT, deadline_ms))
            return "takes no request in time";
    }
    return NULL;
}

/* Joins what the records of standard output hold, in place. True once the record
 * that ends the request has come. */
static bool output_take(unsigned char *bytes, size_t length, size_t *output_length) {
    size_t at = 0, taken = 0;
    while (length - at >= HEADER_BYTES) {
        const unsigned char type = bytes[at + 1];
        size_t content = (size_t)bytes[at + 4] << 8 | bytes[at + 5], padding = bytes[at + 6];
        if (bytes[at] != VERSION || length - at < HEADER_BYTES + content + padding)
            return false;
        if (type == END_REQUEST) {
            *output_length = taken;
            return true;
        }
        at += HEADER_BYTES;
        if (type == STDOUT) {
            memmove(bytes + taken, bytes + at, content);
            taken += content;
        }
        at += content + padding;
    }
    return false;
}

/* Reads until the program closes, as it does after one request. */
static const char *receive(int file, unsigned char *bytes, size_t *length, int64_t deadline_ms) {
    *length = 0;
    while (*length < ANSWER_MAX_BYTES) {
        ssize_t part = recv(file, bytes + *length, ANSWER_MAX_BYTES - *length, MSG_DONTWAIT);
        if (part > 0)
            *length += (size_t)part;
        else if (part == 0)
            return output_take(bytes, *length, length) ? NULL : "breaks its answer off";
        else if (errno != EAGAIN && errno != EINTR)
            return strerror(errno);
        else if (!wait_for(file, POLLIN, deadline_ms))
            return "does not answer in time";
    }
    return "answers too much";
}

static const char *answer_read(void *memory, const unsigned char *bytes, size_t length,
                               struct fastcgi_answer *answer) {
    static const char status_name[] = "Status: ";
    char *text = talloc_strndup(memory, (const char *)bytes, length);
    char *head_end = text == NULL ? NULL : strstr(text, "\r\n\r\n");
    if (head_end == NULL)
        return "answers without a head";
    *head_end = '\0';
    long status = 200;
    char *line = strstr(text, status_name);
    if (line != NULL) {
        line += sizeof status_name - 1;
        char *digits = talloc_strndup(memory, line, strcspn(line, " \r"));
        if (digits == NULL || !text_integer_read(digits, 100, 599, &status))
            return "answers without a status";
    }
    *answer = (struct fastcgi_answer){.status = (int)status, .content = head_end + 4};
    return NULL;
}

static const char *exchange_with(int file, void *memory, const struct sockaddr_un *address,
                                 const struct message *message, int64_t deadline_ms,
                                 struct fastcgi_answer *answer) {
    unsigned char *bytes = talloc_size(memory, ANSWER_MAX_BYTES);
    size_t length = 0;
    if (bytes == NULL)
        return "there is no memory";
    /* A unix socket connects at once, or its backlog is full (EAGAIN). */
    if (connect(file, (const struct sockaddr *)address, sizeof *address) != 0)
        return strerror(errno);
    const char *problem = send_all(file, message, deadline_ms);
    if (problem == NULL)
        problem = receive(file, bytes, &length, deadline_ms);
    return problem != NULL ? problem : answer_read(memory, bytes, length, answer);
}

const char *fastcgi_get(void *memory, const char *socket_path, const char *path, long timeout_ms,
                        struct fastcgi_answer *answer) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct message message = {.length = 0};
    if (strlen(socket_path) >= sizeof address.sun_path || !message_make(&message, path))
        return "its socket or path has too long a name";
    memcpy(address.sun_path, socket_path, strlen(socket_path) + 1);
    int file = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (file < 0)
        return strerror(errno);
    const char *problem =
        exchange_with(file, memory, &address, &message, now_ms() + timeout_ms, answer);
    close(file);
    return problem;
}
