/*
 * rulefile.c - a .rules file as lines of a keyword and what follows it.
 */
#include "rulefile.h"

const char ns_ruleline_nomem[] = "no memory";

bool
ns_ruleline_idle(struct ns_str line)
{
	return ns_str_trim(line).n == 0 || line.p[0] == '#';
}

int
ns_rulelines_take(const struct ns_ruleline_taker *taker, const char *path,
    struct ns_err *err)
{
	struct ns_str rest, line, where, name = ns_file_name(path);
	const char *why = NULL;
	size_t n = 0;

	if (ns_file_read(taker->arena, path, &rest, err) < 0)
		return -1;
	while (why == NULL && ns_str_cut(&rest, '\n', &line)) {
		where = ns_file_where(taker->arena, name, ++n);
		why = where.n == 0 ? ns_ruleline_nomem
				   : taker->take(taker->arg, line, where);
	}
	if (why != NULL)
		return ns_fail(err,
		    why == ns_ruleline_nomem ? NS_ENOMEM : NS_ERULE,
		    "%s:%zu: %s", path, n, why);
	return 0;
}

/* --- keywords and what follows them ------------------------------------ */

/* A file under way. */
struct reading {
	struct ns_rulefile *file;
	struct ns_arena *arena;
};

/* Add a continuation to the line before. */
static int
join(struct ns_arena *arena, struct ns_ruleline *to, struct ns_str more)
{
	struct ns_buf b;

	ns_buf_init(&b, arena);
	ns_buf_put(&b, to->rest);
	ns_buf_putc(&b, ' ');
	ns_buf_put(&b, more);
	to->rest = ns_buf_str(&b);
	return b.failed ? -1 : 0;
}

struct ns_str
ns_ruleline_word(struct ns_str *rest)
{
	struct ns_str s = ns_str_trim(*rest);
	size_t n = 0;

	while (n < s.n && !ns_ascii_space(s.p[n]))
		n++;
	*rest = ns_str_trim(ns_str_sub(s, n, s.n));
	return ns_str_sub(s, 0, n);
}

static const char *
add_line(void *arg, struct ns_str line, struct ns_str where)
{
	const struct reading *r = arg;
	struct ns_rulefile *file = r->file;
	struct ns_str text = ns_str_trim(line);
	struct ns_ruleline *to;

	if (ns_utf8_check(line) < line.n)
		return "UTF-8 was expected";
	if (ns_ruleline_idle(line))
		return NULL;
	if (ns_ascii_space(line.p[0])) {
		if (file->n == 0)
			return "a keyword was expected at the line's start";
		if (join(r->arena, &file->lines[file->n - 1], text) < 0)
			return ns_ruleline_nomem;
		return NULL;
	}
	to = NS_PUSH(r->arena, file->lines, file->n, file->cap);
	if (to == NULL)
		return ns_ruleline_nomem;
	to->key = ns_ruleline_word(&text);
	to->rest = text;
	to->where = where;
	to->line = line;
	return NULL;
}

int
ns_rulefile_read(struct ns_rulefile *file, struct ns_arena *arena,
    const char *path, struct ns_err *err)
{
	struct reading r = { file, arena };
	struct ns_ruleline_taker taker = { arena, add_line, &r };

	return ns_rulelines_take(&taker, path, err);
}
