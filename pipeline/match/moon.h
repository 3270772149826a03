/*
 * moon.h - when the moon is new or full, and where the sun stands.
 *
 * Times are days since 1970-01-01 00:00 UTC with their fractions, right to a
 * few minutes from 1600 to 2400.
 */
#ifndef NS_MOON_H
#define NS_MOON_H

/* Mean length of a lunation in days. */
#define NS_LUNATION 29.530588861

/* The number of the new moon nearest to a time, give or take one. */
long ns_moon_number(double time);

/* Time of new moon k, and of the full moon after it. */
double ns_moon_new(long k);
double ns_moon_full(long k);

/* Apparent longitude of the sun, 0 to 360 degrees from the equinox of its day.
 */
double ns_sun_longitude(double time);

#endif
