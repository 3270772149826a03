/*
 * mojibake.c - text that was encoded twice.
 *
 * A letter beyond ASCII is two to four bytes in UTF-8, all of them 0x80 or
 * over.  Read as windows-1252 each of them is a letter or sign of its own, so
 * the damage is a run of such characters that, turned back into bytes, is UTF-8
 * again.  The runs of a sound text hardly ever are: most are one letter, which
 * is one byte and no UTF-8.  Hence a run is
 *
 *   fine     when its bytes are no UTF-8;
 *   partly   when only a part of them is: a byte was lost, or damage stands
 *            beside a sound letter;
 *   weak     when all are, but people write so too: a letter and what may
 *            follow a letter at the end of a word, as in CAFE with an accent
 *            and a closing quote;
 *   strong   when all are, and a sign stands behind a letter where none stands
 *            in any language: a copyright sign behind a capital A with tilde.
 *
 * One strong run may be an accident or an example.  A text counts as damaged
 * from three on, if for each there are no more than four fine ones.  Then the
 * strong runs are undone; the weak ones also where the strong outnumber the
 * fine, since there it is the fine ones that are the accident.  Fine and partly
 * damaged runs are never touched.
 */
#include "mojibake.h"

#include <string.h>

#define STRONG_MIN 3
#define FINE_FOR_EACH 4

/* Bit i is byte 0x80 + i. */
#define BIT(byte) (UINT64_C(1) << ((byte)-0x80))

/*
 * What may stand behind a capital or small letter in sound text, as bytes of
 * windows-1252: letters with a caron and ligatures; closing quotes of all
 * languages, dashes, dots, bullets, trade marks, the no-break space.
 */
#define ENDS \
	(BIT(0x85) | BIT(0x8a) | BIT(0x8b) | BIT(0x8c) | BIT(0x8e) | \
	    BIT(0x91) | BIT(0x92) | BIT(0x93) | BIT(0x94) | BIT(0x95) | \
	    BIT(0x96) | BIT(0x97) | BIT(0x99) | BIT(0x9a) | BIT(0x9b) | \
	    BIT(0x9c) | BIT(0x9e) | BIT(0x9f) | BIT(0xa0) | BIT(0xab) | \
	    BIT(0xae) | BIT(0xb7) | BIT(0xbb))

/* Marks of notes, ordinals, measures, accents typed alone, and the soft hyphen.
 * Few words end in A with tilde or circumflex, which most damage begins with:
 * behind these two such marks are not usual. */
#define NOTES \
	(BIT(0x86) | BIT(0x87) | BIT(0xaa) | BIT(0xad) | BIT(0xb0) | \
	    BIT(0xb2) | BIT(0xb3) | BIT(0xb4) | BIT(0xb9) | BIT(0xba))

enum kind { FINE, PARTLY, WEAK, STRONG };

/* A run of characters whose bytes are 0x80 and over. */
struct run {
	size_t begin, end;
	enum kind kind;
};

/* What windows-1252 has at 0x80 to 0x9f; 0: nothing but the control. */
static const uint16_t specials[32] = { 0x20ac, 0, 0x201a, 0x0192, 0x201e,
	0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
	0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178 };

/* The byte that was read as the character at *at, which is passed; 0, and *at
 * as it was, when the character is ASCII or none of windows-1252.  Some read
 * the bytes as iso-8859-1: controls are bytes, too. */
static unsigned char
take_byte(struct ns_str s, size_t *at)
{
	size_t next = *at, i;
	uint32_t cp;

	if (*at == s.n || (unsigned char)s.p[*at] < 0x80)
		return 0;
	cp = ns_utf8_next(s, &next);
	if (cp > 0xff) {
		for (i = 0; i < NS_LEN(specials); i++)
			if (specials[i] == cp)
				break;
		if (i == NS_LEN(specials))
			return 0;
		cp = 0x80 + (uint32_t)i;
	}
	*at = next;
	return (unsigned char)cp;
}

static size_t
length_of(unsigned char lead)
{
	if (lead < 0xc2 || lead > 0xf4)
		return 1;
	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* U+0080 to U+009F, which nobody meant to write. */
static bool
is_control(struct ns_str letter)
{
	return letter.p[0] == '\xc2' && (unsigned char)letter.p[1] < 0xa0;
}

static bool
is_strong(struct ns_str letter)
{
	unsigned char lead = (unsigned char)letter.p[0];
	uint64_t usual = ENDS, bit;
	size_t i;

	if (lead != 0xc2 && lead != 0xc3)
		usual |= NOTES;
	for (i = 1; i < letter.n; i++) {
		bit = BIT((unsigned char)letter.p[i]);
		if (!(usual & bit))
			return true;
	}
	return false;
}

/* Read one letter of what the run was: *at moves past it, or past one character
 * where there is none.  Returns its kind: FINE, WEAK or STRONG; PARTLY for one
 * that was cut. */
static enum kind
read_letter(struct ns_str s, size_t *at)
{
	char bytes[4];
	struct ns_str letter = { bytes, 1 };
	size_t next = *at, want;
	unsigned char b = take_byte(s, at);

	take_byte(s, &next);
	bytes[0] = (char)b;
	for (want = length_of(b); letter.n < want; letter.n++) {
		if ((b = take_byte(s, &next)) == 0)
			break;
		bytes[letter.n] = (char)b;
	}
	/* A curly quote or a dash, its last byte lost. */
	if (letter.n < want && ns_str_eq(letter, NS_STR("\xe2\x80")))
		return PARTLY;
	if (letter.n < want || want == 1 || ns_utf8_check(letter) < letter.n ||
	    is_control(letter))
		return FINE;
	*at = next;
	return is_strong(letter) ? STRONG : WEAK;
}

/* Read the run at *at, where a character begins. */
static void
read_run(struct ns_str s, size_t at, struct run *run)
{
	bool whole = true, strong = false, partly = false;
	size_t next = at;
	enum kind kind;

	run->begin = at;
	while (take_byte(s, &next) != 0) {
		kind = read_letter(s, &at);
		whole = whole && (kind == WEAK || kind == STRONG);
		strong = strong || kind == STRONG;
		partly = partly || kind == PARTLY;
		next = at;
	}
	run->end = at;
	if (whole)
		run->kind = strong ? STRONG : WEAK;
	else
		run->kind = strong || partly ? PARTLY : FINE;
}

/* The next run of s at or after *at, which moves past it. */
static bool
next_run(struct ns_str s, size_t *at, struct run *run)
{
	size_t next;

	while (*at < s.n) {
		next = *at;
		if ((unsigned char)s.p[*at] < 0x80) {
			++*at;
		} else if (take_byte(s, &next) == 0) {
			ns_utf8_next(s, at);
		} else {
			read_run(s, *at, run);
			*at = run->end;
			return true;
		}
	}
	return false;
}

/* Is there a character that begins damage, U+00C2 to U+00F4, with another one
 * beyond ASCII behind it?  Few sound pages get past this. */
static bool
is_suspect(struct ns_str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t at = 0;

	for (; (at = ns_str_find(s, '\xc3', at)) + 2 < s.n; at += 2)
		if (p[at + 1] >= 0x82 && p[at + 1] <= 0xb4 && p[at + 2] >= 0x80)
			return true;
	return false;
}

struct ns_mojibake
ns_mojibake_find(struct ns_str text)
{
	size_t counts[STRONG + 1] = { 0 }, at = 0;
	struct ns_mojibake found = { 0, false };
	struct run run;

	if (!is_suspect(text))
		return found;
	while (next_run(text, &at, &run))
		counts[run.kind]++;
	if (counts[STRONG] < STRONG_MIN ||
	    counts[FINE] > FINE_FOR_EACH * counts[STRONG])
		return found;
	found.weak = counts[STRONG] > counts[FINE];
	found.places = counts[STRONG] + (found.weak ? counts[WEAK] : 0);
	return found;
}

void
ns_mojibake_repair(struct ns_str text, const struct ns_mojibake *found,
    struct ns_buf *out)
{
	enum kind least = found->weak ? WEAK : STRONG;
	size_t at = 0, done = 0;
	struct run run;

	while (next_run(text, &at, &run)) {
		if (run.kind < least)
			continue;
		ns_buf_put(out, ns_str_sub(text, done, run.begin));
		while (run.begin < run.end)
			ns_buf_putc(out, (char)take_byte(text, &run.begin));
		done = run.end;
	}
	ns_buf_put(out, ns_str_sub(text, done, text.n));
}
