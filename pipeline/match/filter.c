/*
 * filter.c - the filters of value templates.
 *
 * A filter turns one text into another; numbers and points of the calendar
 * travel as text.  An empty text (a group that took no part) stays empty,
 * except for `else`.
 */
#include <string.h>

#include "calendar.h"
#include "template.h"

struct filter_io {
	struct ns_eval *ev;
	struct ns_str in, args[NS_FILTER_ARGS];
	int setting; /* the table's word on what exactly to do */
	struct ns_buf *out;
};

struct ns_filter {
	char name[12];
	size_t min_args, max_args;
	bool (*apply)(struct filter_io *io);
	int setting;
};

/* --- numbers and text -------------------------------------------------- */

/* {d|2}: at least so many characters, zeros in front. */
static bool
pad(struct filter_io *io)
{
	size_t i;

	for (i = io->in.n; i < (size_t)io->setting; i++)
		ns_buf_putc(io->out, '0');
	ns_buf_put(io->out, io->in);
	return true;
}

/* {y|else XXXX}: an argument where there is nothing. */
static bool
otherwise(struct filter_io *io)
{
	ns_buf_put(io->out, io->in.n > 0 ? io->in : io->args[0]);
	return true;
}

/* {a|then TEXT}: a text where there is anything. */
static bool
then(struct filter_io *io)
{
	ns_buf_put(io->out, io->args[0]);
	return true;
}

enum { TIMES, PLUS, MINUS };

/* {n|times 10}, plus, minus; X stays X. */
static bool
calculate(struct filter_io *io)
{
	int64_t a, b;

	if (ns_str_eq(io->in, NS_STR("X"))) {
		ns_buf_put(io->out, io->in);
		return true;
	}
	if (!ns_decimal_read(io->in, &a) || !ns_decimal_read(io->args[0], &b))
		return false;
	if (io->setting == TIMES) {
		if (b != 0 && a > INT64_MAX / b)
			return false;
		a = a * b / 1000;
	} else {
		a += io->setting == PLUS ? b : -b;
	}
	if (a < 0)
		return false;
	ns_decimal_put(io->out, a);
	return true;
}

/* {h|clock ap}: an hour of twelve, am or pm, to two digits of 24. */
static bool
clock(struct filter_io *io)
{
	bool pm = ns_str_eq(io->args[0], NS_STR("pm"));
	bool am = ns_str_eq(io->args[0], NS_STR("am"));
	size_t h;

	if (!ns_str_size(io->in, &h) || h > 24 || ((am || pm) && h > 12))
		return false;
	if (am || pm)
		h = h % 12 + (pm ? 12 : 0);
	ns_buf_putc(io->out, (char)('0' + h / 10));
	ns_buf_putc(io->out, (char)('0' + h % 10));
	return true;
}

/* {y|fullyear}: the year of two digits that is nearest to the reference;
 * {y|fullyear from}: the first from a year on. */
static bool
full_year(struct filter_io *io)
{
	size_t y, from;
	long now = io->ev->has_ref ? ns_days_date(io->ev->today).year : 2000;

	if (!ns_str_size(io->in, &y) || y > NS_YEAR_MAX)
		return false;
	if (io->in.n <= 2 && io->args[0].n > 0) {
		if (!ns_str_size(io->args[0], &from) || from > NS_YEAR_MAX)
			return false;
		y += from / 100 * 100;
		y += y < from ? 100 : 0;
	} else if (io->in.n <= 2) {
		/* Sixty years back, forty ahead. */
		y += (size_t)(now / 100 * 100);
		if ((long)y > now + 40)
			y -= 100;
		else if ((long)y + 60 <= now)
			y += 100;
	}
	ns_buf_putsize(io->out, y);
	return true;
}

/* --- durations --------------------------------------------------------- */

/*
 * Codes of units in durations.  A part of one is said in the unit below it; a
 * unit without one keeps its decimals.
 */
static const struct period {
	char code[3], put[3];
	bool time;       /* behind the T */
	int factor;      /* of `put` in one */
	char below[3];   /* unit for the part behind the point */
	int below_count; /* of them in one */
} periods[] = {
	{ "TS", "S", true, 1, "", 0 },
	{ "TM", "M", true, 1, "S", 60 },
	{ "TH", "H", true, 1, "M", 60 },
	{ "D", "D", false, 1, "TH", 24 },
	{ "W", "W", false, 1, "D", 7 },
	{ "WE", "WE", false, 1, "", 0 },
	{ "F", "W", false, 2, "", 0 }, /* a fortnight */
	{ "M", "M", false, 1, "", 0 },
	{ "Q", "Q", false, 1, "", 0 },
	{ "SN", "SN", false, 1, "", 0 },
	{ "Y", "Y", false, 1, "M", 12 },
	{ "DE", "Y", false, 10, "", 0 },
	{ "CE", "Y", false, 100, "", 0 },
	{ "ML", "Y", false, 1000, "", 0 },
};

static void
put_period(struct ns_buf *out, const struct period *p, int64_t n)
{
	int64_t rest = n % 1000 * p->below_count / 1000;

	ns_buf_puts(out, p->time ? "PT" : "P");
	if (p->below_count == 0 || rest == 0) {
		ns_decimal_put(out, n * p->factor);
		ns_buf_puts(out, p->put);
		return;
	}
	if (n >= 1000) {
		ns_buf_putsize(out, (size_t)(n / 1000));
		ns_buf_puts(out, p->put);
	}
	if (p->below[0] == 'T')
		ns_buf_putc(out, 'T');
	ns_buf_putsize(out, (size_t)rest);
	ns_buf_puts(out, p->below[0] == 'T' ? p->below + 1 : p->below);
}

/* {n|period u}: so many of a unit as a TIMEX3 duration; n may be X. */
static bool
period(struct filter_io *io)
{
	const struct period *p = NULL;
	int64_t n;
	size_t i;

	for (i = 0; i < NS_LEN(periods) && p == NULL; i++)
		if (ns_str_eq(io->args[0], ns_str_of(periods[i].code)))
			p = &periods[i];
	if (p == NULL)
		return false;
	if (ns_str_eq(io->in, NS_STR("X"))) {
		ns_buf_puts(io->out, p->time ? "PTX" : "PX");
		ns_buf_puts(io->out, p->factor == 1 ? p->put : p->code);
		return true;
	}
	if (!ns_decimal_read(io->in, &n))
		return false;
	put_period(io->out, p, n);
	return true;
}

/* --- points of the calendar -------------------------------------------- */

/* {x|date}: a point that exists, as TIMEX3 writes it. */
static bool
put_point(struct filter_io *io, const struct ns_point *p)
{
	bool open = ns_str_find(io->in, 'X', 0) < io->in.n;
	long first, last;

	if (!open && !ns_point_span(p, &first, &last))
		return false;
	ns_point_put(io->out, p);
	return true;
}

static bool
date(struct filter_io *io)
{
	struct ns_point p;

	return ns_point_parse(io->in, &p) && put_point(io, &p);
}

/* {ref|month}: at another precision. */
static bool
to_unit(struct filter_io *io)
{
	struct ns_point p;

	if (!ns_point_parse(io->in, &p))
		return false;
	p = ns_point_to(&p, (enum ns_unit)io->setting);
	ns_point_put(io->out, &p);
	return true;
}

/* {ref|in u}: the same, the unit by its code. */
static bool
to_code(struct filter_io *io)
{
	enum ns_unit unit;

	if (!ns_unit_parse(io->args[0], &unit))
		return false;
	io->setting = (int)unit;
	return to_unit(io);
}

/* {prev|finer Q Y}: a point finer than the one unit, at the other's precision.
 */
static bool
coarsen(struct filter_io *io)
{
	enum ns_unit least, unit;
	struct ns_point p;

	if (!ns_point_parse(io->in, &p) ||
	    !ns_unit_parse(io->args[0], &least) ||
	    !ns_unit_parse(io->args[1], &unit))
		return false;
	if (p.unit > least)
		p = ns_point_to(&p, unit);
	ns_point_put(io->out, &p);
	return true;
}

/* {ref|later n u}, {ref|earlier n}: moved by units, its own when none is said.
 */
static bool
move(struct filter_io *io)
{
	struct ns_point p;
	enum ns_unit unit;
	size_t n;

	if (!ns_point_parse(io->in, &p))
		return false;
	unit = p.unit;
	if (io->args[1].n > 0 && !ns_unit_parse(io->args[1], &unit))
		return false;
	if (!ns_str_size(io->args[0], &n) || n > NS_YEAR_MAX * 12)
		return false;
	if (n > 0 && io->ev->direction == NS_DIR_NONE)
		io->ev->direction =
		    io->setting > 0 ? NS_DIR_FUTURE : NS_DIR_PAST;
	if (!ns_point_add(&p, io->setting * (long)n, unit))
		return false;
	ns_point_put(io->out, &p);
	return true;
}

/* On which side of today a point lies that was chosen from either. */
static enum ns_direction
side(const struct ns_point *p, long today)
{
	long first, last;

	if (!ns_point_span(p, &first, &last))
		return NS_DIR_NONE;
	return last < today    ? NS_DIR_PAST
	       : first > today ? NS_DIR_FUTURE
			       : NS_DIR_NONE;
}

/* On which side of the anchor a choice is. */
static enum ns_direction
side_of_choice(const struct filter_io *io, const struct ns_point *p,
    enum ns_choice choice)
{
	bool based = io->args[0].n > 0 && !io->ev->from_prev;

	if (!based && (choice == NS_CHOOSE_PAST || choice == NS_CHOOSE_BEFORE))
		return NS_DIR_PAST;
	if (!based && (choice == NS_CHOOSE_FUTURE || choice == NS_CHOOSE_AFTER))
		return NS_DIR_FUTURE;
	return side(p, io->ev->today);
}

static bool
choose(struct filter_io *io, enum ns_choice choice, long day)
{
	struct ns_eval *ev = io->ev;
	struct ns_point p;

	if (!ns_point_parse(io->in, &p))
		return false;
	if (p.year == NS_ANY) {
		ns_point_choose(&p, day, choice);
		ev->direction = side_of_choice(io, &p, choice);
	}
	ns_point_put(io->out, &p);
	return true;
}

/* What is not chosen for want of a day to choose from. */
static bool
leave_open(struct filter_io *io)
{
	struct ns_point p;

	if (!ns_point_parse(io->in, &p))
		return false;
	ns_point_put(io->out, &p);
	return true;
}

/* From a month or a year on there is no nearest Friday. */
static bool
is_vague(struct ns_str text, long days)
{
	struct ns_point p;
	bool weekly = ns_point_parse(text, &p) && p.unit >= NS_UNIT_WEEK &&
		      p.unit <= NS_UNIT_WEEKDAY && p.unit != NS_UNIT_DAY;

	return days > (weekly ? 7 : 366);
}

/*
 * {x|past}, future, before, after, nearest: seen from today; {x|future y}: seen
 * from the point y, from its last day when looking ahead.
 */
static bool
by_name(struct filter_io *io)
{
	enum ns_choice choice = (enum ns_choice)io->setting;
	struct ns_point base;
	long first, last;

	if (io->args[0].n == 0) {
		if (!io->ev->has_ref)
			return leave_open(io);
		io->ev->anchor = io->ev->ref;
		return choose(io, choice, io->ev->today);
	}
	if (!ns_point_parse(io->args[0], &base))
		return false;
	if (!ns_point_span(&base, &first, &last) ||
	    is_vague(io->in, last - first + 1))
		return leave_open(io);
	return choose(io, choice,
	    choice == NS_CHOOSE_FUTURE || choice == NS_CHOOSE_AFTER ? last
								    : first);
}

/*
 * {x|tense past}: on the side of today that the sentence's tense tells; when it
 * tells none, on that of the argument.  {x|tense nearest}: the closest, where a
 * tense that is not sure only leans to a side.
 */
static enum ns_choice
choice_of_tense(enum ns_direction tense, struct ns_str otherwise)
{
	bool nearest = ns_str_eq(otherwise, NS_STR("nearest"));

	switch (tense) {
	case NS_DIR_SURELY_PAST:
		return NS_CHOOSE_PAST;
	case NS_DIR_SURELY_FUTURE:
		return NS_CHOOSE_FUTURE;
	case NS_DIR_PAST:
		return nearest ? NS_CHOOSE_RATHER_PAST : NS_CHOOSE_PAST;
	case NS_DIR_FUTURE:
		return nearest ? NS_CHOOSE_RATHER_FUTURE : NS_CHOOSE_FUTURE;
	case NS_DIR_NONE:
		break;
	}
	return nearest                                ? NS_CHOOSE_NEAREST
	       : ns_str_eq(otherwise, NS_STR("past")) ? NS_CHOOSE_PAST
						      : NS_CHOOSE_FUTURE;
}

static bool
by_tense(struct filter_io *io)
{
	enum ns_choice choice = choice_of_tense(io->ev->tense, io->args[0]);

	if (!io->ev->has_ref)
		return leave_open(io);
	io->ev->anchor = io->ev->ref;
	io->args[0].n = 0;
	return choose(io, choice, io->ev->today);
}

static const struct ns_filter filters[] = {
	{ "2", 0, 0, pad, 2 },
	{ "3", 0, 0, pad, 3 },
	{ "4", 0, 0, pad, 4 },
	{ "else", 1, 1, otherwise, 0 },
	{ "then", 1, 1, then, 0 },
	{ "times", 1, 1, calculate, TIMES },
	{ "plus", 1, 1, calculate, PLUS },
	{ "minus", 1, 1, calculate, MINUS },
	{ "clock", 1, 1, clock, 0 },
	{ "fullyear", 0, 1, full_year, 0 },
	{ "period", 1, 1, period, 0 },
	{ "date", 0, 0, date, 0 },
	{ "in", 1, 1, to_code, 0 },
	{ "day", 0, 0, to_unit, NS_UNIT_DAY },
	{ "week", 0, 0, to_unit, NS_UNIT_WEEK },
	{ "weekend", 0, 0, to_unit, NS_UNIT_WEEKEND },
	{ "month", 0, 0, to_unit, NS_UNIT_MONTH },
	{ "quarter", 0, 0, to_unit, NS_UNIT_QUARTER },
	{ "season", 0, 0, to_unit, NS_UNIT_SEASON },
	{ "half", 0, 0, to_unit, NS_UNIT_HALF },
	{ "year", 0, 0, to_unit, NS_UNIT_YEAR },
	{ "decade", 0, 0, to_unit, NS_UNIT_DECADE },
	{ "century", 0, 0, to_unit, NS_UNIT_CENTURY },
	{ "finer", 2, 2, coarsen, 0 },
	{ "later", 1, 2, move, 1 },
	{ "earlier", 1, 2, move, -1 },
	{ "past", 0, 1, by_name, NS_CHOOSE_PAST },
	{ "future", 0, 1, by_name, NS_CHOOSE_FUTURE },
	{ "before", 0, 1, by_name, NS_CHOOSE_BEFORE },
	{ "after", 0, 1, by_name, NS_CHOOSE_AFTER },
	{ "nearest", 0, 1, by_name, NS_CHOOSE_NEAREST },
	{ "tense", 1, 1, by_tense, 0 },
};

const struct ns_filter *
ns_filter_find(struct ns_str name, size_t nargs, bool *tense)
{
	const struct ns_filter *f;
	size_t i;

	for (i = 0; i < NS_LEN(filters); i++) {
		f = &filters[i];
		if (!ns_str_eq(name, ns_str_of(f->name)))
			continue;
		if (nargs < f->min_args || nargs > f->max_args)
			return NULL;
		*tense |= f->apply == by_tense;
		return f;
	}
	return NULL;
}

bool
ns_filter_apply(const struct ns_filter *filter, struct ns_eval *ev,
    const struct ns_str *in_and_args, struct ns_buf *out)
{
	struct filter_io io = { ev, in_and_args[0],
		{ { NULL, 0 }, { NULL, 0 } }, filter->setting, out };
	size_t i;

	for (i = 0; i < filter->max_args; i++)
		io.args[i] = in_and_args[i + 1];
	if (io.in.n == 0 && filter->apply != otherwise)
		return true;
	return filter->apply(&io);
}
