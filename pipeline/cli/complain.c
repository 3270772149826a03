/*
 * complain.c - what is said on standard error, and how the program ends.
 */
#include "complain.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH 80

static const char prefix[] = "newsift: ";

/* A line is shown that must be taken away. */
static bool shown;

static void
put_clean(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		putc((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7f ? '?'
								    : s.p[i],
		    stderr);
}

static size_t
width(void)
{
	struct winsize size;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return WIDTH;
	return size.ws_col;
}

void
ns_status(struct ns_str line)
{
	size_t room = width();

	/* The last column would make some terminals go to the next line. */
	ns_status_clear();
	if (room <= sizeof(prefix))
		return;
	fputs(prefix, stderr);
	if (line.n > room - sizeof(prefix))
		line.n = room - sizeof(prefix);
	put_clean(line);
	fflush(stderr);
	shown = true;
}

void
ns_status_clear(void)
{
	if (shown)
		fputs("\r\033[K", stderr);
	shown = false;
}

void
ns_complain(struct ns_str subject, const char *message)
{
	ns_status_clear();
	fputs(prefix, stderr);
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
