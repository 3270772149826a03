/*
 * accountrefer.c - why a pronoun or description was joined to somebody.
 */
#include "account.h"
#include "refer.h"

static const char *const reasons[] = {
	[NS_WHY_PARALLEL] = "as the same word before it in the sentence",
	[NS_WHY_SENTENCE] = "nobody else before it in the sentence fits",
	[NS_WHY_BEFORE] = "nobody else in the sentence before that tells fits",
	[NS_WHY_SUBJECT] =
	    ("of those in the sentence before the one it is about, "
	     "or who speaks"),
	[NS_WHY_BEHIND] = "named behind it in the sentence, and nobody before",
	[NS_WHY_TITLE] = "called so in the article or a lexicon, and the last "
			 "of those who are, or what the country has",
};

void
ns_account_reference(void *arg, const struct ns_words *words,
    const struct ns_find *f, enum ns_refer_why why)
{
	const struct ns_tok *toks = words->doc->toks;
	struct ns_account *a = arg;
	size_t begin = toks[f->begin].begin, end = toks[f->end - 1].end;
	struct ns_buf out;

	if (!ns_account_asks(a, f->entry->where, f->entry->id))
		return;
	ns_buf_init(&out, &a->doc->arena);
	ns_account_quote(a, begin, end, &out);
	ns_buf_printf(&out, ": stands for %.*s: %s\n", NS_FMT(f->entry->id),
	    reasons[why]);
	ns_account_add(a, begin, end, &out);
}
