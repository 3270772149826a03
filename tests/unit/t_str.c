/*
 * t_str.c - slices: comparing, trimming, cutting, numbers.
 */
#include <stdint.h>
#include <string.h>

#include "newsift/base.h"
#include "tap.h"

static const struct {
	const char *name, *a, *b;
	int cmp; /* sign of ns_str_cmp(a, b) */
	bool starts, ends, caseeq, casestarts;
} pairs[] = {
	{ "both empty", "", "", 0, true, true, true, true },
	{ "second empty", "a", "", 1, true, true, false, true },
	{ "first empty", "", "a", -1, false, false, false, false },
	{ "same", "abc", "abc", 0, true, true, true, true },
	{ "prefix", "abc", "ab", 1, true, false, false, true },
	{ "suffix", "abc", "bc", -1, false, true, false, false },
	{ "case", "ABC", "abc", -1, false, false, true, true },
	{ "case of a prefix", "ABCd", "abc", -1, false, false, false, true },
	{ "bytes are unsigned", "\xc3", "z", 1, false, false, false, false },
	{ "only ASCII letters fold", "\xc3\x89", "\xc3\xa9", -1, false, false,
	    false, false },
	{ "@ and ` are no letters", "@", "`", -1, false, false, false, false },
};

static const struct {
	const char *name, *text, *want;
} trims[] = {
	{ "empty", "", "" },
	{ "only space", " \t\n\v\f\r ", "" },
	{ "both ends", "\r\n a b\t", "a b" },
	{ "no-break space stays", "\xc2\xa0x", "\xc2\xa0x" },
	{ "nothing to trim", "x", "x" },
};

static const struct {
	const char *name, *text, *want;
} cuts[] = {
	{ "empty is one field", "", "[]" },
	{ "one field", "a", "[a]" },
	{ "two", "a,b", "[a][b]" },
	{ "empty ones", ",a,,b,", "[][a][][b][]" },
	{ "only a separator", ",", "[][]" },
};

static const struct {
	const char *text;
	bool ok;
	size_t value;
} numbers[] = {
	{ "0", true, 0 },
	{ "007", true, 7 },
	{ "1234567890", true, 1234567890 },
	{ "", false, 0 },
	{ "-1", false, 0 },
	{ "+1", false, 0 },
	{ " 1", false, 0 },
	{ "1 ", false, 0 },
	{ "1x", false, 0 },
	{ "0x10", false, 0 },
	{ "\xd9\xa1", false, 0 }, /* a digit, but not ours */
#if SIZE_MAX == 0xffffffffffffffff
	{ "18446744073709551615", true, SIZE_MAX },
	{ "18446744073709551616", false, 0 },
	{ "18446744073709551620", false, 0 },
	{ "99999999999999999999", false, 0 },
	{ "184467440737095516150", false, 0 },
#endif
};

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

static void
check_pairs(void)
{
	struct ns_str a, b;
	size_t i;

	for (i = 0; i < NS_LEN(pairs); i++) {
		a = ns_str_of(pairs[i].a);
		b = ns_str_of(pairs[i].b);
		OK(sign(ns_str_cmp(a, b)) == pairs[i].cmp &&
			sign(ns_str_cmp(b, a)) == -pairs[i].cmp &&
			ns_str_eq(a, b) == (pairs[i].cmp == 0) &&
			ns_str_starts(a, b) == pairs[i].starts &&
			ns_str_ends(a, b) == pairs[i].ends &&
			ns_str_caseeq(a, b) == pairs[i].caseeq &&
			ns_str_casestarts(a, b) == pairs[i].casestarts,
		    pairs[i].name);
	}
	OK(ns_str_eq(NS_STR("a\0b"), NS_STR("a\0b")) &&
		!ns_str_eq(NS_STR("a\0b"), NS_STR("a\0c")),
	    "NUL is a byte like any other");
	OK(ns_str_of(NULL).n == 0 && ns_str_eq(ns_str_of(NULL), ns_str_of("")),
	    "NULL is empty");
}

static void
check_cuts(void)
{
	struct ns_str rest, field;
	char got[64];
	size_t i, n;

	for (i = 0; i < NS_LEN(cuts); i++) {
		rest = ns_str_of(cuts[i].text);
		n = 0;
		while (ns_str_cut(&rest, ',', &field)) {
			got[n++] = '[';
			memcpy(got + n, field.p, field.n);
			n += field.n;
			got[n++] = ']';
		}
		EQ(got, n, cuts[i].want, cuts[i].name);
	}
	rest = (struct ns_str){ NULL, 0 };
	OK(!ns_str_cut(&rest, ',', &field), "nothing left");
}

static void
check_ascii(void)
{
	unsigned i, space = 0, digit = 0, alpha = 0, lower = 0;

	for (i = 0; i < 256; i++) {
		space += ns_ascii_space((char)i);
		digit += ns_ascii_digit((char)i);
		alpha += ns_ascii_alpha((char)i);
		lower += ns_ascii_lower((char)i) != (char)i;
	}
	OK(space == 6 && digit == 10 && alpha == 52 && lower == 26,
	    "ASCII classes");
}

int
main(void)
{
	struct ns_str s;
	size_t i, value;

	check_pairs();
	for (i = 0; i < NS_LEN(trims); i++) {
		s = ns_str_trim(ns_str_of(trims[i].text));
		EQ(s.p, s.n, trims[i].want, trims[i].name);
	}
	check_cuts();
	for (i = 0; i < NS_LEN(numbers); i++) {
		value = 0;
		OK(ns_str_size(ns_str_of(numbers[i].text), &value) ==
			    numbers[i].ok &&
			value == numbers[i].value,
		    numbers[i].text);
	}
	s = NS_STR("abca");
	OK(ns_str_find(s, 'a', 0) == 0 && ns_str_find(s, 'a', 1) == 3 &&
		ns_str_find(s, 'x', 0) == 4 && ns_str_find(s, 'a', 4) == 4 &&
		ns_str_find(s, 'a', 9) == 4,
	    "find");
	OK(ns_str_hash(NS_STR("")) != ns_str_hash(NS_STR("a")) &&
		ns_str_hash(NS_STR("ab")) != ns_str_hash(NS_STR("ba")),
	    "hash");
	OK(ns_str_casehash(NS_STR("The @Z[")) ==
		    ns_str_hash(NS_STR("the @z[")) &&
		ns_str_casehash(NS_STR("\xc3\x89")) ==
		    ns_str_hash(NS_STR("\xc3\x89")),
	    "hash of letters of either case");
	check_ascii();
	return tap_done();
}
