#include "pulse_key.h"

#include "../lib/session.h"

void pulse_key_bind(struct request *request) {
    value_bind(request, "pulse_key", session_derived(request, "needs pulse", "answers"));
}
