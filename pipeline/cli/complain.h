/*
 * complain.h - what is said on standard error, and how the program ends.
 */
#ifndef NS_COMPLAIN_H
#define NS_COMPLAIN_H

#include "newsift/base.h"

/* Exit status, as newsift(1) documents it. */
enum ns_exit {
	NS_EXIT_OK = 0,
	NS_EXIT_FAILED = 1, /* finished, but some documents failed */
	NS_EXIT_USAGE = 2,  /* usage or a bad rule; nothing was read */
	NS_EXIT_SYSTEM = 3  /* input/output or memory */
};

/* Say "newsift: SUBJECT: MESSAGE" on standard error; no subject when empty.
 * Control characters are shown as '?'. */
void ns_complain(struct ns_str subject, const char *message);

/* Show a line until something is said, or another one is shown; what is wider
 * than the terminal is cut.  It is ASCII.  ns_status_clear takes it away. */
void ns_status(struct ns_str line);
void ns_status_clear(void);

/* Say why the program ends; returns the exit status that this asks for. */
int ns_complain_end(const struct ns_err *err);

/* The exit status that an error asks for when it ends the program. */
int ns_exit_for(const struct ns_err *err);

#endif
