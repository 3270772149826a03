/*
 * when.c - when an article was published and changed, from many dates.
 */
#include "when.h"

#include <stdlib.h>

/* So many dates of one key are looked at, the most believed first. */
#define MAX_DATES 64

/* A date of publication so many days before all others is not believed. */
#define MAX_EARLY 366

/* Less believed places are read from print, perhaps of another story. */
#define STRONG 60

#define DAY 1440

/* Clocks of the world differ by so many minutes at most. */
#define WORLD (26 * 60)

struct dates {
	struct ns_dated *all; /* most believed first */
	size_t n;
};

struct reader {
	struct ns_arena *arena;
	const struct ns_places *places;
	struct dates published, modified;
	struct ns_stamp in_url;
	bool has_url, day_first, month_first; /* seen in dates of numbers */
};

/* Minutes that two dates may differ and still be one. */
static int64_t
slack(const struct ns_stamp *a, const struct ns_stamp *b)
{
	if (!a->has_time || !b->has_time)
		return DAY;
	return a->has_zone != b->has_zone ? WORLD : 1;
}

/* <0, 0 or >0: a is before, may be, or is after b. */
static int
compare(const struct ns_stamp *a, const struct ns_stamp *b)
{
	int64_t diff = ns_stamp_minutes(a) - ns_stamp_minutes(b),
		may = slack(a, b);

	return diff < -may ? -1 : diff > may;
}

/* True when a and b are within so many days of each other. */
static bool
is_near(const struct ns_stamp *a, const struct ns_stamp *b, int64_t days)
{
	int64_t diff = ns_stamp_minutes(a) - ns_stamp_minutes(b);

	return diff <= days * DAY && diff >= -days * DAY;
}

static bool
is_strong(const struct ns_dated *d)
{
	return !d->found->aside && d->found->place->rank <= STRONG;
}

static int
by_belief(const void *a, const void *b)
{
	const struct ns_found *x = ((const struct ns_dated *)a)->found;
	const struct ns_found *y = ((const struct ns_dated *)b)->found;

	if (x->aside != y->aside)
		return x->aside ? 1 : -1;
	if (x->place->rank != y->place->rank)
		return x->place->rank < y->place->rank ? -1 : 1;
	return x < y ? -1 : x > y;
}

/* Read all dates of a key. */
static bool
collect(struct reader *r, enum ns_key key, struct dates *out)
{
	const struct ns_found *f;
	struct ns_dated *d;
	struct ns_stamp t;
	size_t i, cap = 0;

	for (i = 0; i < r->places->n; i++) {
		f = &r->places->found[i];
		if (f->place->key != key || !ns_stamp_read(&t, f->value))
			continue;
		if ((d = NS_PUSH(r->arena, out->all, out->n, cap)) == NULL)
			return false;
		*d = (struct ns_dated){ f, t };
		r->day_first |= t.day_first;
		r->month_first |= t.month_first;
	}
	if (out->n > 0)
		qsort(out->all, out->n, sizeof(*out->all), by_belief);
	out->n = out->n < MAX_DATES ? out->n : MAX_DATES;
	return true;
}

/* True when one of the dates that can be read in one way only is near t. */
static bool
is_near_any(const struct dates *dates, const struct ns_stamp *t)
{
	size_t i;

	for (i = 0; i < dates->n; i++)
		if (!dates->all[i].stamp.unsure &&
		    is_near(t, &dates->all[i].stamp, 1))
			return true;
	return false;
}

static bool
is_supported(const struct reader *r, const struct ns_stamp *t)
{
	return (r->has_url && is_near(t, &r->in_url, 1)) ||
	       is_near_any(&r->published, t) || is_near_any(&r->modified, t);
}

/*
 * Tell day and month apart, if the page shows how: another date of its is
 * written in one order for sure, or only one of the two days is that of another
 * date.
 */
static bool
settle(const struct reader *r, struct ns_stamp *t)
{
	struct ns_stamp other = *t;
	bool here, there;

	ns_stamp_swap(&other);
	if (r->day_first != r->month_first) {
		*t = r->day_first ? other : *t;
		return true;
	}
	here = is_supported(r, t);
	there = is_supported(r, &other);
	if (there)
		*t = other;
	return here != there;
}

/* Settle the dates of one key, and leave out those that cannot be. */
static void
settle_all(const struct reader *r, struct dates *dates,
    const struct ns_found **unsure)
{
	size_t i, kept = 0;

	for (i = 0; i < dates->n; i++) {
		if (dates->all[i].stamp.unsure &&
		    !settle(r, &dates->all[i].stamp)) {
			if (*unsure == NULL)
				*unsure = dates->all[i].found;
			continue;
		}
		dates->all[i].stamp.unsure = false;
		dates->all[kept++] = dates->all[i];
	}
	dates->n = kept;
}

/* True when every other strong date is more than a year later. */
static bool
is_too_early(const struct reader *r, const struct ns_dated *d)
{
	const struct ns_dated *other;
	size_t i, others = 0;

	for (i = 0; i < r->published.n; i++) {
		other = &r->published.all[i];
		if (other->found->place == d->found->place || !is_strong(other))
			continue;
		if (ns_stamp_minutes(&other->stamp) -
			ns_stamp_minutes(&d->stamp) <
		    (int64_t)MAX_EARLY * DAY)
			return false;
		others++;
	}
	return others > 0;
}

/* True when d is after the last change of the article. */
static bool
is_too_late(const struct reader *r, const struct ns_dated *d)
{
	size_t i;

	for (i = 0; i < r->modified.n; i++)
		if (is_strong(&r->modified.all[i]))
			return compare(&d->stamp, &r->modified.all[i].stamp) >
			       0;
	return false;
}

/* The published date; NULL: none is known. */
static const struct ns_dated *
find_published(const struct reader *r)
{
	const struct ns_dated *first = NULL, *d;
	size_t i;

	for (i = 0; i < r->published.n; i++) {
		d = &r->published.all[i];
		if (is_too_early(r, d))
			continue;
		/* In place of a late date only one that is about the same. */
		if (first != NULL && !is_strong(d) &&
		    !is_near(&d->stamp, &first->stamp, 1))
			continue;
		if (!is_too_late(r, d))
			return d;
		if (first == NULL)
			first = d;
	}
	return first != NULL || r->published.n == 0 ? first
						    : &r->published.all[0];
}

/* The last change; NULL: none is known, or none after the publication. */
static const struct ns_dated *
find_modified(const struct reader *r, const struct ns_dated *published)
{
	const struct ns_dated *same = NULL, *d;
	size_t i;
	int order;

	if (published == NULL)
		return r->modified.n > 0 ? &r->modified.all[0] : NULL;
	for (i = 0; i < r->modified.n; i++) {
		d = &r->modified.all[i];
		order = compare(&d->stamp, &published->stamp);
		if (order > 0 && (same == NULL || is_strong(d)))
			return d;
		/* Many systems say this of a story they have changed. */
		if (order == 0 && same == NULL)
			same = d;
	}
	return same;
}

/* True when b says the same as a, and more. */
static bool
says_more(const struct ns_stamp *a, const struct ns_stamp *b)
{
	if (a->year != b->year || a->month != b->month || a->day != b->day)
		return false;
	if (!a->has_time)
		return b->has_time;
	return !a->has_zone && b->has_zone && a->hour == b->hour &&
	       a->minute == b->minute;
}

/* The most telling of the dates that agree with d. */
static struct ns_dated
refined(const struct dates *dates, const struct ns_dated *d)
{
	struct ns_dated none = { NULL, { 0 } }, best = none;
	size_t i;

	if (d == NULL)
		return none;
	best = *d;
	for (i = 0; i < dates->n; i++)
		if ((is_strong(&dates->all[i]) ||
			(best.stamp.has_time && !dates->all[i].found->aside)) &&
		    says_more(&best.stamp, &dates->all[i].stamp))
			best = dates->all[i];
	return best;
}

/* The date in an address: "/2018/09/07/", "/2018-09-07-". */
static bool
read_url(struct ns_stamp *t, struct ns_str url)
{
	size_t i;

	for (i = 0; i + 11 < url.n; i++)
		if (url.p[i] == '/' &&
		    (ns_str_starts(ns_str_sub(url, i + 1, url.n),
			 NS_STR("19")) ||
			ns_str_starts(ns_str_sub(url, i + 1, url.n),
			    NS_STR("20"))) &&
		    (url.p[i + 5] == '/' || url.p[i + 5] == '-') &&
		    ns_stamp_read(t, ns_str_sub(url, i + 1, i + 11)))
			return !t->has_time && !t->unsure;
	return false;
}

void
ns_when_find(struct ns_when *when, const struct ns_places *places,
    struct ns_str url)
{
	struct reader r = { .arena = places->arena, .places = places };
	const struct ns_found *other = NULL;
	const struct ns_dated *published;

	*when = (struct ns_when){ .unsure = NULL };
	if (!collect(&r, NS_KEY_PUBLISHED, &r.published) ||
	    !collect(&r, NS_KEY_MODIFIED, &r.modified)) {
		when->failed = true;
		return;
	}
	r.has_url = read_url(&r.in_url, url);
	settle_all(&r, &r.published, &when->unsure);
	settle_all(&r, &r.modified, &other);
	published = find_published(&r);
	when->modified = refined(&r.modified, find_modified(&r, published));
	when->published = refined(&r.published, published);
	if (published == NULL && r.has_url && when->unsure == NULL) {
		when->published.stamp = r.in_url;
		when->in_url = true;
	}
}
