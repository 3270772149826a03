/*
 * stamp.h - a date as a page prints it, taken apart.
 */
#ifndef NS_STAMP_H
#define NS_STAMP_H

#include "newsift/base.h"

struct ns_stamp {
	unsigned year, month, day, hour, minute, second;
	int zone; /* minutes east of Greenwich */
	bool has_time, has_second, has_zone;
	/* Day and month were numbers, the year behind them: in this order, or
	 * it cannot be seen in which. */
	bool day_first, month_first, unsure;
};

/*
 * Read the date in text, as far as it is told: ISO 8601 and its neighbours, RFC
 * 5322, English month names in any order, numbers with marks, seconds or
 * milliseconds since 1970, and a zone as an offset or by a name that news pages
 * use.  Of a text that holds several dates the first is meant.
 *
 * Returns false when text has no whole date.  With `unsure` set (09/07/2018)
 * the month is taken to stand first; ns_stamp_swap gives the other reading.
 */
bool ns_stamp_read(struct ns_stamp *t, struct ns_str text);

/* Take the day for the month and the month for the day. */
void ns_stamp_swap(struct ns_stamp *t);

/* Minutes since 1970: in Greenwich when the zone is known, else as the clock
 * shows.  Without a time the day's first minute. */
int64_t ns_stamp_minutes(const struct ns_stamp *t);

/* Append as ISO 8601, as precise as t is. */
void ns_stamp_put(struct ns_buf *out, const struct ns_stamp *t);

#endif
