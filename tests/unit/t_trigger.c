/*
 * t_trigger.c - the words that a pattern cannot match without.
 */
#include "newsift/base.h"
#include "tap.h"
#include "trigger.h"
#include "vocab.h"

/* Words divided by blanks, sets by +, in the order they are found. */
static const struct {
	const char *name, *pattern, *want;
} cases[] = {
	{ "one word", "tonight", "tonight" },
	{ "three words", "in the morning", "in + the + morning" },
	{ "alternatives", "soon|shortly", "soon shortly" },
	{ "group of alternatives", "(?:last|next) (?:week|month)",
	    "last next + week month" },
	{ "optional word", "(?:late )?yesterday", "yesterday" },
	{ "optional ending", "days? ago", "day days + ago" },
	{ "optional at either end", "(?:the )?past(?: week)?", "past week" },
	{ "all is optional", "(?:late)?", "" },
	{ "one branch tells nothing", "soon|.*", "" },
	{ "words of a table", "{dow} of", "monday mon mon. + of" },
	{ "number", "\\d+ days", "<num> + days" },
	{ "number alone", "\\d\\d", "<##>" },
	{ "year", "(?:19|20)\\d\\d", "<####>" },
	{ "number in marks", "\\d,\\d\\d\\d", "<num>" },
	{ "number and letters", "\\d+th", "<mixed>" },
	{ "slash between numbers", "\\d/\\d", "<#> + /" },
	{ "slash between words", "and/or", "" },
	{ "so many digits", "\\d{4}-\\d{1,2}", "<####> + <#> <##>" },
	{ "comma may be missing", "(?:may|june),? \\d", "may june + <#>" },
	{ "blank may be missing", "\\d ?pm", "<#pm> pm" },
	{ "the rarest of many", "a of the days in november of 2018",
	    "november + 2018 + the + days" },
	{ "sets of both branches", "late in the year|early in the month",
	    "late early + year month + the + in" },
	{ "number or word", "\\d+|many", "<num> many" },
	{ "prefix is not enough", "to[a-z]+", "" },
	{ "hyphen divides", "mid-week", "mid + week" },
	{ "mark at the end", "veterans' day", "veterans + day" },
	{ "dash divides", "\\d\xe2\x80\x93\\d", "<#>" },
	{ "possessive is apart", "year's end", "year + end" },
	{ "stop is optional", "Oct\\.", "oct. oct" },
	{ "not followed by", "now(?! that)", "now" },
	{ "followed by a word", "(?:x|y)(?= quarter\\b)", "x y + quarter" },
	{ "followed by what may go on", "(?:x|y)(?= quarter)", "x y" },
	{ "preceded by", "(?<=to)day", "day" },
	{ "before the match", "since \\K(?:a|to)", "since + a to" },
	{ "before the match, whole word", "\\bsince \\K\\d", "since + <#>" },
	{ "repeated group", "(?:very )+late", "very + late" },
	{ "repeated word", "one(?: two)+", "one + two" },
	{ "repeated ending", "(?:na)+ever", "" },
	{ "named group", "(?<w>friday)", "friday" },
	{ "case switch", "(?-i:Q)uarter", "quarter" },
	{ "just these digits", "9/11", "9 + / + 11" },
	{ "so many digits at most", "\\d{1,3}%", "<num>" },
	{ "many digits", "\\d{2,} days", "<num> + days" },
	{ "digits with a point between", "\\d\\d\\.\\d", "<##.#>" },
	{ "a class of marks", "\\d[/.]\\d", "<#.#> <#>" },
	{ "one of two marks", "\\d[:.]\\d\\d", "<#:##> <#.##>" },
	{ "colon at the end", "updated:", "" },
	{ "letters with stops behind a number", "\\da\\.m\\.", "<mixed>" },
	{ "apostrophe in a word", "she'll go", "she'll + go" },
	{ "apostrophe before a word", "'ll go", "go" },
	{ "begins the sentence", "^late", "late" },
	{ "unread construct", "(*COMMIT)late", "" },
	{ "unbalanced", "late)", "" },
};

/* Words a match begins with; "" for what may be anything. */
static const struct {
	const char *name, *pattern, *want;
} firsts[] = {
	{ "first of two", "last week", "last" },
	{ "may be missing", "(?:the )?last week", "the last" },
	{ "branches", "in may|\\d{4}|mid-week", "in <####> mid" },
	{ "before what is kept", "since \\Kmay", "since" },
	{ "not what stands behind", "(?<=in )may", "may" },
	{ "not what follows", "may(?= \\d)", "may" },
	{ "not what must not follow", "(?!may )[a-z]+ day", "" },
	{ "begins the sentence", "^(?:late|soon)", "late soon" },
	{ "begins with a mark", ", \\d{4}", "" },
	{ "all may be missing", "(?:late)?", "" },
};

/* Words that come second in a match; those behind which any may. */
static const struct {
	const char *name, *pattern, *want;
} seconds[] = {
	{ "second of two", "last week", "week" },
	{ "first may be missing", "(?:the )?last week", "last week" },
	{ "branches", "in may|\\d{4} of|mid-week", "may of week" },
	{ "one word", "yesterday", "" },
	{ "one branch of one word", "last week|yesterday", "week; yesterday" },
	{ "second may be missing", "past(?: week)?", "week; past" },
	{ "comma within a number", "\\d{1,3}(?:,\\d{3})? days", "days" },
	{ "comma between words", "may, (?:19|20)\\d\\d", "<####>" },
	{ "what follows may go on", "first(?= quarter)", "" },
	{ "what follows", "first(?= quarter of)", "quarter" },
	{ "what follows, and then is taken", "first(?= quarter of) quarter",
	    "quarter" },
	{ "first and second in one word", "\\d ?pm|noon sharp",
	    "pm sharp; <#pm>" },
	{ "before what is kept", "since \\Kmay", "may" },
	{ "any word", "the [a-z]+ week", "" },
	{ "any word behind one", "the [a-z]+ week|last week", "week; the" },
};

static void
join_set(struct ns_buf *b, const struct ns_word_set *set)
{
	size_t i;

	for (i = 0; i < set->n; i++) {
		if (i > 0)
			ns_buf_putc(b, ' ');
		ns_buf_put(b, set->words[i]);
	}
}

static void
join(struct ns_buf *b, const struct ns_triggers *triggers)
{
	size_t i;

	for (i = 0; i < triggers->n; i++) {
		if (i > 0)
			ns_buf_puts(b, " + ");
		join_set(b, &triggers->sets[i]);
	}
}

static struct ns_triggers
derive(struct ns_arena *a, const struct ns_vocab *v, const char *pattern)
{
	struct ns_triggers triggers;
	struct ns_arena scratch;
	struct ns_buf expanded;
	struct ns_str at;

	ns_arena_init(&scratch);
	ns_buf_init(&expanded, a);
	ns_vocab_expand(v, ns_str_of(pattern), &expanded, &at);
	ns_trigger_derive(ns_buf_str(&expanded), &scratch, a, &triggers);
	ns_arena_free(&scratch);
	return triggers;
}

int
main(void)
{
	struct ns_triggers triggers;
	struct ns_vocab v = { 0 };
	struct ns_arena a;
	struct ns_buf got;
	size_t i;

	ns_arena_init(&a);
	ns_vocab_add_table(&v, &a, NS_STR("dow Monday=1 Mon.=1"), false);
	for (i = 0; i < NS_LEN(cases); i++) {
		triggers = derive(&a, &v, cases[i].pattern);
		ns_buf_init(&got, &a);
		join(&got, &triggers);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(firsts); i++) {
		triggers = derive(&a, &v, firsts[i].pattern);
		ns_buf_init(&got, &a);
		join_set(&got, &triggers.first);
		EQ(got.p, got.n, firsts[i].want, firsts[i].name);
	}
	for (i = 0; i < NS_LEN(seconds); i++) {
		triggers = derive(&a, &v, seconds[i].pattern);
		ns_buf_init(&got, &a);
		join_set(&got, &triggers.second);
		if (triggers.second.n > 0 && triggers.lone.n > 0) {
			ns_buf_puts(&got, "; ");
			join_set(&got, &triggers.lone);
		}
		EQ(got.p, got.n, seconds[i].want, seconds[i].name);
	}
	ns_arena_free(&a);
	return tap_done();
}
