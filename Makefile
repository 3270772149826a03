# Makefile - build, test, install and measure newsift.  GNU make, pkg-config.
#
#   make             build/newsift, build/libnewsift.a
#   make check       all tests      make check SAN=1   the same under ASan, UBSan
#   make demo        run on corpus/ make lint          style and layering
#   make bench eval  measure        make install       PREFIX= DESTDIR=
#   make fuzz        libFuzzer on each harness of tests/fuzz, FUZZ_TIME= seconds
#
# demo and check first install what is missing (scripts/setup).

VERSION = 0.1.0
PREFIX ?= /usr/local
DESTDIR ?=

CC ?= cc
CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wconversion -Wshadow -Wmissing-prototypes -Werror
LIBS_PC = libxml-2.0 libpcre2-8 jansson libxxhash libseccomp zlib libarchive \
	sqlite3
PKG_CFLAGS := $(shell pkg-config --cflags $(LIBS_PC) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(LIBS_PC) 2>/dev/null)

# The sanitized build stands beside the plain one and shares nothing with it.
BUILD = build
ifdef SAN
BUILD = build-san
SANFLAGS = -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
endif

ROOMS = base doc input strip tokenize match emit
LIB_SRC = $(sort $(wildcard $(ROOMS:%=pipeline/%/*.c)))
CLI_SRC = $(sort $(wildcard pipeline/cli/*.c))
FUZZ_SRC = $(sort $(wildcard tests/fuzz/t_fuzz_*.c))
TEST_SRC = $(sort $(wildcard tests/unit/t_*.c tests/conformance/t_*.c)) \
	$(FUZZ_SRC)
MAN1 = $(sort $(wildcard pipeline/cli/*.1))
MAN5 = $(sort $(wildcard pipeline/cli/*.5))
RULES = $(sort $(wildcard pipeline/rules/en/*))
RECIPES = $(sort $(wildcard scripts/recipes/*))
SCHEDULE = $(sort $(wildcard scripts/schedule/*))
HEADERS = $(sort $(wildcard include/newsift/*.h))

LIB_OBJ = $(LIB_SRC:%.c=$(BUILD)/%.o) $(BUILD)/reportpage.o
CLI_OBJ = $(CLI_SRC:%.c=$(BUILD)/%.o)
TEST_BIN = $(TEST_SRC:%.c=$(BUILD)/%)

ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L $(WARN) $(CFLAGS) $(SANFLAGS) \
	-Iinclude -MMD -MP
LDLIBS = $(PKG_LIBS) -lstemmer -lunistring -lm

all: $(BUILD)/newsift

$(BUILD)/newsift: $(CLI_OBJ) $(BUILD)/libnewsift.a
	$(CC) $(CFLAGS) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libnewsift.a: $(LIB_OBJ)
	rm -f $@
	$(AR) rcs $@ $^

# The program without its main, for tests.
$(BUILD)/libcli.a: $(filter-out %/main.o,$(CLI_OBJ))
	rm -f $@
	$(AR) rcs $@ $^

# Only the rooms named by the design see the library they are for; lint checks
# the includes, this keeps the header search paths apart as well.
$(BUILD)/pipeline/strip/%.o $(BUILD)/pipeline/match/%.o \
	$(BUILD)/pipeline/input/feed.o $(BUILD)/pipeline/input/feeditem.o \
	$(BUILD)/pipeline/input/members.o: \
	ALL_CFLAGS += $(PKG_CFLAGS)

# Compiled rules are of use to the sources that compiled them, and no others.
IMAGE_SRC = $(sort $(wildcard include/newsift/*.h \
	$(foreach room,base doc tokenize match,pipeline/$(room)/*.[ch])))
IMAGE_SUM := $(shell cat $(IMAGE_SRC) | cksum | tr ' ' -)
$(BUILD)/pipeline/match/ruleset.o: ALL_CFLAGS += -DNS_BUILD='"$(IMAGE_SUM)"'
$(BUILD)/pipeline/match/ruleset.o: $(IMAGE_SRC)

$(BUILD)/pipeline/cli/%.o: ALL_CFLAGS += -DNS_VERSION='"$(VERSION)"' \
	-DNS_DATADIR='"$(PREFIX)/share/newsift"' -Ipipeline/input

# The page of a report is carried inside the program.
$(BUILD)/reportpage.c: scripts/embed $(wildcard pipeline/emit/report/page.*)
	@mkdir -p $(@D)
	scripts/embed pipeline/emit/report >$@

$(BUILD)/reportpage.o: $(BUILD)/reportpage.c
	$(CC) $(ALL_CFLAGS) -Ipipeline/emit -c -o $@ $<

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# A test may look into any room.
$(BUILD)/tests/%: tests/%.c $(BUILD)/libcli.a $(BUILD)/libnewsift.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(PKG_CFLAGS) -Itests/unit $(ROOMS:%=-Ipipeline/%) \
		-Ipipeline/cli $(LDFLAGS) -o $@ $< $(BUILD)/libcli.a \
		$(BUILD)/libnewsift.a $(LDLIBS)

tests: $(TEST_BIN)

setup:
	@scripts/setup

# What setup installs, pkg-config must see: hence a second make.
demo: setup
	@$(MAKE) --no-print-directory all
	@scripts/demo $(BUILD)/newsift

check: setup
	@$(MAKE) --no-print-directory all tests
	@scripts/check $(BUILD)

# Harnesses under libFuzzer; what it finds new goes to build-fuzz/found.
FUZZ_TIME ?= 60
FUZZ_FLAGS = -fsanitize=fuzzer-no-link,address,undefined \
	-fno-sanitize-recover=all -fno-omit-frame-pointer
FUZZ_BIN = $(FUZZ_SRC:tests/fuzz/t_fuzz_%.c=$(BUILD)/fuzz/%)

fuzz:
	@scripts/setup --dev
	@$(MAKE) --no-print-directory BUILD=build-fuzz CC=clang \
		SANFLAGS='$(FUZZ_FLAGS)' fuzz-run

fuzz-run: $(FUZZ_BIN)
	for f in $^; do \
		t=$$(basename $$f); mkdir -p $(BUILD)/found/$$t; \
		$$f -max_total_time=$(FUZZ_TIME) -timeout=20 -close_fd_mask=1 \
			-artifact_prefix=$(BUILD)/found/$$t- \
			$(BUILD)/found/$$t tests/fuzz/seeds/$$t || exit 1; \
	done

$(BUILD)/fuzz/%: tests/fuzz/t_fuzz_%.c $(BUILD)/libnewsift.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -DNS_FUZZ -fsanitize=fuzzer $(PKG_CFLAGS) \
		-Itests/unit $(ROOMS:%=-Ipipeline/%) $(LDFLAGS) -o $@ $< \
		$(BUILD)/libnewsift.a $(LDLIBS)

lint:
	@scripts/setup --dev
	@scripts/lint

format:
	clang-format -i $$(git ls-files '*.c' '*.h')

bench: all $(BUILD)/tests/bench/floor $(BUILD)/tests/bench/stages \
	$(BUILD)/tests/bench/emit
	@scripts/bench $(BUILD)/newsift $(DATA)

eval: all
	@scripts/eval $(BUILD)/newsift $(DATA)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig \
		$(DESTDIR)$(PREFIX)/include/newsift \
		$(DESTDIR)$(PREFIX)/share/newsift/en \
		$(DESTDIR)$(PREFIX)/share/newsift/recipes \
		$(DESTDIR)$(PREFIX)/share/newsift/schedule \
		$(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/man/man5
	install -m 755 $(BUILD)/newsift $(DESTDIR)$(PREFIX)/bin
	install -m 644 $(BUILD)/libnewsift.a $(DESTDIR)$(PREFIX)/lib
	install -m 644 $(HEADERS) $(DESTDIR)$(PREFIX)/include/newsift
	install -m 644 $(RULES) $(DESTDIR)$(PREFIX)/share/newsift/en
	install -m 755 $(RECIPES) $(DESTDIR)$(PREFIX)/share/newsift/recipes
	install -m 644 $(SCHEDULE) $(DESTDIR)$(PREFIX)/share/newsift/schedule
	install -m 644 pipeline/rules/README.md $(DESTDIR)$(PREFIX)/share/newsift
	install -m 644 $(MAN1) $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(MAN5) $(DESTDIR)$(PREFIX)/share/man/man5
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
		-e 's|@REQUIRES@|$(LIBS_PC)|' scripts/newsift.pc.in \
		>$(DESTDIR)$(PREFIX)/lib/pkgconfig/newsift.pc

clean:
	rm -rf build build-san build-fuzz

.PHONY: all tests setup demo check fuzz fuzz-run lint format bench eval install clean

-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(TEST_BIN:=.d)
