/*
 * nearest.c - how far lexicon entries got that were asked for and are not
 * there.
 */
#include "nearest.h"

/* Of the words that could have gone on, so many are named. */
#define SHOWN 6

struct telling {
	const struct ns_nearest *near;
	struct ns_account *a;
	const struct ns_words *words;
};

bool
ns_nearest_mark(struct ns_nearest *near, struct ns_account *a,
    const struct ns_lexicon *lex)
{
	const struct ns_term *term;
	const struct ns_entry *entry;
	uint32_t node, i, n;
	bool any = false;

	near->lex = lex;
	near->steps = ns_trie_steps(&lex->trie, &a->doc->arena);
	near->wanted =
	    ns_arena_alloc(&a->doc->arena, (size_t)lex->trie.nnodes + 1);
	if (near->steps == NULL || near->wanted == NULL)
		return false;
	for (node = NS_TRIE_ROOT; node < lex->nnodes; node++)
		for (i = lex->nodes[node].end; i != 0; i = term->next) {
			term = &lex->terms[i - 1];
			entry = ns_lexicon_entry(lex, term->entry);
			if (!ns_account_asks(a, entry->where, entry->id))
				continue;
			any = true;
			for (n = node; n != NS_TRIE_ROOT;
			     n = near->steps[n].from)
				near->wanted[n] = 1;
		}
	if (!any)
		near->wanted = NULL;
	return true;
}

void
ns_nearest_step(struct ns_nearest *near, size_t start, uint32_t node,
    size_t tok)
{
	size_t words = 0;
	uint32_t n;

	if (near->wanted == NULL || !near->wanted[node])
		return;
	for (n = node; n != NS_TRIE_ROOT; n = near->steps[n].from)
		words++;
	if (words <= near->words)
		return;
	near->words = words;
	near->start = start;
	near->tok = tok;
	near->node = node;
}

/* A word as a rule asks for it. */
static void
put_label(const struct telling *t, uint32_t label, struct ns_buf *out)
{
	struct ns_str word = ns_intern_word(t->near->lex->words, label >> 2);
	enum ns_need need = (enum ns_need)(label & 3);

	ns_buf_printf(out, "%s\"%.*s\"%s",
	    need == NS_NEED_STEM ? "a word like " : "", NS_FMT(word),
	    need == NS_NEED_CAP    ? " with a capital"
	    : need == NS_NEED_CAPS ? " in capitals"
				   : "");
}

/* The node after n, or the first for 0, to which a word leads from `from`; 0
 * when there is none. */
static uint32_t
next_wanted(const struct ns_nearest *near, uint32_t from, uint32_t n)
{
	n = n == 0 ? NS_TRIE_ROOT : n;
	while (++n <= near->lex->trie.nnodes)
		if (near->wanted[n] && near->steps[n].from == from)
			return n;
	return 0;
}

/* The words that would have gone on from node. */
static void
put_expected(const struct telling *t, uint32_t node, struct ns_buf *out)
{
	uint32_t n = 0, count = 0;

	while ((n = next_wanted(t->near, node, n)) != 0) {
		if (count++ == SHOWN) {
			ns_buf_puts(out, " or others");
			return;
		}
		ns_buf_puts(out, count > 1 ? " or " : "");
		put_label(t, t->near->steps[n].label, out);
	}
}

static void
quote_tokens(const struct telling *t, size_t first, size_t last,
    struct ns_buf *out)
{
	const struct ns_tok *toks = t->words->doc->toks;

	ns_account_quote(t->a, toks[first].begin, toks[last].end, out);
}

/* A first word that is there, but in the wrong letters. */
static void
put_wrong_letters(const struct telling *t, struct ns_buf *out)
{
	uint32_t n = 0;
	size_t i;

	while ((n = next_wanted(t->near, NS_TRIE_ROOT, n)) != 0)
		for (i = 0; i < t->words->doc->ntoks; i++)
			if (t->words->forms[i] ==
				t->near->steps[n].label >> 2 &&
			    t->words->forms[i] != 0) {
				ns_buf_puts(out, "found only ");
				quote_tokens(t, i, i, out);
				return;
			}
	ns_buf_puts(out, "found none of it");
}

/* The token that broke the phrase, or the end of the sentence. */
static void
put_breaker(const struct telling *t, struct ns_buf *out)
{
	const struct ns_doc *doc = t->words->doc;
	size_t tok = t->near->tok, next = ns_words_next(t->words, tok), i = 0;

	while (i < doc->nsents && doc->sents[i].end <= doc->toks[tok].begin)
		i++;
	if (next >= doc->ntoks ||
	    (i < doc->nsents && doc->toks[next].begin >= doc->sents[i].end))
		ns_buf_puts(out, "the end of the sentence");
	else
		quote_tokens(t, next, next, out);
}

/* A short form that is there without the full name. */
static void
put_short(const struct telling *t, struct ns_buf *out)
{
	const struct ns_lexicon *lex = t->near->lex;
	const struct ns_entry *e;
	size_t i, k;

	for (i = 0; i < lex->nentries; i++) {
		e = ns_lexicon_entry(lex, (uint32_t)i);
		if (e->nalias == 0 || !ns_account_asks(t->a, e->where, e->id))
			continue;
		for (k = 0; k < t->words->doc->ntoks; k++) {
			if (t->words->forms[k] != e->alias[0] >> 2)
				continue;
			quote_tokens(t, k, k, out);
			ns_buf_puts(out, " alone counts only where the full "
					 "name stands in the text, too\n");
			return;
		}
	}
}

void
ns_nearest_tell(const struct ns_nearest *near, struct ns_account *a,
    const struct ns_words *words)
{
	struct telling t = { near, a, words };
	struct ns_buf *out = &a->why;

	if (near->wanted == NULL)
		return;
	ns_buf_printf(out, "%.*s: does not match: ", NS_FMT(a->rule));
	if (near->words == 0) {
		ns_buf_puts(out, "expected ");
		put_expected(&t, NS_TRIE_ROOT, out);
		ns_buf_puts(out, ", ");
		put_wrong_letters(&t, out);
	} else {
		ns_buf_puts(out, "the longest part of it that is there is ");
		quote_tokens(&t, near->start, near->tok, out);
		ns_buf_puts(out, "; then expected ");
		put_expected(&t, near->node, out);
		ns_buf_puts(out, ", found ");
		put_breaker(&t, out);
	}
	ns_buf_putc(out, '\n');
	put_short(&t, out);
}
