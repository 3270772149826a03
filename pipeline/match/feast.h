/*
 * feast.h - days of feasts that are set by other calendars.
 *
 *     easter orthodox          Easter of the western and the eastern churches
 *     hebrew0710               10 Tishrei; months count from Nisan, and in a
 *                              leap year 12 is the second Adar
 *     islamic0901              1 Ramadan, by the tabular calendar
 *     chinese0101              first day of the first month
 *     hindu0730                the last evening before the new moon that ends
 *                              month 7 (1 is Chaitra); day 14 is that before
 * its full moon, 15 the full moon's day in India
 *
 * Where a calendar rests on what was seen of the moon, or on where one stands,
 * the feast may have been kept a day earlier or later.
 */
#ifndef NS_FEAST_H
#define NS_FEAST_H

#include "newsift/base.h"

enum ns_calendar {
	NS_CAL_EASTER,
	NS_CAL_ORTHODOX,
	NS_CAL_HEBREW,
	NS_CAL_ISLAMIC,
	NS_CAL_CHINESE,
	NS_CAL_HINDU
};

struct ns_feast {
	enum ns_calendar calendar;
	int month, day; /* 0 for the two Easters */
};

/* Take a feast as written above off the front of *s; false when there is none.
 */
bool ns_feast_parse(struct ns_str *s, struct ns_feast *f);

/*
 * The feast's day of the year `offset` years of its own calendar after the one
 * that begins in or about Gregorian year `year`.
 */
long ns_feast_near(const struct ns_feast *f, int year, int offset);

/* Its first day in a Gregorian year; false when it has none there. */
bool ns_feast_in(const struct ns_feast *f, int year, long *day);

#endif
