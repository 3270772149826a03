/*
 * t_dateload.c - files of date rules: what is wrong with them is said, and
 * their examples are kept.
 */
#include <stdlib.h>
#include <unistd.h>

#include "dates.h"
#include "tap.h"

/* What loading says behind the path; "" when it loads. */
static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "rule", "rule a\nmatch now\ntype DATE\nvalue X\n", "" },
	{ "keyword unknown", "rule a\nmacth now\n",
	    ":2:1: table, numbers, define, reference, rule, match, let, type, "
	    "value, attr, trigger, + or - was expected at \"macth\"" },
	{ "rule without a name", "rule\n", ":1:1: a name was expected" },
	{ "line outside a rule", "match now\n",
	    ":1:7: `rule` was expected before this" },
	{ "example outside a rule", "- now\n",
	    ":1:3: `rule` was expected before this" },
	{ "no match", "rule a\ntype DATE\n\nrule b\n",
	    ":1: a `match` line was expected in this rule" },
	{ "two matches", "rule a\nmatch x\nmatch y\n",
	    ":3:7: one `match` with a pattern was expected" },
	{ "no type", "rule a\nmatch now\n",
	    ":1: a `type` line was expected in this rule" },
	{ "no such type", "rule a\nmatch now\ntype DAY\n",
	    ":3:6: DATE, TIME, DURATION, SET or NOTHING was expected" },
	{ "no value", "rule a\nmatch now\ntype DATE\n",
	    ":1: a `value` line was expected in this rule" },
	{ "value of nothing", "rule a\nmatch now\ntype NOTHING\nvalue X\n",
	    ":1: no `value` line was expected in this rule" },
	{ "two values", "rule a\nmatch now\nvalue X\nvalue Y\n",
	    ":4:7: one `value` was expected" },
	{ "value before match", "rule a\nvalue {x}\n",
	    ":2:7: `match` was expected before this" },
	{ "unknown group", "rule a\nmatch now\nvalue {x}\n",
	    ":3:7: a group, a let, ref or prev was expected at \"{x\"" },
	{ "unknown name", "rule a\nmatch {x}\n",
	    ":2:7: the {name} of a table or definition above was expected at "
	    "\"{x\"" },
	{ "bad pattern", "rule a\nmatch (x\n",
	    ":2:7: pattern: missing closing parenthesis before \"\"" },
	{ "open class", "rule a\nmatch x[yz\n",
	    ":2:7: pattern: missing terminating ] for character class before "
	    "\"\"" },
	{ "no trigger", "rule a\nmatch \\p{L}+\ntype DATE\nvalue X\n",
	    ":1: a word that every match holds was expected in the pattern, "
	    "or a `trigger` line" },
	{ "trigger", "rule a\nmatch \\p{L}+\ntrigger x\ntype DATE\nvalue X\n",
	    "" },
	{ "empty trigger", "rule a\nmatch now\ntrigger\n",
	    ":3:1: words were expected" },
	{ "reference", "reference 2018-09-07\n", "" },
	{ "no reference", "reference 2018-02-30\n",
	    ":1:11: a date (YYYY-MM-DD) was expected" },
	{ "no arrow", "rule a\nmatch now\n+ {now}\n",
	    ":3:3: text with {the expression} => VALUE was expected" },
	{ "no braces", "rule a\nmatch now\n+ now => X\n",
	    ":3:3: text with {the expression} => VALUE was expected" },
	{ "braces twice", "rule a\nmatch now\n+ {now} {now} => X\n",
	    ":3:3: text with {the expression} => VALUE was expected" },
	{ "date of an example", "rule a\nmatch now\n- @2018 then\n",
	    ":3:3: @YYYY-MM-DD was expected before the example" },
	{ "tense of a word", "table tense will=later\n",
	    ": past, future, said, lead, to, by, be or skip was expected in "
	    "table tense at \"later\"" },
};

/* Everything a file is loaded into. */
struct set {
	struct ns_arena arena;
	struct ns_intern words;
	struct ns_example *examples;
	size_t n, cap;
	struct ns_dates *dates;
};

static int
load(struct set *s, const char *path, struct ns_err *err)
{
	struct ns_dates_env env = { &s->arena, &s->words, &s->examples, &s->n,
		&s->cap };

	memset(s, 0, sizeof(*s));
	ns_arena_init(&s->arena);
	ns_intern_init(&s->words, &s->arena);
	s->dates = ns_dates_new();
	return ns_dates_load(s->dates, &env, path, err);
}

static void
unload(struct set *s)
{
	ns_dates_free(s->dates);
	ns_arena_free(&s->arena);
}

static void
put(const char *path, const char *text)
{
	FILE *fp = fopen(path, "w");

	if (fp == NULL)
		return;
	fputs(text, fp);
	fclose(fp);
}

static void
examples(const char *path)
{
	const struct ns_example *e;
	struct ns_err err;
	struct set s;

	put(path, "reference 2018-09-07\nrule a\nmatch now\ntype DATE\n"
		  "value X\n+ Come {now}, please. => X\n"
		  "- @1998-10-01 Not {yet}. => X\n");
	OK(load(&s, path, &err) == 0 && s.n == 2, "two examples");
	e = s.examples;
	OK(e[0].want && !e[1].want && e[0].kind == NS_KIND_DATE,
	    "what they want");
	EQ(e[0].text.p, e[0].text.n, "Come now, please.", "text");
	EQ(e[0].id.p, e[0].id.n, "X", "value");
	EQ(e[0].date.p, e[0].date.n, "2018-09-07", "reference");
	EQ(e[1].text.p, e[1].text.n, "Not {yet}. => X", "text as it is");
	EQ(e[1].id.p, e[1].id.n, "", "no value");
	EQ(e[1].date.p, e[1].date.n, "1998-10-01", "date of its own");
	OK(ns_str_ends(e[0].rule, NS_STR(":2")) &&
		ns_str_ends(e[0].where, NS_STR(":6")),
	    "where they stand");
	unload(&s);
}

int
main(void)
{
	char path[] = "/tmp/newsift-dateload-XXXXXX";
	struct ns_err err;
	struct set s;
	size_t i;

	close(mkstemp(path));
	for (i = 0; i < NS_LEN(cases); i++) {
		put(path, cases[i].text);
		if (load(&s, path, &err) == 0)
			EQ("", 0, cases[i].want, cases[i].name);
		else
			EQ(err.msg + strlen(path),
			    strlen(err.msg) - strlen(path), cases[i].want,
			    cases[i].name);
		unload(&s);
	}
	examples(path);
	unlink(path);
	return tap_done();
}
