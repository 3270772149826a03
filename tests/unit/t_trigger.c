/*
 * t_trigger.c - the words that a pattern cannot match without.
 */
#include "newsift/base.h"
#include "tap.h"
#include "trigger.h"
#include "vocab.h"

/* Words divided by blanks, in the order they are found. */
static const struct {
	const char *name, *pattern, *want;
} cases[] = {
	{ "one word", "tonight", "tonight" },
	{ "rarer of two", "in the morning", "morning" },
	{ "alternatives", "soon|shortly", "soon shortly" },
	{ "group of alternatives", "(?:last|next) (?:week|month)",
	    "week month" },
	{ "optional word", "(?:late )?yesterday", "yesterday" },
	{ "optional ending", "days? ago", "ago" },
	{ "optional at either end", "(?:the )?past(?: week)?", "past week" },
	{ "all is optional", "(?:late)?", "" },
	{ "one branch tells nothing", "soon|.*", "" },
	{ "words of a table", "{dow} of", "monday mon mon." },
	{ "number", "\\d+ days", "days" },
	{ "number alone", "\\d{4}", "<num>" },
	{ "number and letters", "\\d+th", "<num>" },
	{ "number or word", "\\d+|many", "<num> many" },
	{ "prefix is not enough", "to[a-z]+", "" },
	{ "hyphen divides", "mid-week", "week" },
	{ "possessive is apart", "year's end", "year" },
	{ "stop is optional", "Oct\\.", "oct. oct" },
	{ "not followed by", "now(?! that)", "now" },
	{ "followed by a word", "(?:x|y)(?= quarter\\b)", "quarter" },
	{ "followed by what may go on", "(?:x|y)(?= quarter)", "x y" },
	{ "preceded by", "(?<=to)day", "day" },
	{ "before the match, any end", "since \\K(?:a|to)", "a to" },
	{ "before the match, whole word", "\\bsince \\K\\d", "since" },
	{ "repeated group", "(?:very )+late", "very" },
	{ "repeated ending", "(?:na)+ever", "" },
	{ "named group", "(?<w>friday)", "friday" },
	{ "case switch", "(?-i:Q)uarter", "quarter" },
	{ "unread construct", "(*COMMIT)late", "" },
	{ "unbalanced", "late)", "" },
};

static void
join(struct ns_buf *b, const struct ns_words *set)
{
	size_t i;

	for (i = 0; i < set->n; i++) {
		if (i > 0)
			ns_buf_putc(b, ' ');
		ns_buf_put(b, set->words[i]);
	}
}

int
main(void)
{
	struct ns_vocab v = { 0 };
	struct ns_arena a, scratch;
	struct ns_words set;
	struct ns_buf pattern, got;
	struct ns_str at;
	size_t i;

	ns_arena_init(&a);
	ns_arena_init(&scratch);
	ns_vocab_add_table(&v, &a, NS_STR("dow Monday=1 Mon.=1"), false);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&pattern, &a);
		ns_buf_init(&got, &a);
		ns_vocab_expand(&v, ns_str_of(cases[i].pattern), &pattern, &at);
		if (ns_trigger_derive(ns_buf_str(&pattern), &scratch, &a, &set))
			join(&got, &set);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
		ns_arena_reset(&scratch);
	}
	ns_arena_free(&scratch);
	ns_arena_free(&a);
	return tap_done();
}
