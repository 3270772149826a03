/*
 * serial.c - numbers that are given once.
 */
#include <stdatomic.h>

#include "newsift/base.h"

uint64_t
ns_serial(void)
{
	static _Atomic uint64_t last;

	return atomic_fetch_add(&last, 1) + 1;
}
