#include <stdlib.h>
#include <talloc.h>

#include "../lib/banned.h"
#include "../lib/filter.h"
#include "../lib/route.h"
#include "period.h"

bool period_move(struct request *request) {
    const struct field *filters = request->route->page->filters;
    if (*value_typed(request, "from") != '\0' || *value_typed(request, "to") != '\0')
        return false;
    long year = strtol(request->today, NULL, 10), month = strtol(request->today + 5, NULL, 10);
    long first = (month - 1) / 3 * 3 + 1;
    const char *query = filters_query(request, filters, NULL);
    request_see_other(request, talloc_asprintf(request->memory,
                                               "%s?from=%04ld-%02ld-01&to=%04ld-%02ld-%02d%s%s",
                                               request->path, year, first, year, first + 2,
                                               first == 4 || first == 7 ? 30 : 31,
                                               *query == '\0' ? "" : "&", query));
    return true;
}
