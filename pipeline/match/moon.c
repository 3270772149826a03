/*
 * moon.c - when the moon is new or full, and where the sun stands.
 *
 * The series of J. Meeus, Astronomical Algorithms, 2nd edition: chapter 49 for
 * the moon, without what the planets do to it (half a minute), chapter 25 for
 * the sun.
 */
#include "moon.h"

#include <math.h>
#include <stddef.h>

#include "newsift/base.h"

#define RADIANS (3.14159265358979323846 / 180)
#define EPOCH 2440587.5     /* 1970-01-01 as a Julian date */
#define CENTURY 36525.0     /* days */
#define YEAR_2000 2451545.0 /* Julian date of its noon of January 1 */
#define CLOCK_LAG 0.0007    /* days that dynamical time is ahead of UTC today */

/* A term of the series: multiples of the arguments, and the power of the
 * eccentricity's factor. */
struct term {
	double new, full;
	int sun, moon, latitude, power;
};

static const struct term terms[] = {
	{ -0.40720, -0.40614, 0, 1, 0, 0 },
	{ 0.17241, 0.17302, 1, 0, 0, 1 },
	{ 0.01608, 0.01614, 0, 2, 0, 0 },
	{ 0.01039, 0.01043, 0, 0, 2, 0 },
	{ 0.00739, 0.00734, -1, 1, 0, 1 },
	{ -0.00514, -0.00515, 1, 1, 0, 1 },
	{ 0.00208, 0.00209, 2, 0, 0, 2 },
	{ -0.00111, -0.00111, 0, 1, -2, 0 },
	{ -0.00057, -0.00057, 0, 1, 2, 0 },
	{ 0.00056, 0.00056, 1, 2, 0, 1 },
	{ -0.00042, -0.00042, 0, 3, 0, 0 },
	{ 0.00042, 0.00042, 1, 0, 2, 1 },
	{ 0.00038, 0.00038, 1, 0, -2, 1 },
	{ -0.00024, -0.00024, -1, 2, 0, 1 },
};

long
ns_moon_number(double time)
{
	return lround((time + EPOCH - 2451550.09766) / NS_LUNATION);
}

/* k: whole numbers are new moons, those and a half full ones. */
static double
phase(double k, bool full)
{
	double t = k / 1236.85, e = 1 - 0.002516 * t - 0.0000074 * t * t;
	double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
	double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
	double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
	double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
	double day =
	    2451550.09766 + NS_LUNATION * k + 0.00015437 * t * t - EPOCH;
	double amount;
	size_t i;
	int n;

	for (i = 0; i < NS_LEN(terms); i++) {
		amount = full ? terms[i].full : terms[i].new;
		for (n = 0; n < terms[i].power; n++)
			amount *= e;
		day += amount * sin(RADIANS *
				    (terms[i].sun * sun + terms[i].moon * moon +
					terms[i].latitude * latitude));
	}
	return day - 0.00017 * sin(RADIANS * node) - CLOCK_LAG;
}

double
ns_moon_new(long k)
{
	return phase((double)k, false);
}

double
ns_moon_full(long k)
{
	return phase((double)k + 0.5, true);
}

double
ns_sun_longitude(double time)
{
	double t = (time + CLOCK_LAG + EPOCH - YEAR_2000) / CENTURY;
	double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
	double m = RADIANS * (357.52911 + 35999.05029 * t - 0.0001537 * t * t);
	double centre = (1.914602 - 0.004817 * t) * sin(m) +
			(0.019993 - 0.000101 * t) * sin(2 * m) +
			0.000289 * sin(3 * m);
	double node = RADIANS * (125.04 - 1934.136 * t);
	double seen = mean + centre - 0.00569 - 0.00478 * sin(node);

	return seen - 360 * floor(seen / 360);
}
