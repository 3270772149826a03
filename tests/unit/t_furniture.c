/*
 * t_furniture.c - the furniture file's own examples, its errors, and echoes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "furniture.h"
#include "sieve.h"
#include "tap.h"

#define FILE_EN "pipeline/rules/en/furniture.tsv"

/* A file's text and the message that loading it gives; "" when it loads. */
#define TEN_MARKS "!!!!!!!!!!"
#define MARKS \
	TEN_MARKS TEN_MARKS TEN_MARKS TEN_MARKS TEN_MARKS TEN_MARKS TEN_MARKS

static const struct {
	const char *name, *text, *want;
} loads[] = {
	{ "empty file", "", "" },
	{ "comment and rule", "# x\nwhole\tAdvert\n", "" },
	{ "unknown how", "all\tAdvert\n",
	    ":1: first field must be whole, list, start, short or end" },
	{ "no pattern", "whole\n", ":1: wanted: how, a tab, pattern" },
	{ "two spaces", "\nwhole\ta  b\n", ":2: pattern has a space too many" },
	{ "gap in start", "start\ta * b\n",
	    ":1: `*` may stand once, in a whole line" },
	{ "gap at the end", "whole\ta *\n",
	    ":1: `*` at an end of the pattern" },
	{ "unknown class", "start\ta <Day>\n",
	    ":1: no such class: <Num>, <Month> or <Name> wanted" },
	{ "many marks", "whole\ta " MARKS,
	    ":1: fewer words and marks without a space wanted" },
	{ "classes only", "whole\t<Num> - <Num>\n", "" },
	{ "example first", "+ Advert\n", ":1: example before the first rule" },
	{ "not UTF-8", "whole\t\xff\n", ":1: not UTF-8" },
};

/* Lines divided by '|', those that must stay. */
static const struct {
	const char *name, *lines, *want;
} sieves[] = {
	{ "title repeated",
	    "Click to play video: 'Snow on the pass' Snow on the pass|"
	    "Snow on the pass|It snowed.",
	    "It snowed.|" },
	{ "title with date",
	    "WATCH: Snow \xe2\x80\x98"
	    "again\xe2\x80\x99 on the pass|"
	    "Snow 'again' on the pass \xe2\x80\x93 Sep 5, 2018|It snowed.",
	    "It snowed.|" },
	{ "two words may be chance", "WATCH: Snow falls again|Snow falls",
	    "Snow falls|" },
	{ "too far behind",
	    "WATCH: Snow on the pass|One.|Two.|Three.|Snow on the pass",
	    "One.|Two.|Three.|Snow on the pass|" },
	{ "title three times",
	    "BELOW: Snow on the pass|Click to play video: 'Snow on the pass'|"
	    "1:24|Snow on the pass|Snow on the pass - Sep 5, 2018|It snowed.",
	    "It snowed.|" },
	{ "list of links",
	    "Trending now|Snow on the pass|Seal saves dog|It snowed.|Why not",
	    "It snowed.|Why not|" },
	{ "more than the title",
	    "WATCH: Snow on the pass|Snow on the pass closed the road.",
	    "Snow on the pass closed the road.|" },
};

static void
check_load(const char *name, const char *text, const char *want)
{
	char path[] = "/tmp/t_furnitureXXXXXX", msg[600] = "";
	struct ns_furniture *f;
	struct ns_err err;
	int fd = mkstemp(path);
	FILE *fp = fd < 0 ? NULL : fdopen(fd, "w");

	if (fp == NULL) {
		OK(false, name);
		return;
	}
	fputs(text, fp);
	fclose(fp);
	if (want[0] != '\0')
		snprintf(msg, sizeof(msg), "%s%s", path, want);
	err.msg[0] = '\0';
	ns_furniture_load(&f, path, &err);
	EQ(err.msg, strlen(err.msg), msg, name);
	ns_furniture_free(f);
	unlink(path);
}

static void
check_samples(const struct ns_furniture *f, struct ns_arena *arena)
{
	const struct ns_sample *s;
	struct ns_sieve sieve;
	char name[64];
	size_t i, n;

	s = ns_furniture_samples(f, &n);
	for (i = 0; i < n; i++) {
		ns_sieve_init(&sieve, f, arena);
		snprintf(name, sizeof(name), "example in line %zu",
		    s[i].lineno);
		OK(ns_sieve_drops(&sieve, s[i].text) == s[i].want, name);
	}
}

static void
check_sieve(const struct ns_furniture *f, size_t i, struct ns_arena *arena)
{
	struct ns_str rest = ns_str_of(sieves[i].lines), line;
	struct ns_sieve sieve;
	struct ns_buf out;

	ns_buf_init(&out, arena);
	ns_sieve_init(&sieve, f, arena);
	sieve.lists = true;
	while (ns_str_cut(&rest, '|', &line)) {
		if (ns_sieve_drops(&sieve, line))
			continue;
		ns_buf_put(&out, line);
		ns_buf_putc(&out, '|');
	}
	EQ(out.p, out.n, sieves[i].want, sieves[i].name);
}

int
main(void)
{
	struct ns_furniture *f;
	struct ns_arena arena;
	struct ns_err err;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(loads); i++)
		check_load(loads[i].name, loads[i].text, loads[i].want);
	OK(ns_furniture_load(&f, "/nonexistent", &err) < 0, "no such file");
	err.msg[0] = '\0';
	if (ns_furniture_load(&f, FILE_EN, &err) == 0) {
		OK(ns_furniture_count(f) >= 60, "rules in " FILE_EN);
		check_samples(f, &arena);
		for (i = 0; i < NS_LEN(sieves); i++)
			check_sieve(f, i, &arena);
	}
	EQ(err.msg, strlen(err.msg), "", "loads " FILE_EN);
	ns_furniture_free(f);
	ns_arena_free(&arena);
	return tap_done();
}
