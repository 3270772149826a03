/*
 * t_sandbox.c - what a process cannot do any more once it is in the sandbox.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox.h"
#include "tap.h"

#define SKIP 77

/* Each returns true when it could be done. */
static bool
opens(void)
{
	return open("/dev/null", O_RDONLY) >= 0;
}

static bool
creates(void)
{
	return open("/tmp/newsift-sandbox", O_CREAT | O_WRONLY, 0600) >= 0;
}

static bool
removes(void)
{
	return unlink("/tmp/newsift-sandbox") == 0 || errno == ENOENT;
}

static bool
connects(void)
{
	return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool
pairs(void)
{
	int ends[2];

	return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0;
}

static bool
executes(void)
{
	execl("/bin/true", "true", (char *)NULL);
	return false; /* or the exit status of true would tell */
}

static bool
forks(void)
{
	return fork() >= 0;
}

static bool
kills(void)
{
	return kill(getppid(), 0) == 0 || kill(0, 0) == 0;
}

static bool
allocates(void)
{
	char *p = malloc(64 << 20);

	if (p == NULL)
		return false;
	p[12345] = 1;
	free(p);
	return true;
}

static bool
says(void)
{
	return write(STDOUT_FILENO, "", 0) == 0;
}

/* Try it in a process of its own; in the sandbox or not.  Returns its exit
 * status: 0 it could be done, 1 it could not, SKIP there is no sandbox. */
static int
try(bool (*act)(void), bool inside)
{
	int status = -1;
	pid_t pid;

	fflush(stdout);
	if ((pid = fork()) == 0) {
		if (inside && ns_sandbox_enter() < 2)
			_exit(SKIP);
		_exit(act() ? 0 : 1);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return -1;
	return WEXITSTATUS(status);
}

static const struct {
	const char *name;
	bool (*act)(void);
	bool allowed; /* inside */
} rows[] = {
	{ "open a file", opens, false },
	{ "make a file", creates, false },
	{ "remove a file", removes, false },
	{ "make a socket", connects, false },
	{ "make a pair of sockets", pairs, false },
	{ "start a program", executes, false },
	{ "start a process", forks, false },
	{ "send a signal", kills, false },
	{ "take memory", allocates, true },
	{ "write to what is open", says, true },
};

#ifndef __SANITIZE_ADDRESS__ /* its shadow takes more than any limit */
static bool
limits_memory(void)
{
	return ns_sandbox_memory((size_t)64 << 20) &&
	       malloc((size_t)128 << 20) == NULL;
}
#endif

int
main(void)
{
	size_t i;

	if (try(says, true) == SKIP) {
		printf("1..0 # SKIP this kernel has no Landlock or seccomp\n");
		return 0;
	}
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		OK(try(rows[i].act, false) == 0, rows[i].name);
		OK(try(rows[i].act, true) == (rows[i].allowed ? 0 : 1),
		    rows[i].allowed ? "inside as well" : "not inside");
	}
#ifndef __SANITIZE_ADDRESS__
	OK(try(limits_memory, false) == 0, "no more memory than that");
#endif
	return tap_done();
}
