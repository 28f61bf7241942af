/* Hands a message to sendmail: the program of setting sendmail, by execve without a
 * shell, with arguments that are always the same: -i -f FROM -- RECIPIENT. */
#ifndef TANDEM_SENDMAIL_H
#define TANDEM_SENDMAIL_H

#include <stdbool.h>

/* NULL when it took the message; else why not, on memory. *unsure when it may have taken
 * it all the same: it was killed, or did not end within a minute. */
const char *sendmail_run(void *memory, const char *path, const char *from, const char *recipient,
                         const char *message, bool *unsure) __attribute__((warn_unused_result));

#endif
