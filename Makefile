# Tandem: make help lists the targets.
#
# A program is a folder of cgi-bin with a main.c; nothing else here names one.
# Everything built is below build/ (below build/sanitize/ with SANITIZE=1).

PORT = 8080
VAR = var
DEMO = 1
PREFIX = /usr/local
SYSCONFDIR = /etc
PLACES = -e 's|/usr/local|$(PREFIX)|g' -e 's|/etc/tandem|$(SYSCONFDIR)/tandem|g'

CC = gcc
CXX = $(if $(findstring clang,$(CC)),clang++,g++)

BUILD = $(if $(SANITIZE),build/sanitize,build)
PROGRAMS := $(filter-out lib tandemctl,$(patsubst cgi-bin/%/main.c,%,$(wildcard cgi-bin/*/main.c)))
COMMANDS := $(PROGRAMS) $(patsubst cgi-bin/%/main.c,%,$(wildcard cgi-bin/tandemctl/main.c))
export PORT VAR DEMO BUILD PROGRAMS

# Asked when the first file is compiled: on a fresh machine make has yet to install it.
LIBRARIES = libpq talloc libsodium jansson libutf8proc
FROM_PACKAGE = $(eval $1 := $$(shell pkg-config $2 $(LIBRARIES)))$($1)
PACKAGE_CFLAGS = $(call FROM_PACKAGE,PACKAGE_CFLAGS,--cflags)
PACKAGE_LIBS = $(call FROM_PACKAGE,PACKAGE_LIBS,--libs)

WARNINGS = -Wall -Wextra -Wshadow -Werror
HARDENING = -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fPIE
SANITIZERS = $(if $(SANITIZE),-fsanitize=address$(,)undefined -fno-sanitize-recover=undefined \
    -fno-omit-frame-pointer)
COMMON_FLAGS = -D_GNU_SOURCE $(WARNINGS) -O2 -g $(if $(SANITIZE),-fPIE,$(HARDENING)) $(SANITIZERS) \
    -iquote cgi-bin/lib -MMD -MP
C_FLAGS = -std=c17 -Wconversion $(COMMON_FLAGS) $(PACKAGE_CFLAGS) $(CFLAGS)
CXX_FLAGS = -std=c++17 $(COMMON_FLAGS) $(PACKAGE_CFLAGS) $(CXXFLAGS)
LINK_FLAGS = -pie -Wl,-z,relro,-z,now $(SANITIZERS) $(LDFLAGS)
LIBS = -lfcgi -lcsv -lctemplate -lmagic -lphonenumber $(PACKAGE_LIBS)

, := ,
.DELETE_ON_ERROR:
.SECONDARY:
.DEFAULT_GOAL := build


.SECONDEXPANSION:

LIB_SOURCES = $(wildcard cgi-bin/lib/*.c cgi-bin/lib/*.cc)
LIB_OBJECTS = $(patsubst cgi-bin/%,$(BUILD)/objects/%.o,$(basename $(LIB_SOURCES))) \
    $(BUILD)/objects/sentences.o $(BUILD)/objects/built.o
UNIT_TESTS = $(patsubst tests/%.c,$(BUILD)/test/%,$(wildcard tests/unit/*.c))
FUZZERS = $(patsubst tests/%.c,build/fuzz/%,$(wildcard tests/fuzz/*.c))
FUZZ_SECONDS = 60
STATIC = $(patsubst templates/static/%,$(BUILD)/static/%,$(wildcard templates/static/*))
GENERATED = $(BUILD)/generated

## The targets -----------------------------------------------------------------

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile
	@echo 'Variables: PORT=8080, VAR=var (the state), DEMO=1 (0: an empty company),'
	@echo '  SANITIZE=1, CC=gcc (or clang), DESTDIR=, PREFIX=/usr/local, TESTS= (files, for test and check)'

run: ready-to-build ## build and serve on 127.0.0.1:PORT until Ctrl-C
	@exec conf/private/serve run

start: ready-to-build ## the same in the background; returns when all programs answer
	@conf/private/serve start

stop: ## end what make start began
	@conf/private/serve stop

test: ready-to-test ## every test, against servers of its own
	@tests/run $(TESTS)

check: ready-to-test ## the fast part of the tests
	@tests/run --fast $(TESTS)

bench: ready-to-test ## pages per second beside what PostgreSQL alone can do; times at a million leads
	@tests/run --bench
	@tests/run --sizes

fuzz: ## feed the decoders any bytes, for FUZZ_SECONDS each (clang)
	@conf/private/packages build fuzz
	@$(MAKE) -s -j$$(nproc) --no-print-directory CC=clang SANITIZE=1 BUILD=build/fuzz \
	    CFLAGS=-fsanitize=fuzzer-no-link $(FUZZERS)
	@for fuzzer in $(FUZZERS); do \
	    mkdir -p $$fuzzer.corpus && $$fuzzer -max_total_time=$(FUZZ_SECONDS) \
	        -artifact_prefix=$$fuzzer. $$fuzzer.corpus || exit 1; done

build: $(COMMANDS:%=$(BUILD)/%) $(GENERATED)/translated $(STATIC) ## what run serves

install: build ## into DESTDIR and PREFIX, with systemd units and nginx's files
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/tandem \
	    $(DESTDIR)$(PREFIX)/share/tandem $(DESTDIR)$(SYSCONFDIR)/tandem/nginx/errors
	install $(BUILD)/tandemctl $(DESTDIR)$(PREFIX)/bin
	install $(PROGRAMS:%=$(BUILD)/%) $(DESTDIR)$(PREFIX)/lib/tandem
	for folder in $(BUILD)/templates $(BUILD)/static sql; do \
	    cp -r --no-preserve=ownership $$folder $(DESTDIR)$(PREFIX)/share/tandem/ || exit 1; done
	install -m 644 nginx/errors/*.html $(DESTDIR)$(SYSCONFDIR)/tandem/nginx/errors
	install -m 644 nginx/tandem.conf nginx/upstreams.conf nginx/headers.conf nginx/fastcgi_params \
	    $(DESTDIR)$(SYSCONFDIR)/tandem/nginx
	install -d $(DESTDIR)$(PREFIX)/lib/systemd/system $(DESTDIR)$(PREFIX)/lib/tmpfiles.d \
	    $(DESTDIR)$(PREFIX)/lib/sysusers.d
	install -m 644 conf/systemd/*.service conf/systemd/*.socket $(DESTDIR)$(PREFIX)/lib/systemd/system
	install -m 644 conf/systemd/tmpfiles.conf $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/tandem.conf
	install -m 644 conf/systemd/sysusers.conf $(DESTDIR)$(PREFIX)/lib/sysusers.d/tandem.conf
	sed -i $(PLACES) $(DESTDIR)$(PREFIX)/lib/systemd/system/tandem* \
	    $(DESTDIR)$(SYSCONFDIR)/tandem/nginx/*.conf
	# Settings that are there are somebody's.
	test -e $(DESTDIR)$(SYSCONFDIR)/tandem/tandem.conf || \
	    sed $(PLACES) conf/tandem.conf >$(DESTDIR)$(SYSCONFDIR)/tandem/tandem.conf

format: ## lay out the C by .clang-format
	clang-format -i $(wildcard cgi-bin/*/*.[ch] cgi-bin/*/*.cc tests/*/*.[ch])

clean: ## remove what was built; the state in VAR stays
	rm -rf build

# Packages first: what follows needs the compiler that they bring.
ready-to-build:
	@conf/private/packages build
	@$(MAKE) -s -j$$(nproc) --no-print-directory build

ready-to-test:
	@conf/private/packages build test
	@$(MAKE) -s -j$$(nproc) --no-print-directory build unit-tests

unit-tests: $(UNIT_TESTS)

.PHONY: help run start stop test check bench fuzz build install format clean ready-to-build \
    ready-to-test unit-tests always

## Programs --------------------------------------------------------------------

# Changes when the compiler or a flag does, and then all is compiled again.
$(BUILD)/flags: always
	@mkdir -p $(@D)
	@echo '$(CC) $(C_FLAGS) $(CXX) $(CXX_FLAGS) $(LINK_FLAGS) $(LIBS)' | cmp -s - $@ || \
	    echo '$(CC) $(C_FLAGS) $(CXX) $(CXX_FLAGS) $(LINK_FLAGS) $(LIBS)' >$@

$(BUILD)/objects/%.o: cgi-bin/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(C_FLAGS) -c $< -o $@

$(BUILD)/objects/%.o: cgi-bin/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(CXX_FLAGS) -c $< -o $@

$(BUILD)/objects/%.o: $(BUILD)/generated/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(C_FLAGS) -c $< -o $@

$(BUILD)/libtandem.a: $(LIB_OBJECTS)
	@rm -f $@
	ar rcs $@ $^

$(COMMANDS:%=$(BUILD)/%): $(BUILD)/%: \
    $$(addsuffix .o,$$(basename $$(subst cgi-bin/,$(BUILD)/objects/,$$(wildcard cgi-bin/$$*/*.c)))) \
    $(BUILD)/objects/%_statements.o $(BUILD)/libtandem.a
	$(CXX) $(LINK_FLAGS) $^ $(LIBS) -o $@
	@echo 'Built $@'

$(BUILD)/test/unit/%: tests/unit/%.c $(BUILD)/libtandem.a $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(C_FLAGS) -c $< -o $@.o
	$(CXX) $(LINK_FLAGS) $@.o $(BUILD)/libtandem.a $(LIBS) -lcmocka -o $@

build/fuzz/fuzz/%: tests/fuzz/%.c $(BUILD)/libtandem.a $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(C_FLAGS) -c $< -o $@.o
	$(CXX) $(LINK_FLAGS) -fsanitize=fuzzer $@.o $(BUILD)/libtandem.a $(LIBS) -o $@

## What is made of sql/ and templates/ -----------------------------------------

# A folder counts as changed when a file of it came or went.
$(GENERATED)/%_statements.c: sql/embed.pl sql/lib $$(wildcard sql/lib/*.sql sql/selection/*.sql) \
    $$(wildcard sql/$$* sql/$$*/*.sql)
	@mkdir -p $(@D)
	perl sql/embed.pl $* >$@

# Writes only what has changed; the stamp says when it last looked.
$(GENERATED)/translated: templates/translate.pl \
    $(shell find templates cgi-bin sql -name '*.tpl' -o -name '*.po' -o -name '*.pm' -o -name '*.[ch]' \
        -o -name '*.sql' -o -type d)
	@mkdir -p $(@D)
	perl templates/translate.pl --templates $(BUILD)/templates --table $(GENERATED)/sentences.c
	@touch $@

$(GENERATED)/sentences.c: $(GENERATED)/translated ;

# Read again each time, written when it says something else.
$(GENERATED)/built.c: always
	@mkdir -p $(@D)
	@printf '#include "built.h"\n\n#include <stddef.h>\n\nconst char *const built_programs[] = {%s NULL};\n%s\n%s\n' \
	    '$(PROGRAMS:%="%",)' \
	    'const char built_schema[] = "$(notdir $(lastword $(sort $(wildcard sql/schema/*.sql))))";' \
	    "const char built_rules[] = \"$$(LC_ALL=C; \
	        cat sql/rule/*.sql sql/view/*.sql sql/rights.sql sql/*/rights.sql | sha256sum | cut -c -64)\";" >$@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$(BUILD)/static/tandem.css: templates/static/tandem.css templates/style.pl $(wildcard cgi-bin/*/*.[ch])
	@mkdir -p $(@D)
	@perl templates/style.pl $< >$@ && gzip -9 --keep --force --no-name $@

$(BUILD)/static/%: templates/static/%
	@mkdir -p $(@D)
	@cp -p $< $@ && gzip -9 --keep --force --no-name $@

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
