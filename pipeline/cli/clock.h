/*
 * clock.h - how long something takes.
 */
#ifndef NS_CLOCK_H
#define NS_CLOCK_H

#include <stdint.h>

/* Milliseconds on a clock that nobody sets. */
int64_t ns_clock_ms(void);

#endif
