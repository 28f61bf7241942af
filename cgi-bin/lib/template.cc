/* Templates: the C face of ctemplate, see template.h. */
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <memory>
#include <new>
#include <string>

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_emitter.h>
#include <talloc.h>

#include "log.h"
#include "template.h"
#include "template_values.h"

#include "banned.h"

namespace {

using ctemplate::TemplateCache;

std::unique_ptr<TemplateCache> caches[LANGUAGE_COUNT];

/* Where an expansion is written: one growing block on talloc memory. */
class Output final : public ctemplate::ExpandEmitter {
  public:
    Output(void *owner, size_t bytes_expected)
        : bytes(static_cast<char *>(talloc_size(owner, bytes_expected))),
          room(bytes ? bytes_expected : 0), memory(owner) {}

    void Emit(char c) override { Emit(&c, 1); }
    void Emit(const std::string &text) override { Emit(text.data(), text.size()); }
    void Emit(const char *text) override { Emit(text, strlen(text)); }
    void Emit(const char *text, size_t length) override {
        if (length >= room - used && !grow(length))
            return;
        memcpy(bytes + used, text, length);
        used += length;
    }

    /* The text with a closing NUL; NULL when memory ran out on the way. */
    char *finish() {
        Emit("", 1);
        return failed ? nullptr : bytes;
    }

    size_t used = 0;

  private:
    bool grow(size_t length) {
        size_t wanted = (room + length + 1) * 2;
        void *grown = failed ? nullptr : talloc_realloc_size(memory, bytes, wanted);
        if (grown == nullptr) {
            failed = true;
            return false;
        }
        bytes = static_cast<char *>(grown);
        room = wanted;
        return true;
    }

    char *bytes;
    size_t room;
    void *memory;
    bool failed = false;
};

/* Mails are plain text, in which blank lines and line ends are part of what is said. */
ctemplate::Strip strip_of(const std::string &name) {
    return name.rfind("mail/", 0) == 0 ? ctemplate::DO_NOT_STRIP : ctemplate::STRIP_WHITESPACE;
}

/* A cache with every template of a folder; NULL, and the reason in the log. */
std::unique_ptr<TemplateCache> cache_load(const std::filesystem::path &folder) {
    auto cache = std::make_unique<TemplateCache>();
    bool whole = cache->SetTemplateRootDirectory(folder.string());
    size_t count = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".tpl")
            continue;
        std::string name = entry.path().lexically_relative(folder).string();
        if (!cache->LoadTemplate(name, strip_of(name))) {
            log_problem(nullptr, "template %s does not parse", entry.path().c_str());
            whole = false;
        }
        count++;
    }
    if (count == 0)
        log_problem(nullptr, "no templates in %s", folder.c_str());
    if (!whole || count == 0)
        return nullptr;
    cache->Freeze();
    return cache;
}

/* Pages differ little in size: the room for the next one. */
size_t bytes_expected = 16384;

char *expand(void *memory, const char *name, const TemplateCache &cache,
             const dictionary *dictionary, size_t *length) {
    Output output(memory, bytes_expected);
    ctemplate::PerExpandData nothing;
    std::string file = std::string(name) + ".tpl";
    if (!cache.ExpandNoLoad(file, strip_of(file), dictionary, &nothing, &output)) {
        /* ctemplate has written the include's name to the same log. */
        log_problem(nullptr, "template %s or one of its includes is missing", name);
        return nullptr;
    }
    *length = output.used;
    char *text = output.finish();
    if (text == nullptr)
        log_problem(nullptr, "template %s: memory is exhausted", name);
    size_t wanted = *length + *length / 4;
    bytes_expected = wanted > bytes_expected ? wanted : bytes_expected - bytes_expected / 64;
    if (bytes_expected < 4096)
        bytes_expected = 4096;
    return text;
}

} // namespace

bool template_load(const char *root) {
    try {
        std::unique_ptr<TemplateCache> loaded[LANGUAGE_COUNT];
        for (int i = 0; i < LANGUAGE_COUNT; i++) {
            const char *code = language_code(static_cast<enum language>(i));
            loaded[i] = cache_load(std::filesystem::path(root) / code);
            if (loaded[i] == nullptr)
                return false;
        }
        for (int i = 0; i < LANGUAGE_COUNT; i++)
            caches[i] = std::move(loaded[i]);
        return true;
    } catch (const std::exception &problem) {
        log_problem(nullptr, "templates under %s: %s", root, problem.what());
    } catch (...) {
        log_problem(nullptr, "templates under %s cannot be read", root);
    }
    return false;
}

struct dictionary *dictionary_new(void *memory) {
    /* The arena, the dictionary and its first values lie in one block. */
    arena start = {memory, nullptr, 0, false};
    auto *own = static_cast<arena *>(arena_take(&start, sizeof(arena)));
    void *taken = own ? arena_take(&start, sizeof(dictionary)) : nullptr;
    if (taken == nullptr)
        return nullptr;
    return new (taken) dictionary(new (own) arena(start), nullptr, 4 * SLOTS_FIRST);
}

void dictionary_set(struct dictionary *dictionary, const char *name, const char *value) {
    if (dictionary == nullptr || value == nullptr)
        return;
    if (slot *place = dictionary->place(key_of(Kind::VALUE, name, strlen(name))))
        place->value = value;
}

void dictionary_set_number(struct dictionary *dictionary, const char *name, long value) {
    if (dictionary == nullptr)
        return;
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%ld", value);
    auto bytes = static_cast<size_t>(length) + 1;
    if (void *copy = arena_take(dictionary->memory, bytes))
        dictionary_set(dictionary, name, static_cast<char *>(memcpy(copy, digits, bytes)));
}

void dictionary_show(struct dictionary *dictionary, const char *name) {
    if (dictionary != nullptr)
        dictionary->repeat(Kind::SECTION, name);
}

void dictionary_hide(struct dictionary *dictionary, const char *name) {
    if (dictionary != nullptr) /* a section that is known and not repeated: the search ends here */
        dictionary->place(key_of(Kind::SECTION, name, strlen(name)));
}

struct dictionary *dictionary_add(struct dictionary *dictionary, const char *name) {
    return dictionary ? dictionary->add(Kind::SECTION, name) : nullptr;
}

struct dictionary *dictionary_include(struct dictionary *dictionary, const char *name,
                                      const char *template_name) {
    struct dictionary *added = dictionary ? dictionary->add(Kind::INCLUDE, name) : nullptr;
    if (added == nullptr)
        return nullptr;
    size_t length = strlen(template_name);
    auto *file = static_cast<char *>(arena_take(added->memory, length + sizeof ".tpl"));
    if (file != nullptr) {
        memcpy(file, template_name, length);
        memcpy(file + length, ".tpl", sizeof ".tpl");
    }
    added->file = file;
    return added;
}

char *template_expand(void *memory, const char *template_name, enum language language,
                      struct dictionary *dictionary, size_t *length) {
    *length = 0;
    if (dictionary == nullptr || dictionary->memory->failed) {
        log_problem(nullptr, "template %s: memory is exhausted", template_name);
        return nullptr;
    }
    if (language >= LANGUAGE_COUNT || caches[language] == nullptr) {
        log_problem(nullptr, "template %s: templates are not loaded", template_name);
        return nullptr;
    }
    try {
        return expand(memory, template_name, *caches[language], dictionary, length);
    } catch (const std::exception &problem) {
        log_problem(nullptr, "template %s: %s", template_name, problem.what());
    } catch (...) {
        log_problem(nullptr, "template %s: an unknown exception", template_name);
    }
    return nullptr;
}
