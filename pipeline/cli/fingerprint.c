/*
 * fingerprint.c - a few numbers that are alike where two articles have nearly
 * the same text.
 *
 * It is the simhash of Charikar (2002): every four words in a row are hashed,
 * and a bit of the result is what most hashes have there.  Two of 64 bits are
 * more certain than one (Manku, Jain and Das Sarma, 2007, on how many bits may
 * differ): four words in a row, 23 bits of 128, 60 words and four numbers of
 * five were chosen by measuring, so that none is taken for another's copy.
 */
#include "fingerprint.h"

/* Words in a row. */
#define SHINGLE 4

/* A text of fewer words is nearly the same only when it is the same. */
#define SHORT_WORDS 60

/* --- the simhash ------------------------------------------------------- */

#define HASHES 2
#define BYTE_LANES UINT64_C(0x0101010101010101)
#define LANE_MAX 255

/*
 * How many hashes have each bit.  lanes[h][j] counts bits j, j + 8, j + 16 ...
 * of hash h, each in a byte of its own, until one could run over.
 */
struct tally {
	uint64_t lanes[HASHES][8];
	uint32_t bits[HASHES][64];
	unsigned waiting; /* hashes in the lanes */
	uint32_t n;
};

static void
spill(struct tally *t)
{
	unsigned h, i;

	for (h = 0; h < HASHES; h++)
		for (i = 0; i < 64; i++)
			t->bits[h][i] +=
			    (uint32_t)(t->lanes[h][i % 8] >> i / 8 * 8 & 0xff);
	memset(t->lanes, 0, sizeof(t->lanes));
	t->waiting = 0;
}

/* Every bit of x changes half of those of the result. */
static uint64_t
mix(uint64_t x)
{
	x = (x ^ x >> 32) * UINT64_C(0xd6e8feb86659fd93);
	x = (x ^ x >> 32) * UINT64_C(0xd6e8feb86659fd93);
	return x ^ x >> 32;
}

static void
count(struct tally *t, uint64_t shingle)
{
	uint64_t hashes[HASHES] = { mix(shingle), mix(~shingle) };
	unsigned h, j;

	for (h = 0; h < HASHES; h++)
		for (j = 0; j < 8; j++)
			t->lanes[h][j] += hashes[h] >> j & BYTE_LANES;
	t->n++;
	if (++t->waiting == LANE_MAX)
		spill(t);
}

static uint64_t
majority(const struct tally *t, unsigned h)
{
	uint64_t out = 0;
	unsigned i;

	for (i = 0; i < 64; i++)
		if (t->bits[h][i] > t->n / 2)
			out |= UINT64_C(1) << i;
	return out;
}

/* --- words ------------------------------------------------------------- */

static bool
has_digit(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (ns_ascii_digit(s.p[i]))
			return true;
	return false;
}

/* No mark: sites differ in their dashes and quotes. */
static bool
is_word(struct ns_str form)
{
	size_t off = 0;
	uint32_t c;

	if (form.n == 0)
		return false;
	if (ns_ascii_alpha(form.p[0]))
		return true;
	c = ns_utf8_next(form, &off);
	return (c >= 0xc0 && (c < 0x2000 || c > 0x206f)) || has_digit(form);
}

static bool
counts(enum ns_role role, bool headline)
{
	switch (role) {
	case NS_ROLE_HEADLINE:
		return headline;
	case NS_ROLE_HEADING:
	case NS_ROLE_CAPTION:
		return false;
	case NS_ROLE_LEDE:
	case NS_ROLE_BODY:
	case NS_ROLE_QUOTE:
	case NS_ROLE_LIST:
		break;
	}
	return true;
}

/* The last words, as one number. */
static uint64_t
shingle(const uint64_t last[SHINGLE])
{
	uint64_t x = 0;
	size_t i;

	for (i = 0; i < SHINGLE; i++)
		x = x * UINT64_C(0x9e3779b97f4a7c15) + last[i];
	return x;
}

static void
take_word(struct ns_fingerprint *fp, struct tally *t, uint64_t last[SHINGLE],
    struct ns_str form)
{
	size_t i;

	for (i = 1; i < SHINGLE; i++)
		last[i - 1] = last[i];
	last[SHINGLE - 1] = ns_str_hash(form);
	count(t, shingle(last));
	if (has_digit(form))
		fp->numbers |= UINT64_C(1) << (mix(last[SHINGLE - 1]) & 63);
}

static void
take_words(const struct ns_doc *doc, bool headline, struct ns_fingerprint *fp)
{
	uint64_t last[SHINGLE] = { 0 };
	struct tally t = { .n = 0 };
	size_t i, p = 0;

	*fp = (struct ns_fingerprint){ .words = 0 };
	for (i = 0; i < doc->ntoks; i++) {
		while (
		    p < doc->nparas && doc->paras[p].end <= doc->toks[i].begin)
			p++;
		if (p == doc->nparas)
			break;
		if (counts(doc->paras[p].role, headline) &&
		    is_word(doc->toks[i].form))
			take_word(fp, &t, last, doc->toks[i].form);
	}
	spill(&t);
	fp->near[0] = majority(&t, 0);
	fp->near[1] = majority(&t, 1);
	fp->words = t.n;
}

/* --- fingerprints ------------------------------------------------------ */

void
ns_fingerprint_of(const struct ns_doc *doc, struct ns_fingerprint *fp)
{
	uint32_t words;

	take_words(doc, false, fp);
	if ((words = fp->words) >= SHORT_WORDS)
		return;
	take_words(doc, true, fp);
	fp->words = words;
}

static unsigned
count_bits(uint64_t x)
{
	x -= x >> 1 & UINT64_C(0x5555555555555555);
	x = (x & UINT64_C(0x3333333333333333)) +
	    (x >> 2 & UINT64_C(0x3333333333333333));
	x = (x + (x >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (unsigned)(x * BYTE_LANES >> 56);
}

unsigned
ns_fingerprint_distance(const struct ns_fingerprint *a,
    const struct ns_fingerprint *b)
{
	return count_bits(a->near[0] ^ b->near[0]) +
	       count_bits(a->near[1] ^ b->near[1]);
}

/* Are nearly all numbers of the one with fewer in the other? */
static bool
share_numbers(uint64_t a, uint64_t b)
{
	unsigned na = count_bits(a), nb = count_bits(b);

	return 5 * count_bits(a & b) >= 4 * (na < nb ? na : nb);
}

bool
ns_fingerprint_alike(const struct ns_fingerprint *a,
    const struct ns_fingerprint *b)
{
	if (a->words == 0 || b->words == 0)
		return false;
	if (a->words < SHORT_WORDS || b->words < SHORT_WORDS)
		return a->words == b->words && a->near[0] == b->near[0] &&
		       a->near[1] == b->near[1] && a->numbers == b->numbers;
	return ns_fingerprint_distance(a, b) <= NS_FINGERPRINT_APART &&
	       share_numbers(a->numbers, b->numbers);
}
