/*
 * complain.c - what is said on standard error, and how the program ends.
 */
#include "complain.h"

#include <stdio.h>

static void
put_clean(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		putc((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7f ? '?'
								    : s.p[i],
		    stderr);
}

void
ns_complain(struct ns_str subject, const char *message)
{
	fputs("newsift: ", stderr);
	if (subject.n > 0) {
		put_clean(subject);
		fputs(": ", stderr);
	}
	put_clean(ns_str_of(message));
	putc('\n', stderr);
}

int
ns_exit_for(const struct ns_err *err)
{
	return err->code == NS_EUSAGE || err->code == NS_ERULE ? NS_EXIT_USAGE
							       : NS_EXIT_SYSTEM;
}

int
ns_complain_end(const struct ns_err *err)
{
	ns_complain(NS_STR(""), err->msg);
	return ns_exit_for(err);
}
