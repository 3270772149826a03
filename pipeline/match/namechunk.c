/*
 * namechunk.c - runs of words with capitals.
 *
 * A run goes on over hyphens, particles (de, van, bin), initials, and, where
 * its words are those of an organization, over `of`, `for`, `and` and `&`.  It
 * is broken by dates, offices, peoples and openers.  A known name that the run
 * meets is taken whole.
 */
#include "name.h"

/* A sentence shouts when of its words so many hundredths have capitals. */
#define SHOUTS 70
#define SHOUTS_WORDS 4

uint32_t
ns_names_classes(const struct ns_names *names, const struct ns_classes *classes,
    const struct ns_word *w)
{
	uint32_t bits = 0, at;
	const struct ns_member *m;

	for (at = w->form < classes->nchains ? classes->chains[w->form] : 0;
	     at != 0; at = m->next) {
		m = &classes->members[at - 1];
		if (ns_member_fits(m, (enum ns_need)w->letters))
			bits |=
			    names->classes[ns_class_slot(names, m->class)].bit;
	}
	return bits;
}

uint32_t
ns_naming_classes(const struct ns_naming *n, size_t tok)
{
	return n->words->v[tok]->classes;
}

bool
ns_naming_is(const struct ns_naming *n, size_t tok, enum ns_name_class class)
{
	return (ns_naming_classes(n, tok) & NS_CLASS_BIT(class)) != 0;
}

bool
ns_chunk_reaches(const struct ns_chunk *c, size_t tok)
{
	return tok >= c->sent_begin && tok < c->sent_end;
}

bool
ns_chunk_has(const struct ns_naming *n, const struct ns_chunk *c, size_t tok,
    const char *form)
{
	return ns_chunk_reaches(c, tok) && ns_words_is(n->words, tok, form);
}

uint32_t
ns_chunk_classes(const struct ns_naming *n, const struct ns_chunk *c,
    size_t tok)
{
	return ns_chunk_reaches(c, tok) ? ns_naming_classes(n, tok) : 0;
}

const struct ns_find *
ns_naming_find(const struct ns_naming *n, size_t tok)
{
	return n->find_of[tok] > 0 ? &n->finds->v[n->find_of[tok] - 1] : NULL;
}

/* Words of one name that are no name by themselves, looked through for its end:
 * "Public Works Department". */
#define BODY_WORDS 4

static bool
has_capital(const struct ns_naming *n, size_t tok)
{
	return n->cover[tok] == NS_COVER_NONE &&
	       n->words->v[tok]->letters != NS_NEED_ANY;
}

/* Does a word end the names of bodies, and is written so? */
static bool
ends_body(const struct ns_naming *n, size_t tok)
{
	const uint32_t tail =
	    NS_CLASS_BIT(NS_CLASS_ORG_HEAD) | NS_CLASS_BIT(NS_CLASS_ORG_TAIL);

	return has_capital(n, tok) && (ns_naming_classes(n, tok) & tail) != 0;
}

/* A word that is no name on its own, but begins that of a body, or ends it
 * behind another word.  Where a sentence begins, any word has a capital. */
static bool
is_body_word(const struct ns_naming *n, size_t tok)
{
	const uint32_t whole =
	    NS_CLASS_BIT(NS_CLASS_ORG_HEAD) | NS_CLASS_BIT(NS_CLASS_ORG_WORD);
	size_t i;

	if (tok > n->sent.begin && has_capital(n, tok - 1) && ends_body(n, tok))
		return true;
	if (tok == n->sent.begin && (ns_naming_classes(n, tok) & whole) == 0)
		return false;
	for (i = tok + 1; i < tok + BODY_WORDS && i < n->sent.end; i++) {
		if (ends_body(n, i) || n->cover[i] == NS_COVER_ORG)
			return true;
		if (!has_capital(n, i) && (i == tok + BODY_WORDS - 1 ||
					      !ns_words_is(n->words, i, "and")))
			return false;
	}
	return false;
}

/* A given name or a surname, whatever else it is. */
static bool
is_personal(const struct ns_naming *n, size_t tok)
{
	const uint32_t person =
	    NS_CLASS_BIT(NS_CLASS_GIVEN) | NS_CLASS_BIT(NS_CLASS_GIVEN_WORD) |
	    NS_CLASS_BIT(NS_CLASS_FAMILY) | NS_CLASS_BIT(NS_CLASS_FAMILY_WORD);

	return (ns_naming_classes(n, tok) & person) != 0;
}

/* A word with a capital that may be part of a name.  What is never one may
 * still be a person's, or one of several of a body's. */
static bool
is_name_word(const struct ns_naming *n, size_t tok)
{
	const uint32_t day =
	    NS_CLASS_BIT(NS_CLASS_MONTH) | NS_CLASS_BIT(NS_CLASS_WEEKDAY);
	uint32_t classes;

	if (n->cover[tok] != NS_COVER_NONE)
		return n->cover[tok] != NS_COVER_BREAK;
	if (n->words->v[tok]->letters == NS_NEED_ANY)
		return false;
	classes = ns_naming_classes(n, tok);
	if ((classes & NS_CLASS_BIT(NS_CLASS_NOT_NAME)) != 0)
		return is_personal(n, tok) || is_body_word(n, tok);
	return (classes & day) == 0;
}

/* A hyphen between two words without blanks, of which the second may be one in
 * small letters that is a syllable of names or that no rule knows (Young-hoon,
 * but not New York-based) or that a third follows (Inzamam-ul-Haq). */
static bool
joins(const struct ns_naming *n, size_t tok, size_t end)
{
	if (tok + 1 >= end || !ns_words_is(n->words, tok, "-") ||
	    ns_words_apart(n->words, tok) || ns_words_apart(n->words, tok + 1))
		return false;
	if (is_name_word(n, tok + 1)) /* but U.S.-Mexico are two */
		return n->cover[tok + 1] != NS_COVER_PLACE || tok == 0 ||
		       n->cover[tok - 1] != NS_COVER_PLACE;
	if (n->cover[tok + 1] != NS_COVER_NONE ||
	    !ns_ascii_alpha(ns_first_byte(n->words->doc->toks[tok + 1].form)))
		return false;
	return n->words->forms[tok + 1] == 0 ||
	       ns_naming_is(n, tok + 1, NS_CLASS_SYLLABLE) ||
	       (tok + 3 < end && ns_words_is(n->words, tok + 2, "-") &&
		   !ns_words_apart(n->words, tok + 2) &&
		   is_name_word(n, tok + 3));
}

/* Particles in small letters before a name word: where that is, else 0. */
static size_t
after_particles(const struct ns_naming *n, size_t tok, size_t end)
{
	size_t i = tok;

	while (i < end && i < tok + 3 &&
	       n->words->v[i]->letters == NS_NEED_ANY &&
	       ns_naming_is(n, i, NS_CLASS_PARTICLE))
		i++;
	if (i > tok && i + 1 < end && ns_words_is(n->words, i, "-") &&
	    !ns_words_apart(n->words, i) && !ns_words_apart(n->words, i + 1))
		i++; /* al-Masri */
	return i > tok && i < end && is_name_word(n, i) ? i : 0;
}

static bool
has_org_word(const struct ns_naming *n, size_t begin, size_t end)
{
	const uint32_t org = NS_CLASS_BIT(NS_CLASS_ORG_HEAD);

	for (; begin < end; begin++)
		if ((ns_naming_classes(n, begin) & org) != 0 ||
		    n->cover[begin] == NS_COVER_ORG)
			return true;
	return false;
}

/* Are all these words none of a name by themselves: "Fire" in "Fire and Rescue
 * Department"? */
static bool
are_body_words(const struct ns_naming *n, size_t begin, size_t end)
{
	for (; begin < end; begin++)
		if (n->cover[begin] != NS_COVER_NONE ||
		    !ns_naming_is(n, begin, NS_CLASS_NOT_NAME))
			return false;
	return true;
}

/* `of` and the like within a name that begins as organizations do: the name
 * word that follows, else 0. */
static size_t
after_link(const struct ns_naming *n, size_t begin, size_t tok, size_t end)
{
	bool links = ns_words_is(n->words, tok, "of") ||
		     ns_words_is(n->words, tok, "for");
	size_t next = tok + 1;

	if (ns_words_is(n->words, tok, "&") ||
	    (ns_words_is(n->words, tok, "and") &&
		are_body_words(n, begin, tok)))
		return next < end && is_name_word(n, next) ? next : 0;
	if (!links || !has_org_word(n, begin, tok))
		return 0;
	if (next < end && ns_words_is(n->words, next, "the"))
		next++;
	return next < end && (is_name_word(n, next) || has_capital(n, next))
		   ? next
		   : 0;
}

/* Within the name of a body: any word with a capital that is joined to it by
 * another one, "Federation of Coffee Growers". */
static bool
is_within_body(const struct ns_naming *n, size_t begin, size_t tok)
{
	return has_capital(n, tok) && tok > begin + 1 &&
	       has_capital(n, tok - 1) &&
	       (ns_words_is(n->words, tok - 2, "of") ||
		   ns_words_is(n->words, tok - 2, "for")) &&
	       has_org_word(n, begin, tok);
}

/* "'s" within the name of a place: Simon's Town. */
static size_t
after_owner(const struct ns_naming *n, size_t begin, size_t tok)
{
	bool owned = tok + 1 < n->sent.end &&
		     ns_words_is(n->words, tok, "'s") &&
		     n->cover[begin] == NS_COVER_NONE && begin + 1 == tok;

	return owned && has_capital(n, tok + 1) &&
		       ns_naming_is(n, tok + 1, NS_CLASS_PLACE_TAIL)
		   ? tok + 1
		   : 0;
}

/* The end of the name part at tok: that of the known name there, if any. */
static size_t
part_end(const struct ns_naming *n, size_t tok, size_t end)
{
	const struct ns_find *f = ns_naming_find(n, tok);

	return f != NULL && f->end <= end && f->end > tok ? f->end : tok + 1;
}

static size_t
run_end(const struct ns_naming *n, size_t begin, size_t end)
{
	size_t i = part_end(n, begin, end), next;

	while (i < end) {
		if (joins(n, i, end))
			next = i + 1;
		else if (is_name_word(n, i) || is_within_body(n, begin, i))
			next = i;
		else if ((next = after_owner(n, begin, i)) == 0 &&
			 (next = after_particles(n, i, end)) == 0 &&
			 (next = after_link(n, begin, i, end)) == 0)
			return i;
		i = part_end(n, next, end);
	}
	return i;
}

/* Words in front that are no part of the name: titles, offices, jobs. */
static bool
is_prefix(const struct ns_naming *n, size_t tok)
{
	const uint32_t prefix =
	    NS_CLASS_BIT(NS_CLASS_TITLE) | NS_CLASS_BIT(NS_CLASS_HONORIFIC) |
	    NS_CLASS_BIT(NS_CLASS_RANK) | NS_CLASS_BIT(NS_CLASS_JOB);
	uint32_t classes = ns_naming_classes(n, tok);

	return n->cover[tok] == NS_COVER_NONE && (classes & prefix) != 0 &&
	       (classes & NS_CLASS_BIT(NS_CLASS_PLACE_HEAD)) == 0;
}

/* Is what looks like a title the first word of the name: of a person who is
 * called so (Dean Jones), of a body or place (Major League, King County)? */
static bool
is_first_word(const struct ns_naming *n, const struct ns_chunk *c)
{
	const uint32_t tail =
	    NS_CLASS_BIT(NS_CLASS_ORG_TAIL) | NS_CLASS_BIT(NS_CLASS_PLACE_TAIL);
	uint32_t second = ns_naming_classes(n, c->begin + 1);

	if (c->begin + 2 != c->end)
		return false;
	if (is_personal(n, c->begin + 1))
		return ns_naming_is(n, c->begin, NS_CLASS_GIVEN) &&
		       (second & NS_CLASS_BIT(NS_CLASS_FAMILY)) != 0;
	return !ns_naming_is(n, c->begin, NS_CLASS_JOB) && (second & tail) != 0;
}

/* Is a single word a name, and no part of a longer one that was cut away? */
static bool
is_own_name(const struct ns_naming *n, size_t tok)
{
	return n->cover[tok] != NS_COVER_NONE ||
	       !ns_naming_is(n, tok, NS_CLASS_NOT_NAME) || is_personal(n, tok);
}

static bool
add_chunk(struct ns_naming *n, struct ns_chunk c)
{
	struct ns_chunk *slot;

	while (c.begin + 1 < c.end && is_prefix(n, c.begin) &&
	       !is_first_word(n, &c))
		c.begin++;
	while (c.begin + 1 < c.end && n->cover[c.end - 1] == NS_COVER_NONE &&
	       ns_naming_is(n, c.end - 1, NS_CLASS_HONOURS))
		c.end--;
	if (c.begin + 1 == c.end && !is_own_name(n, c.begin))
		return true;
	slot = NS_PUSH(n->arena, n->chunks, n->nchunks, n->cchunks);
	if (slot == NULL)
		return false;
	*slot = c;
	return true;
}

/* Is the sentence a headline's?  There every word may have a capital. */
static bool
in_headline(const struct ns_naming *n, const struct ns_sent *s)
{
	const struct ns_doc *doc = n->words->doc;
	size_t low = 0, high = doc->nparas, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (doc->paras[mid].end <= s->begin)
			low = mid + 1;
		else
			high = mid;
	}
	return ns_words_headline(n->words, low);
}

/* Do capitals tell nothing in this sentence?  Nearly all its words are all
 * capitals, or have one where headlines do so. */
static bool
shouts(const struct ns_naming *n, struct ns_span b, const struct ns_sent *s)
{
	bool headline = in_headline(n, s);
	size_t words = 0, capitals = 0, i;
	struct ns_str form;

	for (i = b.begin; i < b.end; i++) {
		form = n->words->doc->toks[i].form;
		if (form.n < 2 || !ns_ascii_alpha(form.p[0]))
			continue;
		words++;
		capitals +=
		    n->words->v[i]->letters == NS_NEED_CAPS ||
		    (headline && n->words->v[i]->letters == NS_NEED_CAP);
	}
	return words >= SHOUTS_WORDS && capitals * 100 >= words * SHOUTS;
}

/* Cut a sentence in which capitals tell nothing: into what is known, and words
 * that may turn out to be short for a name elsewhere. */
static bool
cut_headline(struct ns_naming *n, struct ns_span b)
{
	struct ns_chunk c = { .sent_begin = b.begin, .sent_end = b.end };
	size_t i;

	for (i = b.begin; i < b.end; i = c.end) {
		c.begin = i;
		c.end = part_end(n, i, b.end);
		c.first = i == b.begin;
		c.faint = n->cover[i] == NS_COVER_NONE;
		if (is_name_word(n, i) && !add_chunk(n, c))
			return false;
	}
	return true;
}

static bool
cut_sentence(struct ns_naming *n, struct ns_span b)
{
	struct ns_chunk c = { .sent_begin = b.begin, .sent_end = b.end };
	size_t i = b.begin;

	while (i < b.end) {
		if (!is_name_word(n, i)) {
			i++;
			continue;
		}
		c.begin = i;
		c.end = run_end(n, i, b.end);
		c.first = i == b.begin;
		if (!add_chunk(n, c))
			return false;
		i = c.end;
	}
	return true;
}

bool
ns_chunks_cut(struct ns_naming *n)
{
	const struct ns_doc *doc = n->words->doc;
	struct ns_span b;
	size_t s;
	bool ok;

	for (s = 0; s < doc->nsents; s++) {
		b = n->sent = n->words->sents[s];
		ok = shouts(n, b, &doc->sents[s]) ? cut_headline(n, b)
						  : cut_sentence(n, b);
		if (!ok)
			return false;
	}
	return true;
}
