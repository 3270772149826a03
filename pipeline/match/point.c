/*
 * point.c - points of the calendar read from and written as TIMEX3 values.
 */
#include "point.h"

#include <string.h>

#include "calendar.h"

static const char seasons[][3] = { "SP", "SU", "FA", "WI" };

/* Take n characters, digits or all X, off the front of *s. */
static bool
take_field(struct ns_str *s, size_t n, int *value)
{
	int v = 0;
	size_t i, unknown = 0;

	if (s->n < n)
		return false;
	for (i = 0; i < n; i++) {
		if (s->p[i] == 'X')
			unknown++;
		else if (ns_ascii_digit(s->p[i]))
			v = v * 10 + (s->p[i] - '0');
		else
			return false;
	}
	if (unknown > 0 && unknown < n)
		return false;
	*value = unknown > 0 ? NS_ANY : v;
	*s = ns_str_sub(*s, n, s->n);
	return true;
}

static bool
take_char(struct ns_str *s, char c)
{
	if (s->n == 0 || s->p[0] != c)
		return false;
	*s = ns_str_sub(*s, 1, s->n);
	return true;
}

/* Take [+-]digits, at most three of them; absent is 0. */
static bool
take_offset(struct ns_str *s, int *value)
{
	bool minus = s->n > 0 && s->p[0] == '-';
	size_t n = 0;

	*value = 0;
	if (s->n == 0)
		return true;
	if (!take_char(s, minus ? '-' : '+'))
		return false;
	while (n < s->n && ns_ascii_digit(s->p[n]))
		n++;
	if (n == 0 || n > 3 || !take_field(s, n, value))
		return false;
	if (minus)
		*value = -*value;
	return true;
}

/* What follows "2018-11-": a day, or "4#4+1". */
static bool
parse_day(struct ns_str s, struct ns_point *p)
{
	bool minus;

	if (s.n == 2 && take_field(&s, 2, &p->day)) {
		p->unit = NS_UNIT_DAY;
		return true;
	}
	p->unit = NS_UNIT_NTH;
	if (!take_field(&s, 1, &p->day) || !take_char(&s, '#'))
		return false;
	minus = take_char(&s, '-');
	if (!take_field(&s, 1, &p->nth) || p->day < 1 || p->day > 7)
		return false;
	if (minus)
		p->nth = -p->nth;
	return take_offset(&s, &p->plus) && s.n == 0;
}

/* What follows "2018-W": "36", "36-5", "36-WE". */
static bool
parse_week(struct ns_str s, struct ns_point *p)
{
	p->unit = NS_UNIT_WEEK;
	if (!take_field(&s, 2, &p->part) || p->part == 0 || p->part > 53)
		return false;
	if (s.n == 0)
		return true;
	if (!take_char(&s, '-'))
		return false;
	p->unit = NS_UNIT_WEEKEND;
	if (ns_str_eq(s, NS_STR("WE")))
		return true;
	p->unit = NS_UNIT_WEEKDAY;
	return take_field(&s, 1, &p->day) && s.n == 0 &&
	       (p->day == NS_ANY || (p->day >= 1 && p->day <= 7));
}

/* What follows "2018-" and is written in letters. */
static bool
parse_named(struct ns_str s, struct ns_point *p)
{
	struct ns_feast feast;
	size_t i;

	for (i = 0; i < NS_LEN(seasons); i++) {
		if (ns_str_eq(s, ns_str_of(seasons[i]))) {
			p->unit = NS_UNIT_SEASON;
			p->part = (int)i + 1;
			return true;
		}
	}
	if (ns_feast_parse(&s, &feast)) {
		p->unit = NS_UNIT_FEAST;
		p->calendar = feast.calendar;
		p->part = feast.month;
		p->day = feast.day;
		return take_offset(&s, &p->plus) && s.n == 0;
	}
	if (s.n != 2 || (s.p[0] != 'Q' && s.p[0] != 'H'))
		return false;
	p->unit = s.p[0] == 'Q' ? NS_UNIT_QUARTER : NS_UNIT_HALF;
	s = ns_str_sub(s, 1, s.n);
	return take_field(&s, 1, &p->part) && p->part != 0 &&
	       p->part <= (p->unit == NS_UNIT_QUARTER ? 4 : 2);
}

/* What follows "2018-". */
static bool
parse_rest(struct ns_str s, struct ns_point *p)
{
	if (take_char(&s, 'W') && s.n > 0 && s.p[0] != 'I')
		return parse_week(s, p);
	if (s.n > 0 && s.p[0] == 'I')
		return parse_named(NS_STR("WI"), p) && s.n == 1;
	p->unit = NS_UNIT_MONTH;
	if (!take_field(&s, 2, &p->part))
		return parse_named(s, p);
	if (p->part == 0 || p->part > 12)
		return false;
	return s.n == 0 || (take_char(&s, '-') && parse_day(s, p));
}

/* "2018", "201", "201X", "20": the year's part when nothing follows. */
static bool
parse_years(struct ns_str s, struct ns_point *p)
{
	static const enum ns_unit units[] = { NS_UNIT_CENTURY, NS_UNIT_DECADE,
		NS_UNIT_YEAR };

	if (s.n == 4 && s.p[3] == 'X' && s.p[2] != 'X')
		s.n = 3;
	if (s.n < 2 || s.n > 4)
		return false;
	p->unit = units[s.n - 2];
	return take_field(&s, s.n, &p->year);
}

bool
ns_point_parse(struct ns_str text, struct ns_point *p)
{
	size_t t = ns_str_find(text, 'T', 0);
	struct ns_str s = ns_str_sub(text, 0, t);
	size_t dash = ns_str_find(s, '-', 0);

	memset(p, 0, sizeof(*p));
	p->part = p->day = NS_ANY;
	p->time = ns_str_sub(text, t, text.n);
	if (!parse_years(ns_str_sub(s, 0, dash), p))
		return false;
	if (dash == s.n)
		return true;
	return p->unit == NS_UNIT_YEAR &&
	       parse_rest(ns_str_sub(s, dash + 1, s.n), p);
}

/* v in n digits, or n times X. */
static void
put_field(struct ns_buf *out, int v, int n)
{
	int scale = 1;

	while (n > 1) {
		scale *= 10;
		n--;
	}
	for (; scale > 0; scale /= 10)
		ns_buf_putc(out,
		    (char)(v == NS_ANY ? 'X' : '0' + v / scale % 10));
}

static void
put_part(struct ns_buf *out, const struct ns_point *p)
{
	switch (p->unit) {
	case NS_UNIT_HALF:
	case NS_UNIT_QUARTER:
		ns_buf_puts(out, p->unit == NS_UNIT_HALF ? "-H" : "-Q");
		put_field(out, p->part, 1);
		break;
	case NS_UNIT_SEASON:
		ns_buf_putc(out, '-');
		ns_buf_puts(out,
		    p->part == NS_ANY ? "XX" : seasons[p->part - 1]);
		break;
	case NS_UNIT_WEEK:
	case NS_UNIT_WEEKEND:
	case NS_UNIT_WEEKDAY:
		ns_buf_puts(out, "-W");
		put_field(out, p->part, 2);
		if (p->unit == NS_UNIT_WEEKEND)
			ns_buf_puts(out, "-WE");
		break;
	default:
		ns_buf_putc(out, '-');
		put_field(out, p->part, 2);
	}
	if (p->unit == NS_UNIT_WEEKDAY || p->unit >= NS_UNIT_DAY) {
		ns_buf_putc(out, '-');
		put_field(out, p->day, p->unit == NS_UNIT_WEEKDAY ? 1 : 2);
	}
}

void
ns_point_put(struct ns_buf *out, const struct ns_point *p)
{
	struct ns_point q = *p;
	long first, last;

	if (q.unit >= NS_UNIT_WEEKDAY && ns_point_span(p, &first, &last)) {
		q = ns_point_of_day(first, NS_UNIT_DAY);
	} else if (q.unit >= NS_UNIT_NTH) {
		q.part = q.unit == NS_UNIT_FEAST ? NS_ANY : q.part;
		q.unit = NS_UNIT_DAY;
		q.day = NS_ANY;
	}
	put_field(out, q.year,
	    q.unit == NS_UNIT_CENTURY  ? 2
	    : q.unit == NS_UNIT_DECADE ? 3
				       : 4);
	if (q.unit > NS_UNIT_YEAR)
		put_part(out, &q);
	ns_buf_put(out, p->time);
}

bool
ns_unit_parse(struct ns_str code, enum ns_unit *unit)
{
	static const struct {
		char code[4];
		enum ns_unit unit;
	} codes[] = {
		{ "D", NS_UNIT_DAY },
		{ "W", NS_UNIT_WEEK },
		{ "WE", NS_UNIT_WEEKEND },
		{ "M", NS_UNIT_MONTH },
		{ "Q", NS_UNIT_QUARTER },
		{ "SN", NS_UNIT_SEASON },
		{ "H", NS_UNIT_HALF },
		{ "Y", NS_UNIT_YEAR },
		{ "DE", NS_UNIT_DECADE },
		{ "CE", NS_UNIT_CENTURY },
	};
	size_t i;

	for (i = 0; i < NS_LEN(codes); i++) {
		if (ns_str_eq(code, ns_str_of(codes[i].code))) {
			*unit = codes[i].unit;
			return true;
		}
	}
	return false;
}
