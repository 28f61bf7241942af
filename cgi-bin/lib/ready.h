/* Whether a program can do its work. Every program answers GET /<program>/ready
 * through the frame, so that none can forget; /readyz of program account asks all. */
#ifndef TANDEM_READY_H
#define TANDEM_READY_H

#include "route.h"

/* The route that stands in no table; serve.c finds it. */
extern const struct route ready_route;

/* Whether this is the path of that route in this program. */
bool ready_asked(const struct request *request);

/* NULL when this program reaches its database and finds the schema that it was
 * built for; else what is wrong, in English, for whoever runs the servers. */
const char *ready_problem(struct request *request);

#endif
