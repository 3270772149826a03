/*
 * worker.c - a process that takes documents until there are no more.
 *
 * Nothing is said or cleaned up here when something goes wrong: the process
 * ends, and who gave it the document knows which document it had.
 */
#include "worker.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#include "interrupt.h"
#include "sandbox.h"

/* Read n bytes.  False: there are not so many. */
static bool
read_all(int fd, char *p, size_t n)
{
	ssize_t got;

	while (n > 0) {
		got = recv(fd, p, n, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		n -= (size_t)got;
	}
	return true;
}

/* Read what follows a message's head.  False: there are no more. */
static bool
read_body(int fd, struct ns_arena *arena, struct ns_str *body)
{
	char head[NS_MESSAGE_HEAD], *p;
	size_t n;

	if (!read_all(fd, head, sizeof(head)) || !ns_message_size(head, &n))
		return false;
	if ((p = ns_arena_stretch(arena, NULL, 0, n)) == NULL)
		_exit(NS_WORKER_NO_MEMORY);
	*body = (struct ns_str){ p, n };
	return read_all(fd, p, n);
}

static bool
answer(int fd, struct ns_arena *arena, const struct ns_result *result)
{
	struct ns_buf out;

	ns_buf_init(&out, arena);
	ns_message_put_result(&out, result);
	if (out.failed)
		_exit(NS_WORKER_NO_MEMORY);
	return ns_fd_write(fd, ns_buf_str(&out));
}

_Noreturn void
ns_worker_run(int fd, const struct ns_workers_options *options,
    const struct ns_workers_work *work)
{
	struct ns_result result;
	struct ns_arena arena;
	struct ns_doc doc;
	struct ns_str body, note, original;

	ns_interrupt_ignore(); /* the first process ends its workers */
	ns_arena_init(&arena);
	ns_doc_init(&doc);
	if ((fd = ns_sandbox_close(fd)) < 0 ||
	    (options->max_memory > 0 &&
		!ns_sandbox_memory(options->max_memory)))
		_exit(NS_WORKER_NO_START);
	if (options->sandbox)
		ns_sandbox_enter();
	while (read_body(fd, &arena, &body) && read_body(fd, &arena, &note)) {
		result = (struct ns_result){ .failed = false };
		if (!ns_message_get_id(note, &original))
			break;
		if (ns_message_get_doc(body, &doc, &result.err) < 0)
			result.failed = true;
		else
			work->run(work->arg, &doc, original, &result);
		if (!answer(fd, &arena, &result))
			break;
		ns_arena_reset(&arena);
	}
	_exit(0);
}
