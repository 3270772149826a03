/*
 * t_token.c - what is a token: the tokens of a paragraph, joined by '|'.
 */
#include <string.h>

#include "tap.h"
#include "token.h"

#define FILE_EN "pipeline/rules/en/abbreviations.txt"

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "blanks only", " \t\xc2\xa0 ", "" },
	{ "words", "The deal held", "The|deal|held" },
	{ "final stop", "It held.", "It|held|." },
	{ "comma and colon", "Yes, he said: no", "Yes|,|he|said|:|no" },
	{ "colon between letters", "Note:this", "Note|:|this" },
	{ "no blank after a stop", "the end.The next", "the|end|.|The|next" },
	{ "stop before a small letter joins", "see example.com now",
	    "see|example.com|now" },

	/* abbreviations and initials */
	{ "initials", "the U.S. said", "the|U.S.|said" },
	{ "initials without the last stop", "the U.S said", "the|U.S|said" },
	{ "initials, hyphen", "U.S.-Mexico", "U.S.|-|Mexico" },
	{ "initials, possessive", "U.N.'s men", "U.N.|'s|men" },
	{ "initials at the end", "in the U.S.", "in|the|U.S." },
	{ "initials, comma", "D.C., said", "D.C.|,|said" },
	{ "initials, no blank", "J.K.Roe", "J.K.|Roe" },
	{ "one initial, no blank", "J.Roe", "J.|Roe" },
	{ "one initial", "J. K. Roe", "J.|K.|Roe" },
	{ "initial beyond ASCII", "\xc3\x89. Roe", "\xc3\x89.|Roe" },
	{ "pronoun", "So do I. We", "So|do|I|.|We" },
	{ "initial I", "John I. Roe", "John|I.|Roe" },
	{ "abbreviation", "Oct. 3", "Oct.|3" },
	{ "abbreviation alone", "Inc.", "Inc." },
	{ "abbreviation in capitals", "SEN. ROE", "SEN.|ROE" },
	{ "small letters are no month", "the oct. was", "the|oct|.|was" },
	{ "saint, no blank", "St.John", "St.|John" },
	{ "number sign", "No. 10 and no. No.", "No.|10|and|no|.|No|." },
	{ "number sign, no blank", "No.5", "No.|5" },
	{ "number sign alone", "No.", "No." },
	{ "dots of omission", "Mr... etc...", "Mr|...|etc|..." },
	{ "several letters and stops", "a Ph.D. in", "a|Ph.D.|in" },
	{ "small initials", "e.g. this", "e.g.|this" },
	{ "time of day", "9 a.m. or 5 p.m.", "9|a.m.|or|5|p.m." },
	{ "share", "(ACM.N) and (BLT.TO)", "(|ACM.N|)|and|(|BLT.TO|)" },

	/* numbers */
	{ "decimals", "3.5 and 1,500.25.", "3.5|and|1,500.25|." },
	{ "no leading zero", "rose .5 to .75", "rose|.5|to|.75" },
	{ "time", "at 10:35, 10:35:20", "at|10:35|,|10:35:20" },
	{ "time with letters", "at 10:35am", "at|10:35am" },
	{ "colon after a number", "in 2018: no", "in|2018|:|no" },
	{ "decade", "1990s and '90s", "1990s|and|'90s" },
	{ "decade, curly",
	    "the \xe2\x80\x99"
	    "90s, \xe2\x80\x98"
	    "80s",
	    "the|\xe2\x80\x99"
	    "90s|,|\xe2\x80\x98"
	    "80s" },
	{ "year", "class of '98", "class|of|'98" },
	{ "quoted number", "Roe: '20 dead'", "Roe|:|'|20|dead|'" },
	{ "decade, possessive", "1990's", "1990|'s" },
	{ "ordinal", "3rd and 21st", "3rd|and|21st" },
	{ "hyphen", "20-minute, F-16", "20|-|minute|,|F|-|16" },
	{ "money",
	    "$1.5bn, \xe2\x82\xac"
	    "3m, $.50",
	    "$1.5bn|,|\xe2\x82\xac"
	    "3m|,|$.50" },
	{ "money with letters", "C$20 US$3.2-billion",
	    "C$20|US$3.2|-|billion" },
	{ "pounds",
	    "\xc2\xa3"
	    "1,500",
	    "\xc2\xa3"
	    "1,500" },
	{ "sign without a number", "$ and US$", "$|and|US|$" },
	{ "per cent", "50%", "50|%" },
	{ "fraction", "9/11", "9|/|11" },
	{ "version", "2.0.1", "2.0.1" },
	{ "list", "1. Go", "1|.|Go" },

	/* apostrophes and quotes */
	{ "possessive", "Canada's", "Canada|'s" },
	{ "possessive, curly", "Canada\xe2\x80\x99s", "Canada|\xe2\x80\x99s" },
	{ "possessive in capitals", "CANADA'S", "CANADA|'S" },
	{ "possessive plural", "workers' pay", "workers|'|pay" },
	{ "possessive alone", "'s", "'s" },
	{ "apostrophe joins", "can't, O'Neill, Sant'Anna",
	    "can't|,|O'Neill|,|Sant'Anna" },
	{ "apostrophe joins, curly", "can\xe2\x80\x99t", "can\xe2\x80\x99t" },
	{ "both", "O'Neill's", "O'Neill|'s" },
	{ "single quotes", "'a shame'", "'|a|shame|'" },
	{ "double quotes", "\"No,\" he", "\"|No|,|\"|he" },
	{ "quote and possessive", "\"Rain\"'s end", "\"|Rain|\"|'s|end" },
	{ "typewriter quotes", "``No''", "`|`|No|'|'" },

	/* marks */
	{ "ampersand in capitals", "AT&T, Q&A", "AT&T|,|Q&A" },
	{ "ampersand, possessive", "M&M's", "M&M|'s" },
	{ "ampersand between words", "Lane&Roe", "Lane|&|Roe" },
	{ "dashes", "yes--no \xe2\x80\x94 or\xe2\x80\x93so",
	    "yes|--|no|\xe2\x80\x94|or|\xe2\x80\x93|so" },
	{ "other hyphens",
	    "a\xe2\x80\x91"
	    "b",
	    "a|\xe2\x80\x91|b" },
	{ "lines for emphasis", "_so_ be_it", "_|so|_|be_it" },
	{ "soft hyphen is inside", "tar\xc2\xadiff", "tar\xc2\xadiff" },
	{ "brackets", "(a) [b]", "(|a|)|[|b|]" },

	/* addresses */
	{ "web", "at https://example.org/a?b=1.",
	    "at|https://example.org/a?b=1|." },
	{ "web in brackets", "(www.example.org/a_(b))",
	    "(|www.example.org/a_(b)|)" },
	{ "web, no scheme", "example.org/a/b, x", "example.org/a/b|,|x" },
	{ "slash", "and/or U.S./Canada", "and|/|or|U.S.|/|Canada" },
	{ "scheme alone", "http:// x", "http|:|/|/|x" },
	{ "mail", "to a.b-c+d@mail.example.org.",
	    "to|a.b-c+d@mail.example.org|." },
	{ "mail without a domain", "a-b@c d@", "a|-|b|@|c|d|@" },
	{ "tag", "#MeToo's #G20.", "#MeToo|'s|#G20|." },
	{ "tag beyond ASCII", "#\xc3\xa9t\xc3\xa9!", "#\xc3\xa9t\xc3\xa9|!" },
	{ "handle", "@press_office: hi", "@press_office|:|hi" },
	{ "no tag", "C# # 1 a@ b", "C|#|#|1|a|@|b" },

	/* beyond ASCII */
	{ "no-break spaces",
	    "a\xc2\xa0"
	    "b\xe2\x80\xaf"
	    "c",
	    "a|b|c" },
	{ "zero-width space",
	    "a\xe2\x80\x8b"
	    "b",
	    "a|b" },
	{ "marks of direction",
	    "\xe2\x80\x8e"
	    "a\xe2\x80\x8f b",
	    "a|b" },
	{ "controls",
	    "a\x01 \x7f"
	    "b",
	    "a|b" },
	{ "combining mark", "cafe\xcc\x81 x", "cafe\xcc\x81|x" },
	{ "Arabic", "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7\xd8\x8c x",
	    "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7|\xd8\x8c|x" },
	{ "Chinese", "\xe4\xb8\xad\xe5\x9b\xbd\xe3\x80\x82",
	    "\xe4\xb8\xad|\xe5\x9b\xbd|\xe3\x80\x82" },
	{ "Katakana", "\xe3\x83\x86\xe3\x82\xb9\xe3\x83\x88",
	    "\xe3\x83\x86\xe3\x82\xb9\xe3\x83\x88" },
	{ "family", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7!",
	    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7|!" },
	{ "flags",
	    "\xf0\x9f\x87\xa8\xf0\x9f\x87\xa6\xf0\x9f\x87\xba\xf0\x9f"
	    "\x87\xb8",
	    "\xf0\x9f\x87\xa8\xf0\x9f\x87\xa6|\xf0\x9f\x87\xba\xf0\x9f\x87"
	    "\xb8" },
	{ "mark with nothing under it", " \xcc\x88", "\xcc\x88" },
};

/* Which tokens have a stem of their own. */
static const struct {
	const char *name, *text;
	bool want;
} words[] = {
	{ "word", "tariffs", true },
	{ "word with apostrophe", "O'Neill", true },
	{ "word beyond ASCII", "caf\xc3\xa9s", true },
	{ "number", "1,500", false },
	{ "ordinal", "3rd", false },
	{ "money", "$1.5bn", false },
	{ "mark", "-", false },
	{ "possessive", "'s", false },
	{ "abbreviation", "U.S.", false },
	{ "address", "www.example.org", false },
	{ "tag", "#tariffs", false },
};

static void
check(const struct ns_abbreviations *ab, size_t i, struct ns_arena *arena)
{
	struct ns_str text = ns_str_of(cases[i].text);
	struct ns_piece piece;
	struct ns_scan scan;
	struct ns_buf got;

	ns_buf_init(&got, arena);
	ns_scan_begin(&scan, text, ab);
	while (ns_scan_next(&scan, &piece)) {
		if (got.n > 0)
			ns_buf_putc(&got, '|');
		ns_buf_put(&got, ns_str_sub(text, piece.begin, piece.end));
	}
	EQ(got.p, got.n, cases[i].want, cases[i].name);
}

int
main(void)
{
	struct ns_abbreviations *ab;
	struct ns_arena arena;
	struct ns_piece piece;
	struct ns_scan scan;
	struct ns_err err = { NS_OK, "" };
	size_t i;

	ns_arena_init(&arena);
	if (ns_abbreviations_load(&ab, FILE_EN, &err) == 0) {
		for (i = 0; i < NS_LEN(cases); i++)
			check(ab, i, &arena);
		for (i = 0; i < NS_LEN(words); i++) {
			ns_scan_begin(&scan, ns_str_of(words[i].text), ab);
			OK(ns_scan_next(&scan, &piece) &&
				piece.end == strlen(words[i].text) &&
				piece.word == words[i].want,
			    words[i].name);
		}
	}
	EQ(err.msg, strlen(err.msg), "", "loads " FILE_EN);
	ns_abbreviations_free(ab);
	ns_arena_free(&arena);
	return tap_done();
}
