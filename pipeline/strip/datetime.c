/*
 * datetime.c - dates as pages print them to ISO 8601.
 *
 * The text is cut into numbers, words and marks; each piece goes where it can
 * only belong.  What is left over decides nothing.
 */
#include "datetime.h"

#include <string.h>

#include "line.h"
#include "text.h"

struct stamp {
	unsigned year, month, day, hour, minute, second;
	bool has_time, has_second, has_zone, ambiguous;
	int zone; /* minutes east of Greenwich */
};

/* Zones that news pages name, minutes east.  A name that stands for several
 * (IST, BST in Asia) means the one most used in English pages. */
static const struct {
	const char *name;
	int minutes;
} zones[] = {
	{ "Z", 0 },
	{ "UTC", 0 },
	{ "GMT", 0 },
	{ "EST", -300 },
	{ "EDT", -240 },
	{ "CST", -360 },
	{ "CDT", -300 },
	{ "MST", -420 },
	{ "MDT", -360 },
	{ "PST", -480 },
	{ "PDT", -420 },
	{ "BST", 60 },
	{ "CET", 60 },
	{ "CEST", 120 },
	{ "IST", 330 },
	{ "AEST", 600 },
	{ "AEDT", 660 },
};

/* Words that may stand beside a date in a line of its own. */
static const char *const beside[] = { "a", "am", "at", "created", "date",
	"first", "friday", "fri", "last", "m", "modified", "mon", "monday",
	"on", "originally", "p", "pm", "posted", "published", "sat", "saturday",
	"st", "nd", "rd", "th", "sun", "sunday", "thu", "thur", "thurs",
	"thursday", "time", "tue", "tues", "tuesday", "updated", "wed",
	"wednesday", "et", "pt", "est", "edt", "cst", "cdt", "mst", "mdt",
	"pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "ist" };

/* Read n digits, no more, at *at. */
static bool
digits(struct ns_str s, size_t *at, size_t n, unsigned *value)
{
	size_t i;

	if (s.n - *at < n)
		return false;
	for (*value = 0, i = *at; i < *at + n; i++) {
		if (!ns_ascii_digit(s.p[i]))
			return false;
		*value = *value * 10 + (unsigned)(s.p[i] - '0');
	}
	if (i < s.n && ns_ascii_digit(s.p[i]))
		return false;
	*at = i;
	return true;
}

static char
peek(struct ns_str s, size_t at)
{
	return at < s.n ? s.p[at] : '\0';
}

static size_t
skip_spaces(struct ns_str s, size_t at)
{
	while (at < s.n && s.p[at] == ' ')
		at++;
	return at;
}

/* "+02:00", "-0400", "+02" */
static bool
read_offset(struct ns_str s, size_t *at, struct stamp *t)
{
	char sign = peek(s, *at);
	size_t i = *at + 1;
	unsigned h, m = 0;

	if (sign != '+' && sign != '-')
		return false;
	if (digits(s, &i, 4, &h)) {
		m = h % 100;
		h /= 100;
	} else if (!digits(s, &i, 2, &h)) {
		return false;
	} else if (peek(s, i) == ':') {
		i++;
		if (!digits(s, &i, 2, &m))
			return false;
	}
	if (h > 14 || m > 59)
		return false;
	t->zone = (int)(h * 60 + m) * (sign == '-' ? -1 : 1);
	t->has_zone = true;
	*at = i;
	return true;
}

static void
read_zone_name(struct ns_str word, struct stamp *t)
{
	size_t i;

	for (i = 0; i < NS_LEN(zones); i++)
		if (ns_str_eq(word, ns_str_of(zones[i].name))) {
			t->zone = zones[i].minutes;
			t->has_zone = true;
		}
}

/* "p.m.", "PM", "am" behind an hour */
static void
read_half(struct ns_str s, size_t *at, struct stamp *t)
{
	size_t i = skip_spaces(s, *at);
	char c = ns_ascii_lower(peek(s, i));

	if (c != 'a' && c != 'p')
		return;
	i += peek(s, i + 1) == '.' ? 2 : 1;
	if (ns_ascii_lower(peek(s, i)) != 'm' || ns_ascii_alpha(peek(s, i + 1)))
		return;
	if (t->hour == 12)
		t->hour = 0;
	if (c == 'p' && t->hour < 12)
		t->hour += 12;
	t->has_time = true;
	*at = i + (peek(s, i + 1) == '.' ? 2 : 1);
}

/* "10:02", "10:02:33.123", and what may follow it */
static bool
read_time(struct ns_str s, size_t *at, struct stamp *t)
{
	size_t i = *at;
	unsigned h, m, sec;

	if (!digits(s, &i, 2, &h) && !digits(s, &i, 1, &h))
		return false;
	if (peek(s, i) != ':')
		return false;
	i++;
	if (!digits(s, &i, 2, &m) || h > 24 || m > 59)
		return false;
	t->hour = h;
	t->minute = m;
	t->has_time = true;
	if (peek(s, i) == ':') {
		size_t k = i + 1;

		if (digits(s, &k, 2, &sec) && sec <= 60) {
			t->second = sec;
			t->has_second = true;
			i = k;
		}
	}
	if (peek(s, i) == '.' && ns_ascii_digit(peek(s, i + 1)))
		for (i++; ns_ascii_digit(peek(s, i)); i++)
			;
	read_half(s, &i, t);
	*at = skip_spaces(s, i);
	if (!read_offset(s, at, t))
		*at = i;
	return true;
}

/* "2018-09-07", "2018/09/07", "2018.09.07" */
static bool
read_iso_date(struct ns_str s, size_t *at, struct stamp *t)
{
	unsigned y, m, d;
	size_t i = *at;
	char mark;

	if (!digits(s, &i, 4, &y))
		return false;
	mark = peek(s, i);
	if (mark != '-' && mark != '/' && mark != '.')
		return false;
	i++;
	if ((!digits(s, &i, 2, &m) && !digits(s, &i, 1, &m)) ||
	    peek(s, i) != mark)
		return false;
	i++;
	if (!digits(s, &i, 2, &d) && !digits(s, &i, 1, &d))
		return false;
	t->year = y;
	t->month = m;
	t->day = d;
	if (peek(s, i) == 'T' && ns_ascii_digit(peek(s, i + 1)))
		i++;
	*at = i;
	return true;
}

/* "13/07/2018": sure only when one of the two cannot be a month */
static bool
read_slash_date(struct ns_str s, size_t *at, struct stamp *t)
{
	unsigned a, b, y;
	size_t i = *at;
	char mark;

	if (!digits(s, &i, 2, &a) && !digits(s, &i, 1, &a))
		return false;
	mark = peek(s, i);
	if (mark != '/' && mark != '.' && mark != '-')
		return false;
	i++;
	if ((!digits(s, &i, 2, &b) && !digits(s, &i, 1, &b)) ||
	    peek(s, i) != mark)
		return false;
	i++;
	if (!digits(s, &i, 4, &y))
		return false;
	t->year = y;
	t->month = a > 12 ? b : a;
	t->day = a > 12 ? a : b;
	t->ambiguous = a <= 12 && b <= 12 && a != b;
	*at = i;
	return true;
}

/* A number by itself: year or day; an hour when am or pm follows. */
static void
read_number(struct ns_str s, size_t *at, struct stamp *t)
{
	size_t i = *at;
	unsigned n;

	if (t->year == 0 && digits(s, &i, 4, &n)) {
		t->year = n;
	} else if (digits(s, &i, 2, &n) || digits(s, &i, 1, &n)) {
		struct stamp hour = { .hour = n };

		read_half(s, &i, &hour);
		if (hour.has_time && n <= 12) {
			t->hour = hour.hour;
			t->has_time = true;
		} else if (t->day == 0) {
			t->day = n;
		}
	} else {
		while (ns_ascii_digit(peek(s, i)))
			i++;
	}
	*at = i;
}

static void
read_word(struct ns_str s, size_t *at, struct stamp *t)
{
	size_t i = *at;
	struct ns_str word;

	while (ns_ascii_alpha(peek(s, i)))
		i++;
	word = ns_str_sub(s, *at, i);
	if (t->month == 0)
		t->month = ns_word_month(word);
	if (t->has_time && !t->has_zone)
		read_zone_name(word, t);
	*at = i;
}

/* Days since 1970 to a date of the Gregorian calendar. */
static void
set_days(struct stamp *t, unsigned long days)
{
	unsigned long era, doe, yoe, doy, mp;

	days += 719468;
	era = days / 146097;
	doe = days % 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	t->day = (unsigned)(doy - (153 * mp + 2) / 5 + 1);
	t->month = (unsigned)(mp < 10 ? mp + 3 : mp - 9);
	t->year = (unsigned)(yoe + era * 400 + (t->month <= 2));
}

/* Ten digits, or thirteen: seconds or milliseconds since 1970. */
static bool
read_epoch(struct ns_str s, struct stamp *t)
{
	size_t n;

	if ((s.n != 10 && s.n != 13) || !ns_str_size(s, &n))
		return false;
	n /= s.n == 13 ? 1000 : 1;
	set_days(t, (unsigned long)(n / 86400));
	n %= 86400;
	t->hour = (unsigned)(n / 3600);
	t->minute = (unsigned)(n / 60 % 60);
	t->second = (unsigned)(n % 60);
	t->has_time = t->has_second = t->has_zone = true;
	return true;
}

static bool
read_stamp(struct ns_str s, struct stamp *t)
{
	static const unsigned lengths[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30,
		31, 30, 31 };
	size_t at = 0;

	memset(t, 0, sizeof(*t));
	if (!read_epoch(s, t))
		while (at < s.n) {
			if (ns_ascii_alpha(s.p[at]))
				read_word(s, &at, t);
			else if (!ns_ascii_digit(s.p[at]))
				at++;
			else if ((t->year != 0 ||
				     (!read_iso_date(s, &at, t) &&
					 !read_slash_date(s, &at, t))) &&
				 (t->has_time || !read_time(s, &at, t)))
				read_number(s, &at, t);
		}
	return t->year >= 1400 && t->year <= 2200 && t->month >= 1 &&
	       t->month <= 12 && t->day >= 1 && t->day <= lengths[t->month - 1];
}

static void
put2(struct ns_buf *out, const char *before, unsigned n)
{
	ns_buf_puts(out, before);
	ns_buf_putc(out, (char)('0' + n / 10 % 10));
	ns_buf_putc(out, (char)('0' + n % 10));
}

bool
ns_datetime_put(struct ns_buf *out, struct ns_str text)
{
	unsigned zone;
	struct stamp t;

	text = ns_str_trim(text);
	if (text.n > 200 || !read_stamp(text, &t) || t.ambiguous)
		return false;
	put2(out, "", t.year / 100);
	put2(out, "", t.year % 100);
	put2(out, "-", t.month);
	put2(out, "-", t.day);
	if (!t.has_time)
		return true;
	put2(out, "T", t.hour);
	put2(out, ":", t.minute);
	if (t.has_second)
		put2(out, ":", t.second);
	if (t.has_zone && t.zone == 0) {
		ns_buf_putc(out, 'Z');
	} else if (t.has_zone) {
		zone = (unsigned)(t.zone < 0 ? -t.zone : t.zone);
		put2(out, t.zone < 0 ? "-" : "+", zone / 60);
		put2(out, ":", zone % 60);
	}
	return true;
}

static bool
is_beside(struct ns_str word)
{
	size_t i;

	for (i = 0; i < NS_LEN(beside); i++)
		if (ns_str_caseeq(word, ns_str_of(beside[i])))
			return true;
	return false;
}

bool
ns_datetime_is_line(struct ns_str text, struct ns_arena *arena, bool *modified)
{
	struct ns_line line;
	struct ns_str word;
	struct ns_buf buf;
	struct stamp t;
	size_t i;

	*modified = false;
	if (text.n > 100 || !read_stamp(text, &t))
		return false;
	ns_buf_init(&buf, arena);
	ns_line_cut(&line, text, &buf);
	for (i = 0; i < line.n; i++) {
		word = line.words[i].text;
		if (line.words[i].mark || ns_ascii_digit(word.p[0]) ||
		    ns_word_month(word) > 0)
			continue;
		if (!is_beside(word))
			return false;
		if (ns_str_caseeq(word, NS_STR("updated")) ||
		    ns_str_caseeq(word, NS_STR("modified")))
			*modified = true;
	}
	return true;
}
