/* The values for an expansion, for template.cc alone.
 *
 * A dictionary of our own, an implementation of ctemplate's
 * TemplateDictionaryInterface: ctemplate's TemplateDictionary takes a global
 * lock and a tree insertion for each value (55 ns against 14), a third of the
 * time of a list page. Lookups follow its rules: a section sees the values and
 * sections of its parents, an included template only its own. */
#ifndef TANDEM_TEMPLATE_VALUES_H
#define TANDEM_TEMPLATE_VALUES_H

#include <cstdint>
#include <cstring>
#include <new>
#include <string>

#include <ctemplate/template_dictionary_interface.h>
#include <talloc.h>

struct dictionary;

namespace tandem {

using ctemplate::TemplateString;

/* The memory of a first dictionary and of all that hang on it: pieces of
 * talloc memory handed out from front to back, freed with their owner. */
struct arena {
    void *memory;
    char *free;
    size_t free_bytes;
    bool failed; /* memory ran out: values are missing, nothing may be shown */
};

constexpr size_t ARENA_PIECE_BYTES = 8192;

inline void *arena_take(arena *arena, size_t bytes) {
    bytes = (bytes + 15) & ~static_cast<size_t>(15);
    if (bytes > arena->free_bytes) {
        size_t piece_bytes = bytes > ARENA_PIECE_BYTES ? bytes : ARENA_PIECE_BYTES;
        void *piece = talloc_size(arena->memory, piece_bytes);
        if (piece == nullptr) {
            arena->failed = true;
            return nullptr;
        }
        arena->free = static_cast<char *>(piece);
        arena->free_bytes = piece_bytes;
    }
    void *taken = arena->free;
    arena->free += bytes;
    arena->free_bytes -= bytes;
    return taken;
}

/* Values, sections and includes may share a name, so each has its own keys. */
enum class Kind : uint64_t { VALUE = 1, SECTION, INCLUDE };

template <typename Word> inline uint64_t load(const char *bytes) {
    Word word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

inline uint64_t mix(uint64_t a, uint64_t b) {
    unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

/* A name is known by a 64-bit hash alone, as in ctemplate itself: names stand
 * in our sources, nobody outside can choose one. The hash is of wyhash's kind.
 * Never 0. */
inline uint64_t key_of(Kind kind, const char *name, size_t length) {
    constexpr uint64_t ODD = 0x9E3779B97F4A7C15u;
    uint64_t key = (static_cast<uint64_t>(kind) << 56 | length) * ODD;
    for (size_t at = 0; at + 8 < length; at += 8)
        key = mix(key ^ load<uint64_t>(name + at), ODD);
    uint64_t last = 0;
    if (length >= 8)
        last = load<uint64_t>(name + length - 8);
    else if (length >= 4)
        last = load<uint32_t>(name) << 32 | load<uint32_t>(name + length - 4);
    else
        for (size_t at = 0; at < length; at++)
            last = last << 8 | load<uint8_t>(name + at);
    return mix(key ^ last, ODD) | 1;
}

inline uint64_t key_of(Kind kind, const TemplateString &name) {
    return key_of(kind, name.data(), name.size());
}

/* The two values ctemplate itself defines; they survive STRIP_WHITESPACE. */
const uint64_t SPACE_KEY = key_of(Kind::VALUE, "BI_SPACE", 8);
const uint64_t NEWLINE_KEY = key_of(Kind::VALUE, "BI_NEWLINE", 10);

/* The repetitions of a section or an include; none for a section that is only
 * shown. The cursor makes asking for one after the other cheap. */
struct repetitions {
    dictionary *first;
    dictionary *last;
    dictionary *cursor;
};

struct slot {
    uint64_t key; /* 0: empty */
    union {
        const char *value;
        repetitions *repeated;
    };
};

constexpr uint32_t SLOTS_FIRST = 8;

} // namespace tandem

using namespace tandem;

struct dictionary final : public ctemplate::TemplateDictionaryInterface {
  public:
    dictionary(arena *owner, dictionary *above, uint32_t slots_wanted)
        : memory(owner), parent(above), capacity(slots_wanted) {}

    slot *find(uint64_t key) const {
        if (slots == nullptr)
            return nullptr;
        for (uint32_t i = static_cast<uint32_t>(key >> 32);; i++) {
            slot *candidate = &slots[i & (capacity - 1)];
            if (candidate->key == key)
                return candidate;
            if (candidate->key == 0)
                return nullptr;
        }
    }

    /* The slot of that key, made when there is none; NULL without memory. */
    slot *place(uint64_t key) {
        slot *found = find(key);
        if (found != nullptr)
            return found;
        if ((slots == nullptr || used * 4 >= capacity * 3) && !grow())
            return nullptr;
        used++;
        return put(slots, capacity, key);
    }

    repetitions *repeat(Kind kind, const char *name) {
        slot *place_found = place(key_of(kind, name, strlen(name)));
        if (place_found == nullptr)
            return nullptr;
        if (place_found->repeated == nullptr) {
            void *taken = arena_take(memory, sizeof(repetitions));
            place_found->repeated = taken ? new (taken) repetitions() : nullptr;
        }
        return place_found->repeated;
    }

    dictionary *add(Kind kind, const char *name) {
        repetitions *list = repeat(kind, name);
        void *taken = list ? arena_take(memory, sizeof(dictionary)) : nullptr;
        if (taken == nullptr)
            return nullptr;
        /* Rows of a list hold as many values as the row before. */
        uint32_t wanted = list->last ? list->last->capacity : SLOTS_FIRST;
        auto *added =
            new (taken) dictionary(memory, kind == Kind::SECTION ? this : nullptr, wanted);
        added->number = list->last ? list->last->number + 1 : 0;
        (list->last ? list->last->next : list->first) = added;
        list->last = added;
        return added;
    }

    arena *const memory;
    dictionary *const parent; /* sees through to it; NULL for a template's own */
    dictionary *next = nullptr;
    int number = 0; /* place among its repetitions */
    const char *file = nullptr;

  protected:
    TemplateString GetValue(const TemplateString &name) const override {
        uint64_t key = key_of(Kind::VALUE, name);
        for (const dictionary *at = this; at != nullptr; at = at->parent)
            if (const slot *found = at->find(key))
                return TemplateString(found->value, strlen(found->value));
        return key == SPACE_KEY     ? TemplateString(" ", 1)
               : key == NEWLINE_KEY ? TemplateString("\n", 1)
                                    : TemplateString("", 0);
    }
    bool IsUnhiddenSection(const TemplateString &name) const override {
        return repeated_as(Kind::SECTION, name) != nullptr;
    }
    bool IsHiddenSection(const TemplateString &name) const override {
        return repeated_as(Kind::SECTION, name) == nullptr;
    }
    bool IsHiddenTemplate(const TemplateString &name) const override {
        return repeated_as(Kind::INCLUDE, name) == nullptr;
    }
    const char *GetIncludeTemplateName(const TemplateString &name,
                                       int number_wanted) const override {
        repetitions *list = repeated_as(Kind::INCLUDE, name);
        if (list == nullptr)
            return nullptr;
        if (list->cursor == nullptr || list->cursor->number > number_wanted)
            list->cursor = list->first;
        while (list->cursor != nullptr && list->cursor->number < number_wanted)
            list->cursor = list->cursor->next;
        return list->cursor ? list->cursor->file : nullptr;
    }
    Iterator *CreateSectionIterator(const TemplateString &name) const override {
        return new Walk(repeated_as(Kind::SECTION, name));
    }
    Iterator *CreateTemplateIterator(const TemplateString &name) const override {
        return new Walk(repeated_as(Kind::INCLUDE, name));
    }
    void DumpToString(std::string *out, int) const override { out->append("dictionary\n"); }

  private:
    class Walk final : public Iterator {
      public:
        explicit Walk(const repetitions *list) : at(list ? list->first : nullptr) {}
        bool HasNext() const override { return at != nullptr; }
        const TemplateDictionaryInterface &Next() override {
            const dictionary *now = at;
            at = at->next;
            return *now;
        }

      private:
        const dictionary *at;
    };

    repetitions *repeated_as(Kind kind, const TemplateString &name) const {
        uint64_t key = key_of(kind, name);
        for (const dictionary *at = this; at != nullptr; at = at->parent)
            if (const slot *found = at->find(key))
                return found->repeated;
        return nullptr;
    }

    static slot *put(slot *slots, uint32_t capacity, uint64_t key) {
        uint32_t i = static_cast<uint32_t>(key >> 32);
        while (slots[i & (capacity - 1)].key != 0)
            i++;
        slots[i & (capacity - 1)].key = key;
        return &slots[i & (capacity - 1)];
    }

    bool grow() {
        uint32_t wanted = slots == nullptr ? capacity : capacity * 2;
        auto *grown = static_cast<slot *>(arena_take(memory, wanted * sizeof(slot)));
        if (grown == nullptr)
            return false;
        memset(static_cast<void *>(grown), 0, wanted * sizeof(slot));
        for (uint32_t i = 0; slots != nullptr && i < capacity; i++)
            if (slots[i].key != 0)
                put(grown, wanted, slots[i].key)->value = slots[i].value;
        slots = grown;
        capacity = wanted;
        return true;
    }

    slot *slots = nullptr;
    uint32_t capacity; /* a power of two */
    uint32_t used = 0;
};

#endif
