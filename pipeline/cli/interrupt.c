/*
 * interrupt.c - what is done when a user or the system ends the program.
 */
#include "interrupt.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* Signals know no arguments but their number: hence these. */
static volatile sig_atomic_t came, idling;
static const char *volatile unwanted;
static volatile int open_file = -1;
static volatile off_t wanted_length;

/* Leave things as they were before; in vain if the system does not let us. */
static void
tidy(void)
{
	if (open_file >= 0 && ftruncate(open_file, wanted_length) != 0)
		return;
	if (unwanted != NULL)
		unlink(unwanted);
}

static void
handle(int signal)
{
	int keep = errno;

	if (idling) {
		tidy();
		_exit(NS_INTERRUPT_EXIT(signal));
	}
	came = signal;
	errno = keep;
}

static void
take(int signal)
{
	struct sigaction old, new = { .sa_handler = handle };

	/* The second time it has its usual effect; reading goes on. */
	new.sa_flags = (int)SA_RESETHAND | SA_RESTART;
	sigemptyset(&new.sa_mask);
	if (sigaction(signal, NULL, &old) == 0 && old.sa_handler != SIG_IGN)
		sigaction(signal, &new, NULL);
}

void
ns_interrupt_take(void)
{
	take(SIGINT);
	take(SIGTERM);
}

void
ns_interrupt_ignore(void)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	sigemptyset(&ignore.sa_mask);
	sigaction(SIGINT, &ignore, NULL);
	sigaction(SIGTERM, &ignore, NULL);
}

int
ns_interrupt_signal(void)
{
	return came;
}

void
ns_interrupt_idle(bool idle)
{
	idling = idle;
}

void
ns_interrupt_remove(const char *path)
{
	unwanted = path;
}

void
ns_interrupt_cut(int fd, uint64_t length)
{
	open_file = -1;
	wanted_length = (off_t)length;
	open_file = fd;
}
