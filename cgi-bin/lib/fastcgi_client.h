/* A FastCGI client (FastCGI 1.0, responder role) as small as /readyz needs it: a
 * GET without body of a program of ours, through its unix socket. */
#ifndef TANDEM_FASTCGI_CLIENT_H
#define TANDEM_FASTCGI_CLIENT_H

struct fastcgi_answer {
    int status;          /* of HTTP: 200 when the head names none */
    const char *content; /* NUL-terminated */
};

/* Asks for path ("/lead/ready"); waits timeout_ms at most, all in all. NULL when it
 * was answered, with *answer on memory (talloc); else why not, in English. */
const char *fastcgi_get(void *memory, const char *socket_path, const char *path, long timeout_ms,
                        struct fastcgi_answer *answer) __attribute__((warn_unused_result));

#endif
