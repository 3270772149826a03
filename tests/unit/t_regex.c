/*
 * t_regex.c - patterns: errors, names shared by groups, and the limits.
 */
#include "newsift/base.h"
#include "regex.h"
#include "tap.h"

/* What the group x matched; "-" for no match, "!" for a bad pattern. */
static const struct {
	const char *name, *pattern, *text, *want;
} cases[] = {
	{ "letters of either case", "(?<x>may)", "In MAY", "MAY" },
	{ "no match", "(?<x>may)", "In June", "-" },
	{ "name shared by two groups", "a(?<x>1)|b(?<x>2)", "b2", "2" },
	{ "group that took no part", "a(?<x>1)?b", "ab", "" },
	{ "UTF-8 letters", "(?<x>\\p{L}+)", "\xc3\xa9t\xc3\xa9 1",
	    "\xc3\xa9t\xc3\xa9" },
	{ "unclosed", "(?<x>a", "", "!" },
	{ "single bytes", "(?<x>\\C)", "", "!" },
};

/* Text of n letters a, over which some patterns run out of all measure. */
static const struct {
	const char *name, *pattern;
	size_t n;
	bool limit;
} limits[] = {
	{ "explodes", "(?<x>(a+)+[bc])", 64, true },
	{ "long text is no explosion", "(?<x>a{2}b)", 4000, false },
};

static int
make(struct ns_regex **re, struct ns_arena *arena, const char *pattern)
{
	struct ns_regex_source from = { .pattern = ns_str_of(pattern) };
	struct ns_err err;

	return ns_regex_new(re, arena, &from, &err);
}

static struct ns_str
search(struct ns_regex *re, struct ns_regex_space *space, struct ns_str text)
{
	struct ns_err err;
	int rc = ns_regex_find(re, space, text, 0, &err);

	if (rc <= 0)
		return rc < 0 && err.code == NS_ELIMIT ? NS_STR("limit")
						       : NS_STR("-");
	return ns_regex_group(re, space, text,
	    (size_t)ns_regex_name_index(re, NS_STR("x")));
}

int
main(void)
{
	struct ns_regex_space *space = ns_regex_space_new();
	struct ns_regex *re = NULL;
	struct ns_arena a;
	struct ns_str got;
	static char letters[4000];
	size_t i;

	memset(letters, 'a', sizeof(letters));
	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cases); i++) {
		got = NS_STR("!");
		if (make(&re, &a, cases[i].pattern) == 0) {
			got = search(re, space, ns_str_of(cases[i].text));
			ns_regex_free(re);
		}
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(limits); i++) {
		make(&re, &a, limits[i].pattern);
		got =
		    search(re, space, (struct ns_str){ letters, limits[i].n });
		EQ(got.p, got.n, limits[i].limit ? "limit" : "-",
		    limits[i].name);
		ns_regex_free(re);
	}
	ns_regex_space_free(space);
	ns_arena_free(&a);
	return tap_done();
}
