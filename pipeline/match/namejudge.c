/*
 * namejudge.c - what each chunk is, by its own evidence and by that for other
 * mentions of the same words.
 */
#include "name.h"

/* A run of more tokens is no name. */
#define NAME_MAX 16

struct ns_str
ns_naming_key(const struct ns_naming *n, size_t begin, size_t end)
{
	struct ns_buf b;
	size_t i;

	if (end - begin == 1)
		return n->words->doc->toks[begin].form;
	ns_buf_init(&b, n->arena);
	for (i = begin; i < end; i++) {
		if (i > begin)
			ns_buf_putc(&b, '-');
		ns_buf_put(&b, n->words->doc->toks[i].form);
	}
	return ns_buf_str(&b);
}

/* Link each chunk to the first one of the same words. */
static bool
link_same(struct ns_naming *n)
{
	struct ns_intern keys;
	uint32_t *first, id;
	struct ns_chunk *c;
	size_t i;

	ns_intern_init(&keys, n->arena);
	first = ns_arena_alloc(n->arena, (n->nchunks + 1) * sizeof(*first));
	if (first == NULL)
		return false;
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		c->key = ns_naming_key(n, c->begin, c->end);
		id = ns_intern_add(&keys, c->key);
		if (id == 0)
			return false;
		if (first[id] == 0)
			first[id] = (uint32_t)i + 1;
		c->same = first[id];
	}
	return true;
}

bool
ns_chunk_is_known(const struct ns_naming *n, const struct ns_chunk *c)
{
	const struct ns_find *f = ns_naming_find(n, c->begin);

	return f != NULL && f->begin == c->begin && f->end == c->end;
}

static void
choose(const struct ns_naming *n, struct ns_chunk *c, const int *score)
{
	int best = 0, second = 0;
	size_t t;

	for (t = 1; t < NS_NAME_TYPES; t++)
		if (score[t] > score[best])
			best = (int)t;
	second = best == 0 ? 1 : 0;
	for (t = 0; t < NS_NAME_TYPES; t++)
		if ((int)t != best && score[t] > score[second])
			second = (int)t;
	c->type = (enum ns_name_type)best;
	c->weight = score[best] >= n->names->threshold ? score[best] : 0;
	c->margin = score[best] - score[second];
	if (c->margin > score[best])
		c->margin = score[best];
}

/* What the evidence for other mentions counts: a part of it, up to a limit. */
static int
carried(const struct ns_names *names, int others)
{
	int most = names->carry_most, n = others * names->carry / 100;

	return n > most ? most : n < -most ? -most : n;
}

/* Tokens of another program may have forms of which no id can be made. */
static bool
has_letters(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_str form;
	size_t i, k;

	for (i = c->begin; i < c->end; i++) {
		form = n->words->doc->toks[i].form;
		for (k = 0; k < form.n; k++)
			if (ns_word_byte(form.p[k]))
				return true;
	}
	return false;
}

/* In another language capitals and the words around say little, and only a
 * given name shows what a name is. */
static bool
is_foreign_word(const struct ns_naming *n, const struct ns_chunk *c)
{
	return n->foreign && (c->evidence >> NS_EV_GIVEN_FIRST & 1) == 0;
}

/* A known organization and words that make no longer name of it: "EU
 * Fisheries".
 */
static bool
is_loose(const struct ns_chunk *c)
{
	const uint64_t longer =
	    NS_EV_BIT(NS_EV_ORG_HEAD) | NS_EV_BIT(NS_EV_ORG_TAIL) |
	    NS_EV_BIT(NS_EV_ORG_TAIL_WORD) | NS_EV_BIT(NS_EV_ORG_INSIDE) |
	    NS_EV_BIT(NS_EV_AMPERSAND);

	return (c->evidence >> NS_EV_KNOWN_ORG_INSIDE & 1) != 0 &&
	       (c->type == NS_NAME_PLACE ||
		   (c->type == NS_NAME_ORG && (c->evidence & longer) == 0));
}

/* A mention that says too little is what the clearest one of the same words is.
 */
static bool
adopt(struct ns_naming *n)
{
	const struct ns_chunk **best, *b;
	struct ns_chunk *c;
	size_t i;

	best = ns_arena_alloc(n->arena, n->nchunks * sizeof(*best));
	if (best == NULL)
		return false;
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		b = best[c->same - 1];
		if (c->weight > 0 && (b == NULL || c->margin > b->margin))
			best[c->same - 1] = c;
	}
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		b = best[c->same - 1];
		if (c->weight > 0 || b == NULL || ns_chunk_is_known(n, c))
			continue;
		c->type = b->type;
		c->weight = b->weight;
		c->margin = b->margin;
	}
	return true;
}

static bool
is_known_place(const struct ns_naming *n, const struct ns_chunk *c)
{
	return n->cover[c->begin] == NS_COVER_PLACE && ns_chunk_is_known(n, c);
}

/* A town that is named as its club somewhere is meant so elsewhere, but where
 * something shows that it is the town. */
static bool
follow_team(struct ns_naming *n)
{
	const uint64_t there = NS_EV_BIT(NS_EV_PLACE_PREP_BEFORE) |
			       NS_EV_BIT(NS_EV_PLACE_COMMA_AFTER) |
			       NS_EV_BIT(NS_EV_DATE_AFTER);
	bool *teams = ns_arena_alloc(n->arena, n->nchunks * sizeof(*teams));
	struct ns_chunk *c;
	size_t i;

	if (teams == NULL)
		return false;
	for (i = 0; i < n->nchunks; i++)
		if (ns_chunk_is_team(&n->chunks[i]))
			teams[n->chunks[i].same - 1] = true;
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		if (!teams[c->same - 1] || (c->evidence & there) != 0 ||
		    !is_known_place(n, c) ||
		    (c->weight > 0 && c->type == NS_NAME_PERSON))
			continue;
		c->type = NS_NAME_ORG;
		c->weight = n->names->threshold;
	}
	return true;
}

/* A known place is one, but where its own evidence shows a club or a person. */
static void
judge_place(const struct ns_naming *n, struct ns_chunk *c)
{
	choose(n, c, c->score);
	if (c->type == NS_NAME_ORG && !ns_chunk_is_team(c))
		c->weight = 0;
}

/* What it is by its own evidence, and that for others of the same words. */
static void
judge_one(const struct ns_naming *n, struct ns_chunk *c, const int *sum)
{
	int score[NS_NAME_TYPES];
	size_t t;

	for (t = 0; t < NS_NAME_TYPES; t++)
		score[t] =
		    c->score[t] + carried(n->names, sum[t] - c->score[t]);
	if (is_known_place(n, c))
		judge_place(n, c);
	else
		choose(n, c, score);
	if (c->end - c->begin > NAME_MAX || is_loose(c) || !has_letters(n, c) ||
	    is_foreign_word(n, c))
		c->weight = 0;
	if (n->cover[c->begin] == NS_COVER_ORG && ns_chunk_is_known(n, c)) {
		c->type = NS_NAME_ORG;
		c->weight = n->names->threshold;
		c->entry = ns_naming_find(n, c->begin)->entry;
	}
}

static bool
judge(struct ns_naming *n)
{
	int(*sums)[NS_NAME_TYPES] =
	    ns_arena_alloc(n->arena, n->nchunks * sizeof(*sums));
	const struct ns_chunk *c;
	size_t i, t;

	if (sums == NULL)
		return false;
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		for (t = 0; t < NS_NAME_TYPES; t++)
			sums[c->same - 1][t] += c->score[t];
	}
	for (i = 0; i < n->nchunks; i++)
		judge_one(n, &n->chunks[i], sums[n->chunks[i].same - 1]);
	return follow_team(n) && adopt(n);
}

bool
ns_chunks_judge(struct ns_naming *n)
{
	return link_same(n) && judge(n);
}
