/* A program of pages and forms: main() of every FastCGI program. */
#ifndef TANDEM_SERVE_H
#define TANDEM_SERVE_H

#include "route.h"

/* Runs program ("lead") with its routes until told to stop.
 *   --config FILE   serve on the socket at descriptor 0
 *   --routes        print the route table and leave
 * The process's exit status: 2 for wrong arguments, 1 when it cannot start. */
int serve_main(int argc, char **argv, const char *program, const struct route *routes);

#endif
