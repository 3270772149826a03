/*
 * stamp.c - a date as a page prints it, taken apart.
 *
 * The text is cut into numbers, words and marks; each piece goes where it can
 * only belong.  What is left over decides nothing.
 */
#include "stamp.h"

#include <string.h>

#include "line.h"
#include "zone.h"

/* More is no date with some words beside it. */
#define MAX_TEXT 200

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
read_offset(struct ns_str s, size_t *at, struct ns_stamp *t)
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

/* "p.m.", "PM", "am" behind an hour */
static void
read_half(struct ns_str s, size_t *at, struct ns_stamp *t)
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
read_time(struct ns_str s, size_t *at, struct ns_stamp *t)
{
	size_t i = *at;
	unsigned h, m, sec;

	if (!digits(s, &i, 2, &h) && !digits(s, &i, 1, &h))
		return false;
	if (peek(s, i) != ':')
		return false;
	i++;
	if (!digits(s, &i, 2, &m) || h > 23 || m > 59)
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
read_iso_date(struct ns_str s, size_t *at, struct ns_stamp *t)
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
read_slash_date(struct ns_str s, size_t *at, struct ns_stamp *t)
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
	t->day_first = a > 12;
	t->month_first = b > 12;
	t->unsure = a <= 12 && b <= 12 && a != b;
	*at = i;
	return true;
}

/* A number by itself: year or day; an hour when am or pm follows. */
static void
read_number(struct ns_str s, size_t *at, struct ns_stamp *t)
{
	size_t i = *at;
	unsigned n;

	if (t->year == 0 && digits(s, &i, 4, &n)) {
		t->year = n;
	} else if (digits(s, &i, 2, &n) || digits(s, &i, 1, &n)) {
		struct ns_stamp hour = { .hour = n };

		read_half(s, &i, &hour);
		if (hour.has_time) {
			/* A second clock, in another zone, is no day. */
			if (!t->has_time && n <= 12)
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

/* "20180907", at most with a time behind it: "20180907T100000" */
static bool
read_compact(struct ns_str s, size_t *at, struct ns_stamp *t)
{
	size_t i = *at;
	unsigned n;

	if (!digits(s, &i, 8, &n) || n / 10000 < 1900 || n / 10000 > 2200)
		return false;
	t->year = n / 10000;
	t->month = n / 100 % 100;
	t->day = n % 100;
	if (peek(s, i) == 'T') {
		i++;
		if (digits(s, &i, 6, &n) || digits(s, &i, 4, &n)) {
			t->has_second = n > 2359;
			t->second = t->has_second ? n % 100 : 0;
			n /= t->has_second ? 100 : 1;
			t->hour = n / 100;
			t->minute = n % 100;
			t->has_time = true;
			(void)read_offset(s, &i, t);
		}
	}
	*at = i;
	return true;
}

/* A month or a zone; the zone is looked up when the date is known. */
static void
read_word(struct ns_str s, size_t *at, struct ns_stamp *t, struct ns_str *zone)
{
	size_t i = *at;
	struct ns_str word;

	while (ns_ascii_alpha(peek(s, i)))
		i++;
	word = ns_str_sub(s, *at, i);
	if (t->month == 0)
		t->month = ns_word_month(word);
	if (t->has_time && !t->has_zone && zone->n == 0) {
		struct ns_stamp any = { .year = 2000, .month = 1, .day = 1 };

		/* GMT may have an offset: "GMT+0530" */
		if (ns_zone_read(&any, word) &&
		    (any.zone != 0 || !read_offset(s, &i, t)))
			*zone = word;
	}
	*at = i;
}

/* Days since 1970 to a date of the Gregorian calendar. */
static void
set_days(struct ns_stamp *t, unsigned long days)
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
read_epoch(struct ns_str s, struct ns_stamp *t)
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

/* True when t is a day of the calendar and no system's zero. */
static bool
is_day(const struct ns_stamp *t)
{
	static const unsigned lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30,
		31, 30, 31 };
	bool leap =
	    t->year % 4 == 0 && (t->year % 100 != 0 || t->year % 400 == 0);

	if (t->year < 1400 || t->year > 2200 || t->month < 1 || t->month > 12 ||
	    t->day < 1 ||
	    t->day > lengths[t->month - 1] + (leap && t->month == 2))
		return false;
	return !(t->year == 1970 && t->month == 1 && t->day == 1) &&
	       !(t->year == 1969 && t->month == 12 && t->day == 31) &&
	       !(t->year == 1900 && t->month == 1 && t->day == 1);
}

static void
read_pieces(struct ns_str s, struct ns_stamp *t)
{
	struct ns_str zone = { NULL, 0 };
	size_t at = 0;

	while (at < s.n) {
		if (ns_ascii_alpha(s.p[at]))
			read_word(s, &at, t, &zone);
		else if (!ns_ascii_digit(s.p[at]))
			at++;
		else if ((t->year != 0 || (!read_iso_date(s, &at, t) &&
					      !read_slash_date(s, &at, t) &&
					      !read_compact(s, &at, t))) &&
			 (t->has_time || !read_time(s, &at, t)))
			read_number(s, &at, t);
	}
	if (!t->has_zone && is_day(t))
		(void)ns_zone_read(t, zone);
}

bool
ns_stamp_read(struct ns_stamp *t, struct ns_str text)
{
	memset(t, 0, sizeof(*t));
	text = ns_str_trim(text);
	if (text.n > MAX_TEXT)
		return false;
	if (!read_epoch(text, t))
		read_pieces(text, t);
	return is_day(t);
}

void
ns_stamp_swap(struct ns_stamp *t)
{
	unsigned month = t->month;

	t->month = t->day;
	t->day = month;
}

int64_t
ns_stamp_minutes(const struct ns_stamp *t)
{
	/* Years begin in March, so that the leap day is a year's last. */
	int64_t year = (int64_t)t->year - (t->month <= 2), days;
	unsigned month = (t->month + 9) % 12;

	days = year * 365 + year / 4 - year / 100 + year / 400 +
	       (153 * month + 2) / 5 + t->day - 1 - 719468;
	return days * 1440 + (int64_t)t->hour * 60 + t->minute -
	       (t->has_zone ? t->zone : 0);
}

static void
put2(struct ns_buf *out, const char *before, unsigned n)
{
	ns_buf_puts(out, before);
	ns_buf_putc(out, (char)('0' + n / 10 % 10));
	ns_buf_putc(out, (char)('0' + n % 10));
}

void
ns_stamp_put(struct ns_buf *out, const struct ns_stamp *t)
{
	unsigned zone;

	put2(out, "", t->year / 100);
	put2(out, "", t->year % 100);
	put2(out, "-", t->month);
	put2(out, "-", t->day);
	if (!t->has_time)
		return;
	put2(out, "T", t->hour);
	put2(out, ":", t->minute);
	if (t->has_second)
		put2(out, ":", t->second);
	if (t->has_zone && t->zone == 0) {
		ns_buf_putc(out, 'Z');
	} else if (t->has_zone) {
		zone = (unsigned)(t->zone < 0 ? -t->zone : t->zone);
		put2(out, t->zone < 0 ? "-" : "+", zone / 60);
		put2(out, ":", zone % 60);
	}
}
