/*
 * t_workers.c - worker processes: order, crashes, hangs, and what is not
 * believed.
 */
#include <stdlib.h>
#include <unistd.h>

#include "tap.h"
#include "workers.h"

/* What workers do, by the document's id. */
static void
work(void *arg, struct ns_doc *doc, struct ns_str original,
    struct ns_result *result)
{
	static char text[1 << 20];

	(void)arg;
	if (ns_str_eq(doc->id, NS_STR("crash")))
		__builtin_trap();
	if (ns_str_eq(doc->id, NS_STR("leave")))
		_exit(0);
	while (ns_str_eq(doc->id, NS_STR("hang")))
		pause();
	if (ns_str_eq(doc->id, NS_STR("slow")))
		sleep(1);
	if (ns_str_eq(doc->id, NS_STR("fail"))) {
		result->failed = true;
		ns_fail(&result->err, NS_EINPUT, "no article");
	}
	if (ns_str_eq(doc->id, NS_STR("hungry"))) {
		result->failed = true;
		ns_fail(&result->err, NS_ENOMEM, "no memory");
	}
	if (ns_str_eq(doc->id, NS_STR("twice, then crash")) && original.n > 0)
		__builtin_trap();
	result->records = original.n > 0 ? original : doc->source;
	result->fingerprint.words = 7;
	if (ns_str_eq(doc->id, NS_STR("large"))) {
		memset(text, 'x', sizeof(text));
		result->records = (struct ns_str){ text, sizeof(text) };
	}
}

/* Those named "twice" are. */
static bool
again(void *arg, struct ns_str id, struct ns_result *result)
{
	size_t *judged = arg;

	++*judged;
	if (!ns_str_starts(id, NS_STR("twice")) || result->failed)
		return false;
	result->original = *judged == 1 ? NS_STR("first") : NS_STR("later");
	return result->fingerprint.words == 7;
}

static void
make(struct ns_doc *doc, const char *id)
{
	struct ns_err err;

	ns_doc_reset(doc, ns_str_of(id), &err);
	doc->format = NS_FORMAT_HTML;
	doc->source = ns_arena_dup(&doc->arena, ns_str_of(id));
	ns_doc_push_meta(doc, NS_STR("charset"), NS_STR("utf-8"),
	    NS_STR("bom"));
}

/* What comes of documents with these ids: "id=records;" or "id!message;". */
static struct ns_str
run(struct ns_arena *arena, const struct ns_workers_options *o,
    const char *const *ids)
{
	size_t judged = 0;
	struct ns_workers_work w = { work, again, &judged };
	struct ns_result r;
	struct ns_workers *pool;
	struct ns_doc doc;
	struct ns_err err;
	struct ns_ticket ticket;
	struct ns_str shown;
	struct ns_buf out;
	bool waits = true;

	ns_buf_init(&out, arena);
	ns_doc_init(&doc);
	if (ns_workers_new(&pool, o, &w, &err) < 0)
		return NS_STR("no pool");
	while (waits) {
		for (; *ids != NULL && ns_workers_ready(pool); ids++) {
			make(&doc, *ids);
			if (ns_workers_give(pool, &doc, doc.id, &err) < 0)
				ns_buf_puts(&out, "not taken");
		}
		while (ns_workers_take(pool, &ticket, &r)) {
			ns_buf_put(&out, ticket.id);
			if (!ns_str_eq(ticket.note, ticket.id))
				ns_buf_puts(&out, " with another's note");
			ns_buf_putc(&out, r.failed ? '!' : '=');
			if (r.records.n > 10)
				r.records.n = 10;
			shown = r.failed ? ns_str_of(r.err.msg) : r.records;
			/* Signals have other names elsewhere. */
			shown =
			    ns_str_sub(shown, 0, ns_str_find(shown, ':', 0));
			ns_buf_put(&out, shown);
			ns_buf_putc(&out, ';');
		}
		waits = ns_workers_wait(pool) || *ids != NULL;
	}
	while (ns_workers_take(pool, &ticket, &r))
		ns_buf_puts(&out, "late;");
	ns_workers_free(pool);
	ns_doc_free(&doc);
	return ns_buf_str(&out);
}

static const struct {
	const char *name;
	const char *ids[8];
	const char *want;
} rows[] = {
	{ "nothing", { NULL }, "" },
	{ "one", { "a" }, "a=a;" },
	{ "in order", { "slow", "b", "c", "d", "e" },
	    "slow=slow;b=b;c=c;d=d;e=e;" },
	{ "a failure", { "a", "fail", "b" }, "a=a;fail!no article;b=b;" },
	{ "a crash", { "a", "crash", "b" },
	    "a=a;crash!its worker was ended by;b=b;" },
	{ "one that leaves", { "leave", "b" }, "leave!its worker ended;b=b;" },
	{ "a hang", { "hang", "b", "c" },
	    "hang!took longer than --timeout allows;b=b;c=c;" },
	{ "no memory", { "hungry", "b" }, "hungry!no memory;b=b;" },
	{ "crashes only", { "crash", "crash", "crash" },
	    "crash!its worker was ended by;"
	    "crash!its worker was ended by;"
	    "crash!its worker was ended by;" },
	{ "once more", { "twice", "b" }, "twice=first;b=b;" },
	{ "once more, in order", { "slow", "twice", "c", "twice", "d" },
	    "slow=slow;twice=later;c=c;twice=later;d=d;" },
	{ "once more, all", { "twice", "twice", "twice", "twice", "twice" },
	    "twice=first;twice=later;twice=later;twice=later;twice=later;" },
	{ "a crash the second time", { "a", "twice, then crash", "b" },
	    "a=a;twice, then crash!its worker was ended by;b=b;" },
	{ "a large answer", { "large", "a" }, "large=xxxxxxxxxx;a=a;" },
};

/* Bodies of messages cut at every length are no messages. */
static void
check_damage(struct ns_arena *arena)
{
	struct ns_result r = { .records = NS_STR("records"),
		.fingerprint = { { 1, 2 }, 3, 4 } };
	struct ns_result got;
	struct ns_doc doc, back;
	struct ns_err err;
	struct ns_buf out;
	struct ns_str body;
	size_t n, size = 0;

	ns_doc_init(&doc);
	ns_doc_init(&back);
	make(&doc, "name");
	ns_buf_init(&out, arena);
	ns_message_put_doc(&out, &doc);
	body = ns_str_sub(ns_buf_str(&out), NS_MESSAGE_HEAD, out.n);
	OK(ns_message_size(out.p, &size) && size == body.n, "a head tells");
	for (n = 0; n < body.n - 1; n++)
		if (ns_message_get_doc(ns_str_sub(body, 0, n), &back, &err) ==
			0 &&
		    back.nmetas == 1)
			break;
	OK(n == body.n - 1, "no document of less than all");
	OK(ns_message_get_doc(body, &back, &err) == 0 && back.nmetas == 1 &&
		ns_str_eq(back.source, NS_STR("name")) &&
		back.format == NS_FORMAT_HTML,
	    "the document comes back");
	ns_buf_init(&out, arena);
	ns_message_put_result(&out, &r);
	body = ns_str_sub(ns_buf_str(&out), NS_MESSAGE_HEAD, out.n);
	for (n = 0; n < body.n; n++)
		if (ns_message_get_result(ns_str_sub(body, 0, n), &got))
			break;
	OK(n == body.n, "no result of less than all");
	OK(ns_message_get_result(body, &got) &&
		ns_str_eq(got.records, r.records) &&
		ns_fingerprint_distance(&got.fingerprint, &r.fingerprint) ==
		    0 &&
		got.fingerprint.numbers == 3 && got.fingerprint.words == 4,
	    "the result comes back");
	ns_doc_free(&doc);
	ns_doc_free(&back);
}

int
main(void)
{
	struct ns_workers_options o = { .timeout = 3, .sandbox = true };
	struct ns_arena arena;
	struct ns_str got;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(rows); i++)
		for (o.n = 1; o.n <= 3; o.n += 2) {
			got = run(&arena, &o, rows[i].ids);
			EQ(got.p, got.n, rows[i].want, rows[i].name);
		}
	check_damage(&arena);
	ns_arena_free(&arena);
	return tap_done();
}
