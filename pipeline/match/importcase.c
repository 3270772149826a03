/*
 * importcase.c - words in capitals to words as news prints them.
 */
#include "importcase.h"

#include <string.h>
#include <unicase.h>

/* Words that names hold in small letters. */
static const char *const small[] = { "OF", "THE", "AND", "FOR", "IN", "ON",
	"AT", "TO", "DE", "DEL", "DELA", "DA", "DI", "DO", "DOS", "DAS", "DU",
	"DES", "LA", "LE", "LES", "LOS", "LAS", "EL", "AL", "UL", "VON", "VAN",
	"DER", "DEN", "ZU", "BIN", "BEN", "IBN", "Y", "E", "ET", "UND" };

/* Words that mean something else in small letters, so that a name that is
 * nothing else must be all in capitals: US, WHO. */
static const char *const ordinary[] = { "US", "WHO", "IT", "AID", "ALL", "AN",
	"AND", "ARE", "AS", "ASK", "AT", "BAD", "BAN", "BE", "BUT", "BY", "CAN",
	"CUT", "DO", "END", "FAR", "FEW", "FOR", "GET", "GO", "HE", "HER",
	"HIM", "HIS", "HOW", "IF", "IN", "IS", "ITS", "LET", "MAY", "ME", "MY",
	"NEW", "NO", "NOR", "NOT", "NOW", "OF", "OLD", "ON", "ONE", "OR", "OUR",
	"OUT", "OWN", "PER", "PUT", "RUN", "SAY", "SEE", "SET", "SHE", "SO",
	"START", "THE", "TO", "TOO", "TWO", "UP", "USE", "WAS", "WAY", "WE",
	"WIN", "YET", "YOU" };

/* Abbreviations without a vowel that are not written in capitals. */
static const char *const titles[] = { "MRS", "LTD", "SGT", "CPL", "MGR",
	"MSGR" };

static bool
is_among(struct ns_str word, const char *const *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (ns_str_eq(word, ns_str_of(list[i])))
			return true;
	return false;
}

/* U.S., BBC: letters that are spelt out. */
static bool
is_initials(struct ns_str word)
{
	size_t i, stops = 0;
	bool vowel = false, letters = true;

	for (i = 0; i < word.n; i++) {
		stops += word.p[i] == '.';
		vowel = vowel || strchr("AEIOUY", word.p[i]) != NULL;
		letters = letters && ns_ascii_alpha(word.p[i]);
	}
	if (stops > 1)
		return true;
	return letters && !vowel && word.n > 2 &&
	       !is_among(word, titles, NS_LEN(titles));
}

/* One part of a word between hyphens: O'Neill, People's, McCain. */
static void
put_part(struct ns_str part, struct ns_buf *out)
{
	bool upper = true;
	size_t off = 0, letters = 0;
	uint32_t cp;

	while (off < part.n) {
		cp = ns_utf8_next(part, &off);
		ns_buf_putcp(out, upper ? uc_toupper(cp) : uc_tolower(cp));
		letters++;
		upper = (cp == '\'' && letters == 2) ||
			(letters == 2 && part.n > 4 &&
			    ns_str_starts(part, NS_STR("MC")));
	}
}

void
ns_import_recase(struct ns_str word, enum ns_import_case how,
    struct ns_buf *out)
{
	struct ns_str part;
	size_t off = 0;
	bool first = true;

	if (how == NS_CASE_ALONE &&
	    (is_among(word, ordinary, NS_LEN(ordinary)) ||
		is_among(word, small, NS_LEN(small)))) {
		ns_buf_put(out, word);
		return;
	}
	if (how == NS_CASE_LOWER) {
		while (off < word.n)
			ns_buf_putcp(out, uc_tolower(ns_utf8_next(word, &off)));
		return;
	}
	while (ns_str_cut(&word, '-', &part)) {
		if (!first)
			ns_buf_putc(out, '-');
		first = false;
		if (is_among(part, small, NS_LEN(small)))
			ns_import_recase(part, NS_CASE_LOWER, out);
		else if (is_initials(part))
			ns_buf_put(out, part);
		else
			put_part(part, out);
	}
}

static bool
ends_in(struct ns_str word, const char *end)
{
	return ns_str_ends(word, ns_str_of(end));
}

void
ns_import_plural(struct ns_str word, struct ns_buf *out)
{
	bool after_vowel =
	    word.n < 2 || strchr("aeiou", word.p[word.n - 2]) != NULL;

	if (ends_in(word, "y") && !after_vowel) {
		ns_buf_put(out, ns_str_sub(word, 0, word.n - 1));
		ns_buf_puts(out, "ies");
		return;
	}
	ns_buf_put(out, word);
	if (ends_in(word, "s") || ends_in(word, "x") || ends_in(word, "z") ||
	    ends_in(word, "ch") || ends_in(word, "sh"))
		ns_buf_putc(out, 'e');
	ns_buf_putc(out, 's');
}
