#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "lookup.h"

/* Where the items of one kind stand. */
struct kind {
    const char *name;
    size_t first, count;
};

struct lookup {
    char *version;
    void *memory;              /* of the lists at hand; replaced whole */
    struct lookup_item *items; /* sorted by kind, then as the statement ordered them */
    size_t count;
    struct lookup_item **index; /* sorted by kind and key */
    struct kind *kinds;
    size_t kind_count;
};

struct lookup *lookup_new(void *memory) {
    return talloc_zero(memory, struct lookup);
}

static int by_key(const void *a, const void *b) {
    const struct lookup_item *const *first = a, *const *second = b;
    int order = strcmp((*first)->kind, (*second)->kind);
    return order != 0 ? order : strcmp((*first)->key, (*second)->key);
}

static const char *no_parameters(void *context, const char *name) {
    (void)context;
    (void)name;
    return NULL;
}

static struct kind *kinds_read(void *memory, const struct lookup_item *items, size_t count,
                               size_t *kind_count) {
    struct kind *kinds = talloc_array(memory, struct kind, (unsigned)count + 1);
    *kind_count = 0;
    for (size_t i = 0; kinds != NULL && i < count; i++) {
        if (i == 0 || strcmp(items[i].kind, items[i - 1].kind) != 0)
            kinds[(*kind_count)++] = (struct kind){.name = items[i].kind, .first = i};
        kinds[*kind_count - 1].count++;
    }
    return kinds;
}

/* The rows keep living on memory, so items point into them. */
static bool take_rows(struct lookup *lookup, void *memory, const struct rows *rows,
                      const char *version) {
    size_t count = (size_t)rows_count(rows);
    struct lookup_item *items = talloc_array(memory, struct lookup_item, (unsigned)count + 1);
    struct lookup_item **index = talloc_array(memory, struct lookup_item *, (unsigned)count + 1);
    char *kept_version = talloc_strdup(memory, version);
    if (items == NULL || index == NULL || kept_version == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        int row = (int)i;
        items[i] = (struct lookup_item){
            .kind = rows_value(rows, row, "kind"),
            .key = rows_value(rows, row, "key"),
            .label = {rows_value(rows, row, "label_en"), rows_value(rows, row, "label_nl"),
                      rows_value(rows, row, "label_da")},
            .extra = rows_value(rows, row, "extra"),
            .active = rows_true(rows, row, "active"),
        };
        index[i] = &items[i];
    }
    qsort(index, count, sizeof *index, by_key);
    size_t kind_count = 0;
    struct kind *kinds = kinds_read(memory, items, count, &kind_count);
    if (kinds == NULL)
        return false;
    talloc_free(lookup->memory);
    lookup->memory = memory;
    lookup->items = items;
    lookup->index = index;
    lookup->count = count;
    lookup->kinds = kinds;
    lookup->kind_count = kind_count;
    lookup->version = kept_version;
    return true;
}

bool lookup_refresh(struct lookup *lookup, struct database *database, const char *version) {
    if (lookup->version != NULL && strcmp(lookup->version, version) == 0)
        return true;
    void *memory = talloc_new(lookup);
    struct batch *batch = memory == NULL ? NULL : batch_new(memory);
    if (batch == NULL)
        return false;
    int place = batch_add(batch, "lookup", no_parameters, NULL);
    if (batch_run(database, batch, NULL) != OUTCOME_DONE ||
        !take_rows(lookup, memory, batch_rows(batch, place), version)) {
        talloc_free(memory);
        return false;
    }
    return true;
}

const struct lookup_item *lookup_list(const struct lookup *lookup, const char *kind,
                                      size_t *count) {
    for (size_t i = 0; i < lookup->kind_count; i++) {
        if (strcmp(lookup->kinds[i].name, kind) == 0) {
            *count = lookup->kinds[i].count;
            return lookup->items + lookup->kinds[i].first;
        }
    }
    *count = 0;
    return lookup->items;
}

const struct lookup_item *lookup_find(const struct lookup *lookup, const char *kind,
                                      const char *key) {
    struct lookup_item wanted = {.kind = kind, .key = key}, *wanted_pointer = &wanted;
    if (lookup->count == 0)
        return NULL;
    struct lookup_item *const *found =
        bsearch(&wanted_pointer, lookup->index, lookup->count, sizeof *lookup->index, by_key);
    return found == NULL ? NULL : *found;
}

const char *lookup_label(const struct lookup *lookup, const char *kind, const char *key,
                         enum language language) {
    const struct lookup_item *item = *key == '\0' ? NULL : lookup_find(lookup, kind, key);
    return item == NULL ? key : item->label[language];
}
