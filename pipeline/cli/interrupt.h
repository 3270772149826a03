/*
 * interrupt.h - what is done when a user or the system ends the program.
 *
 * The document in hand is finished and written.  While none is in hand, and at
 * the second time in any case, the program ends at once.
 */
#ifndef NS_INTERRUPT_H
#define NS_INTERRUPT_H

#include <stdbool.h>
#include <stdint.h>

/* Take SIGINT and SIGTERM from now on, unless they are ignored. */
void ns_interrupt_take(void);

/* Ignore both. */
void ns_interrupt_ignore(void);

/* The signal that has come; 0: none. */
int ns_interrupt_signal(void);

/* Is no document in hand?  At first there is one. */
void ns_interrupt_idle(bool idle);

/* The file that is to be removed if the program ends at once; NULL: none.  path
 * must stay valid. */
void ns_interrupt_remove(const char *path);

/* The open file that is to be cut to this length then; fd -1: none. */
void ns_interrupt_cut(int fd, uint64_t length);

/* The exit status of a program that this signal has ended. */
#define NS_INTERRUPT_EXIT(signal) (128 + (signal))

#endif
