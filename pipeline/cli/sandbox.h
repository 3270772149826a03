/*
 * sandbox.h - what a process gives up before it reads what it does not trust.
 */
#ifndef NS_SANDBOX_H
#define NS_SANDBOX_H

#include "newsift/base.h"

/*
 * From now on this process opens no file, makes no socket, starts no program or
 * process and sends no signal; it keeps its memory and the descriptors that it
 * has.  Landlock takes the files, a seccomp filter all system calls but those
 * for memory, time, and reading and writing what is open.
 *
 * What a kernel does not have is left out: returns how many of the two hold.
 */
unsigned ns_sandbox_enter(void);

/* Close all descriptors but standard error and fd; standard input and output
 * are /dev/null from now on.  Returns fd's new number, or -1. */
int ns_sandbox_close(int fd);

/* No more than n bytes of address space for this process.  False: the system
 * does not allow that. */
bool ns_sandbox_memory(size_t n);

#endif
