/*
 * error.c - one line that says what went wrong.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "newsift/base.h"

/* Message bytes beyond this may be cut: the "..." and NUL follow them. */
#define MSG_ROOM (sizeof(((struct ns_err *)0)->msg) - 4)

/* Cut an over-long message at a character and mark it. */
static void
truncate_message(char *msg)
{
	size_t n = MSG_ROOM;

	while (n > 0 && ((unsigned char)msg[n] & 0xc0) == 0x80)
		n--;
	memcpy(msg + n, "...", 4);
}

int
ns_fail(struct ns_err *err, enum ns_errcode code, const char *fmt, ...)
{
	va_list ap;
	char *c;
	int n;

	if (err == NULL)
		return -1;
	err->code = code;
	va_start(ap, fmt);
	n = vsnprintf(err->msg, sizeof(err->msg), fmt, ap);
	va_end(ap);
	if (n < 0)
		err->msg[0] = '\0';
	else if ((size_t)n >= sizeof(err->msg))
		truncate_message(err->msg);
	for (c = err->msg; *c != '\0'; c++)
		if (*c == '\n' || *c == '\r')
			*c = ' '; /* libraries' messages may hold several lines
				   */
	return -1;
}
