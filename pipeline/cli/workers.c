/*
 * workers.c - worker processes, and documents handed out to them.
 */
#include "workers.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "worker.h"

/* Results that may wait for an earlier one, for each worker. */
#define WAITING 8

/* A longer answer is none: its worker has been broken into. */
#define ANSWER_MAX ((size_t)1 << 30)

#define CHUNK ((size_t)64 * 1024)

/* A document's place in the order. */
struct slot {
	struct ns_arena arena;
	struct ns_ticket ticket;
	struct ns_buf job, answer; /* messages */
	size_t doc, sent;          /* bytes of job: the document, sent ones */
	struct ns_result result;
	bool done;
	bool waits; /* for a worker that does it once more */
};

struct worker {
	pid_t pid; /* 0: not started */
	int fd;
	struct slot *slot; /* NULL: it has no document */
	int64_t since;     /* as ns_clock_ms tells */
};

struct ns_workers {
	struct ns_workers_options options;
	struct ns_workers_work work;
	struct worker *workers;
	struct pollfd *polls;
	struct slot *slots; /* a ring */
	size_t nslots, first, used;
	size_t judged; /* of those used: told whether once more */
};

int
ns_workers_new(struct ns_workers **out,
    const struct ns_workers_options *options,
    const struct ns_workers_work *work, struct ns_err *err)
{
	struct ns_workers *p = calloc(1, sizeof(*p));
	size_t i;

	if ((*out = p) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory for workers");
	p->options = *options;
	p->work = *work;
	p->nslots = options->n * WAITING;
	p->workers = calloc(options->n, sizeof(*p->workers));
	p->polls = calloc(options->n, sizeof(*p->polls));
	p->slots = calloc(p->nslots, sizeof(*p->slots));
	if (p->workers == NULL || p->polls == NULL || p->slots == NULL) {
		ns_workers_free(p);
		*out = NULL;
		return ns_fail(err, NS_ENOMEM, "no memory for workers");
	}
	for (i = 0; i < p->nslots; i++)
		ns_arena_init(&p->slots[i].arena);
	return 0;
}

/* --- workers ----------------------------------------------------------- */

static int
start(struct ns_workers *p, struct worker *w, struct ns_err *err)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return ns_fail(err, NS_EIO, "no worker: %s", strerror(errno));
	fflush(NULL); /* or a copy of what waits there would be written, too */
	w->pid = fork();
	if (w->pid == 0)
		ns_worker_run(ends[1], &p->options, &p->work);
	close(ends[1]);
	w->fd = ends[0];
	if (w->pid > 0)
		return 0;
	close(ends[0]);
	w->pid = 0;
	return ns_fail(err, NS_EIO, "no worker: %s", strerror(errno));
}

/* Wait for a worker that ends or has been killed; returns its status. */
static int
bury(struct worker *w)
{
	int status = 0;

	close(w->fd);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	w->pid = 0;
	return status;
}

void
ns_workers_free(struct ns_workers *pool)
{
	size_t i;

	if (pool == NULL)
		return;
	for (i = 0; pool->workers != NULL && i < pool->options.n; i++) {
		if (pool->workers[i].pid == 0)
			continue;
		if (pool->workers[i].slot != NULL)
			kill(pool->workers[i].pid, SIGKILL);
		bury(&pool->workers[i]);
	}
	for (i = 0; pool->slots != NULL && i < pool->nslots; i++)
		ns_arena_free(&pool->slots[i].arena);
	free(pool->workers);
	free(pool->polls);
	free(pool->slots);
	free(pool);
}

/* --- documents --------------------------------------------------------- */

static struct worker *
idle_worker(const struct ns_workers *p)
{
	size_t i;

	for (i = 0; i < p->options.n; i++)
		if (p->workers[i].slot == NULL)
			return &p->workers[i];
	return NULL;
}

bool
ns_workers_ready(const struct ns_workers *pool)
{
	return pool->used < pool->nslots && idle_worker(pool) != NULL;
}

/* The next free slot, cleared; NULL: no memory for the ticket. */
static struct slot *
next_slot(struct ns_workers *p, struct ns_ticket ticket)
{
	struct slot *s = &p->slots[(p->first + p->used) % p->nslots];

	ns_arena_reset(&s->arena);
	ns_buf_init(&s->job, &s->arena);
	ns_buf_init(&s->answer, &s->arena);
	s->doc = s->sent = 0;
	s->done = s->waits = false;
	s->result = (struct ns_result){ .failed = false };
	s->ticket.id = ns_arena_dup(&s->arena, ticket.id);
	s->ticket.note = ns_arena_dup(&s->arena, ticket.note);
	if ((s->ticket.id.p == NULL && ticket.id.n > 0) ||
	    (s->ticket.note.p == NULL && ticket.note.n > 0))
		return NULL;
	return s;
}

/* Give a slot's document to an idle worker. */
static int
hand_out(struct ns_workers *p, struct slot *s, struct ns_err *err)
{
	struct worker *w = idle_worker(p);

	s->job.n = s->doc;
	ns_message_put_id(&s->job, s->result.original);
	if (s->job.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (w->pid == 0 && start(p, w, err) < 0)
		return -1;
	w->slot = s;
	w->since = ns_clock_ms();
	return 0;
}

int
ns_workers_give(struct ns_workers *pool, const struct ns_doc *doc,
    struct ns_str note, struct ns_err *err)
{
	struct ns_ticket ticket = { doc->id, note };
	struct slot *s = next_slot(pool, ticket);

	if (s == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	ns_message_put_doc(&s->job, doc);
	s->doc = s->job.n;
	if (hand_out(pool, s, err) < 0)
		return -1;
	pool->used++;
	return 0;
}

int
ns_workers_pass(struct ns_workers *pool, struct ns_ticket ticket,
    const struct ns_result *result, struct ns_err *err)
{
	struct slot *s = next_slot(pool, ticket);

	if (s == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	s->result = *result;
	s->result.records = ns_arena_dup(&s->arena, result->records);
	if (s->result.records.p == NULL && result->records.n > 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	s->done = true;
	pool->used++;
	return 0;
}

/* The nth of those used. */
static struct slot *
slot_at(const struct ns_workers *p, size_t n)
{
	return &p->slots[(p->first + n) % p->nslots];
}

/* Which of the documents that are done must be so once more? */
static void
judge(struct ns_workers *p)
{
	struct slot *s;

	for (; p->judged < p->used; p->judged++) {
		s = slot_at(p, p->judged);
		if (!s->done)
			break;
		if (!p->work.again(p->work.arg, s->ticket.id, &s->result))
			continue;
		s->done = false;
		s->waits = true;
		s->sent = s->answer.n = 0;
	}
}

/* Those that wait come before new documents. */
static void
give_again(struct ns_workers *p)
{
	struct slot *s;
	size_t i;

	for (i = 0; i < p->judged && idle_worker(p) != NULL; i++) {
		s = slot_at(p, i);
		if (!s->waits)
			continue;
		s->waits = false;
		if (hand_out(p, s, &s->result.err) == 0)
			continue;
		s->result.failed = s->result.lost = true;
		s->done = true;
	}
}

bool
ns_workers_take(struct ns_workers *pool, struct ns_ticket *ticket,
    struct ns_result *result)
{
	struct slot *s = &pool->slots[pool->first];

	judge(pool);
	give_again(pool);
	if (pool->used == 0 || !s->done)
		return false;
	*ticket = s->ticket;
	*result = s->result;
	pool->first = (pool->first + 1) % pool->nslots;
	pool->used--;
	pool->judged--;
	return true;
}

/* --- waiting ----------------------------------------------------------- */

/* The worker's document is done, or lost. */
static void
finish(struct worker *w)
{
	w->slot->done = true;
	w->slot = NULL;
}

/* Why did a worker with this status end? */
static void
tell_end(int status, struct ns_err *err)
{
	if (WIFSIGNALED(status))
		ns_fail(err, NS_EINPUT, "its worker was ended by: %s",
		    strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status) == NS_WORKER_NO_START)
		ns_fail(err, NS_EIO, "its worker could not begin");
	else if (WEXITSTATUS(status) == NS_WORKER_NO_MEMORY)
		ns_fail(err, NS_ENOMEM, "its worker had no memory left");
	else
		ns_fail(err, NS_EINPUT, "its worker ended");
}

/* The worker ends without an answer; why: NULL when it did so by itself. */
static void
lose(struct worker *w, const char *why)
{
	struct ns_result *r = &w->slot->result;
	int status;

	if (why != NULL)
		kill(w->pid, SIGKILL);
	status = bury(w);
	*r = (struct ns_result){ .failed = true, .lost = true };
	if (why != NULL)
		ns_fail(&r->err, NS_EINPUT, "%s", why);
	else
		tell_end(status, &r->err);
	finish(w);
}

static bool
would_block(ssize_t rc)
{
	return rc < 0 &&
	       (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
}

static void
send_some(struct worker *w)
{
	struct slot *s = w->slot;
	struct ns_str left = ns_str_sub(ns_buf_str(&s->job), s->sent, s->job.n);
	ssize_t n = send(w->fd, left.p, left.n, MSG_NOSIGNAL | MSG_DONTWAIT);

	if (n > 0)
		s->sent += (size_t)n;
	else if (!would_block(n))
		lose(w, NULL);
}

/* Is the whole answer there? */
static void
look_at_answer(struct worker *w)
{
	struct slot *s = w->slot;
	struct ns_str body = ns_buf_str(&s->answer);
	size_t n;

	if (body.n < NS_MESSAGE_HEAD)
		return;
	if (!ns_message_size(body.p, &n) || n > ANSWER_MAX ||
	    body.n - NS_MESSAGE_HEAD > n) {
		lose(w, "its worker gave no sensible answer");
		return;
	}
	if (body.n - NS_MESSAGE_HEAD < n)
		return;
	body = ns_str_sub(body, NS_MESSAGE_HEAD, body.n);
	if (s->sent < s->job.n || !ns_message_get_result(body, &s->result))
		lose(w, "its worker gave no sensible answer");
	else if (s->result.failed && s->result.err.code == NS_ENOMEM) {
		/* The rest of it may be in any state. */
		kill(w->pid, SIGKILL);
		bury(w);
		finish(w);
	} else {
		finish(w);
	}
}

static void
receive_some(struct worker *w)
{
	struct ns_buf *b = &w->slot->answer;
	ssize_t n;

	if (!ns_buf_reserve(b, CHUNK)) {
		lose(w, "no memory for what was found");
		return;
	}
	n = recv(w->fd, b->p + b->n, CHUNK, MSG_DONTWAIT);
	if (n > 0) {
		b->n += (size_t)n;
		look_at_answer(w);
	} else if (!would_block(n)) {
		lose(w, NULL);
	}
}

/* Milliseconds until the worker's time is over; -1: never. */
static int
time_left(const struct ns_workers *p, const struct worker *w)
{
	int64_t passed, all = 1000 * (int64_t)p->options.timeout;

	if (all == 0)
		return -1;
	passed = ns_clock_ms() - w->since;
	return passed >= all ? 0 : (int)(all - passed);
}

/* Ask for what each worker waits for; returns how long to wait, -2 when none
 * has a document. */
static int
set_polls(struct ns_workers *p)
{
	int least = -2, left;
	struct worker *w;
	size_t i;

	for (i = 0; i < p->options.n; i++) {
		w = &p->workers[i];
		p->polls[i] = (struct pollfd){ .fd = -1 };
		if (w->slot == NULL)
			continue;
		p->polls[i].fd = w->fd;
		p->polls[i].events = POLLIN;
		if (w->slot->sent < w->slot->job.n)
			p->polls[i].events |= POLLOUT;
		left = time_left(p, w);
		if (least < 0 || (left >= 0 && left < least))
			least = left;
	}
	return least;
}

/* Its time is over only when it has nothing to say: we may have been away. */
static void
serve(struct ns_workers *p, struct worker *w, short events)
{
	if ((events & (POLLIN | POLLHUP | POLLERR)) != 0)
		receive_some(w);
	else if ((events & POLLOUT) != 0)
		send_some(w);
	else if (time_left(p, w) == 0)
		lose(w, "took longer than --timeout allows");
}

bool
ns_workers_wait(struct ns_workers *pool)
{
	int timeout = set_polls(pool);
	size_t i;

	if (timeout == -2)
		return false;
	if (poll(pool->polls, pool->options.n, timeout) < 0)
		return errno == EINTR;
	for (i = 0; i < pool->options.n; i++)
		if (pool->workers[i].slot != NULL)
			serve(pool, &pool->workers[i], pool->polls[i].revents);
	return true;
}
