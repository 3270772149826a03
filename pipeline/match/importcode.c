/*
 * importcode.c - codes of actors: [USAGOV 770120-810120].
 *
 * A code begins with a country or, of an international actor, its kind; what
 * follows, in threes, is the part it plays.
 */
#include "importcode.h"

#include <stdio.h>
#include <string.h>

#include "calendar.h"

/* Two digits of a year: to here in this century, after it in the last. */
#define YEAR_TURN 30

/* An earlier year is a slip of the pen. */
#define YEAR_MIN 1000

/* Codes of three letters that stand for no country. */
static const char others[] =
    "AGR BUS COP CRM CVL DEV EDU ELI ENV GOV HLH HRI IGM IGO IMG INS INT JUD "
    "LAB LEG MED MIL MNC MOD NGM NGO OPP PTY RAD REB REF REL SEP SET SPY TOP "
    "TRA UAF UIS UNR UNS";
static const char regions[] =
    "AFR AMN ASA BLK CAS CAU CEU CFR CRB EAF EEU EIN EUR LAM MDT MEA NAF NAM "
    "NMR PGS SAF SAM SAS SCN SEA WAF WST";

static bool
is_listed(const char *list, struct ns_str code)
{
	struct ns_str rest = ns_str_of(list), one;

	while (ns_str_cut(&rest, ' ', &one))
		if (ns_str_eq(one, code))
			return true;
	return false;
}

enum ns_code_class
ns_code_class(struct ns_str code)
{
	size_t i;

	if (code.n != 3 || is_listed(others, code))
		return NS_CODE_OTHER;
	if (is_listed(regions, code))
		return NS_CODE_REGION;
	for (i = 0; i < code.n; i++)
		if (!ns_ascii_alpha(code.p[i]))
			return NS_CODE_OTHER;
	return NS_CODE_COUNTRY;
}

/* YYMMDD or YYYYMMDD. */
static int
parse_day(struct ns_str s, long *days, struct ns_err *why)
{
	struct ns_date d;
	size_t n;

	if ((s.n != 6 && s.n != 8) || !ns_str_size(s, &n))
		return ns_fail(why, NS_EINPUT,
		    "a date YYMMDD or YYYYMMDD was expected, not \"%.*s\"",
		    NS_FMT(s));
	d.day = (int)(n % 100);
	d.month = (int)(n / 100 % 100);
	d.year = (int)(n / 10000);
	if (s.n == 6)
		d.year += d.year <= YEAR_TURN ? 2000 : 1900;
	if (!ns_date_ok(d) || d.year < YEAR_MIN)
		return ns_fail(why, NS_EINPUT, "there is no day \"%.*s\"",
		    NS_FMT(s));
	*days = ns_date_days(d);
	return 0;
}

/* >770120, <810120 or 770120-810120; (...) around it is left away. */
static int
parse_dates(struct ns_code *code, struct ns_str s, struct ns_err *why)
{
	char mark = s.p[0];
	struct ns_str first;
	long *day = mark == '<' ? &code->to : &code->from;

	if (mark == '<' || mark == '>') {
		code->has_from = mark == '>';
		code->has_to = mark == '<';
		s = ns_str_trim(ns_str_sub(s, 1, s.n));
		if (parse_day(s, day, why) < 0)
			return -1;
		code->to -= mark == '<'; /* before that day */
		return 0;
	}
	code->has_from = code->has_to = true;
	ns_str_cut(&s, '-', &first);
	if (parse_day(ns_str_trim(first), &code->from, why) < 0 ||
	    parse_day(ns_str_trim(s), &code->to, why) < 0)
		return -1;
	if (code->to < code->from)
		return ns_fail(why, NS_EINPUT,
		    "a range that does not end before it begins was expected");
	return 0;
}

int
ns_code_parse(struct ns_code *code, struct ns_str s, struct ns_err *why)
{
	size_t n = 0, i;

	memset(code, 0, sizeof(*code));
	s = ns_str_trim(s);
	code->agent = ns_str_starts(s, NS_STR("~"));
	if (code->agent)
		s = ns_str_trim(ns_str_sub(s, 1, s.n));
	while (n < s.n && !ns_ascii_space(s.p[n]) && s.p[n] != '<' &&
	       s.p[n] != '>')
		n++;
	code->code = ns_str_sub(s, 0, n);
	s = ns_str_trim(ns_str_sub(s, n, s.n));
	if (code->code.n == 0)
		return ns_fail(why, NS_EINPUT, "a code was expected in [ ]");
	for (i = 0; i < n && code->code.p[i] == '-'; i++)
		;
	if (i == n) { /* [---]: somebody who has no code */
		code->code.n = 0;
	} else {
		for (i = 0; i < n; i++)
			if (!ns_ascii_alpha(code->code.p[i]) &&
			    !ns_ascii_digit(code->code.p[i]) &&
			    memchr("/_~*", code->code.p[i], 4) == NULL)
				return ns_fail(why, NS_EINPUT,
				    "a code of letters was expected, not "
				    "\"%.*s\"",
				    NS_FMT(code->code));
	}
	return s.n == 0 ? 0 : parse_dates(code, s, why);
}

/* ;KEY=YYYY-MM-DD */
static void
put_day(const char *key, long days, struct ns_buf *out)
{
	struct ns_date d = ns_days_date(days);
	char text[64];

	snprintf(text, sizeof(text), ";%s=%04d-%02d-%02d", key, d.year, d.month,
	    d.day);
	ns_buf_puts(out, text);
}

void
ns_code_put(const struct ns_code *code, struct ns_buf *out)
{
	ns_buf_puts(out, "code=");
	ns_buf_put(out, code->code);
	if (code->has_from)
		put_day("from", code->from, out);
	if (code->has_to)
		put_day("to", code->to, out);
}

void
ns_code_part(struct ns_code *a, const struct ns_code *b)
{
	if (a->has_to && b->has_from && a->to == b->from &&
	    (!a->has_from || a->from < a->to))
		a->to--;
}
