/*
 * phrase.c - read a phrase, and compare a line with it.
 *
 * A phrase is the words a line begins with, the words it ends in, or both.
 */
#include "phrase.h"

static const struct ns_phrase_how hows[] = {
	{ "whole", true, true, 40, false, false },
	{ "list", true, true, 40, false, true },
	{ "start", true, false, 40, false, false },
	{ "short", true, false, 14, true, false },
	{ "end", false, true, 25, false, false },
};

/* --- comparing --------------------------------------------------------- */

static bool
part_fits(const struct ns_part *p, const struct ns_word *w)
{
	switch (p->kind) {
	case NS_PART_WORD:
		return ns_str_caseeq(p->text, w->text);
	case NS_PART_CAPS:
		return ns_str_eq(p->text, w->text);
	case NS_PART_NUM:
		return ns_word_number(w->text);
	case NS_PART_MONTH:
		return ns_word_month(w->text) > 0;
	case NS_PART_NAME:
		return !w->mark && ns_word_capital(w->text);
	}
	return false;
}

static bool
parts_fit(const struct ns_part *p, const struct ns_word *w, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!part_fits(&p[i], &w[i]))
			return false;
	return true;
}

/* True for one full stop at the end, but not for three. */
static bool
ends_in_stop(const struct ns_line *line)
{
	size_t n = line->n;

	return ns_str_eq(line->words[n - 1].text, NS_STR(".")) &&
	       (n < 2 || !ns_str_eq(line->words[n - 2].text, NS_STR(".")));
}

bool
ns_phrase_fits(const struct ns_phrase *ph, const struct ns_line *line)
{
	size_t head = ph->how->tail ? ph->gap : ph->nparts;
	size_t tail = ph->nparts - head, n = line->n;

	if (!ph->how->head) {
		head = 0;
		tail = ph->nparts;
	}
	if (n < ph->nparts || ns_line_words(line) > ph->how->max)
		return false;
	if (ph->how->no_stop && ends_in_stop(line))
		return false;
	if (ph->how->tail && !ph->parts[ph->nparts - 1].mark)
		n = ns_line_bare(line, ph->nparts);
	if (ph->how->head && ph->how->tail && ph->gap == ph->nparts &&
	    n != ph->nparts)
		return false;
	return parts_fit(ph->parts, line->words, head) &&
	       parts_fit(ph->parts + head, line->words + n - tail, tail);
}

/* --- reading ----------------------------------------------------------- */

static bool
class_of(struct ns_str s, enum ns_part_kind *kind)
{
	static const struct {
		const char *name;
		enum ns_part_kind kind;
	} classes[] = {
		{ "<Num>", NS_PART_NUM },
		{ "<Month>", NS_PART_MONTH },
		{ "<Name>", NS_PART_NAME },
	};
	size_t i;

	for (i = 0; i < NS_LEN(classes); i++)
		if (ns_str_eq(s, ns_str_of(classes[i].name))) {
			*kind = classes[i].kind;
			return true;
		}
	return false;
}

static int
push_part(struct ns_phrase *ph, enum ns_part_kind kind, struct ns_word word,
    struct ns_arena *arena)
{
	struct ns_part *p;

	p = NS_PUSH(arena, ph->parts, ph->nparts, ph->cparts);
	if (p == NULL)
		return -1;
	p->kind = kind;
	p->mark = word.mark;
	p->text = ns_arena_dup(arena, word.text);
	return p->text.p == NULL ? -1 : 0;
}

/* Add the words and marks of one piece of a pattern between spaces. */
static int
push_words(struct ns_phrase *ph, struct ns_str piece, struct ns_arena *arena,
    struct ns_err *err)
{
	struct ns_line line;
	struct ns_buf buf;
	size_t i;

	ns_buf_init(&buf, arena);
	ns_line_cut(&line, piece, &buf);
	for (i = 0; i < line.n; i++)
		if (push_part(ph,
			ns_word_caps(line.words[i].text) ? NS_PART_CAPS
							 : NS_PART_WORD,
			line.words[i], arena) < 0)
			return ns_fail(err, NS_ENOMEM, "no memory");
	if (buf.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return line.whole ? 0
			  : ns_fail(err, NS_ERULE,
				"fewer words and marks without a space wanted");
}

/* Add one piece of a pattern: a class, the gap, or words. */
static int
push_piece(struct ns_phrase *ph, struct ns_str piece, struct ns_arena *arena,
    struct ns_err *err)
{
	enum ns_part_kind kind;
	int rc;

	if (piece.n == 0)
		return ns_fail(err, NS_ERULE, "pattern has a space too many");
	if (ns_str_eq(piece, NS_STR("*"))) {
		if (ph->gap != SIZE_MAX || !ph->how->head || !ph->how->tail)
			return ns_fail(err, NS_ERULE,
			    "`*` may stand once, in a whole line");
		ph->gap = ph->nparts;
		return 0;
	}
	if (class_of(piece, &kind))
		rc = push_part(ph, kind, (struct ns_word){ piece, false },
		    arena);
	else if (piece.p[0] == '<')
		return ns_fail(err, NS_ERULE,
		    "no such class: <Num>, <Month> or <Name> wanted");
	else
		return push_words(ph, piece, arena, err);
	return rc < 0 ? ns_fail(err, NS_ENOMEM, "no memory") : 0;
}

static const struct ns_phrase_how *
find_how(struct ns_str name)
{
	size_t i;

	for (i = 0; i < NS_LEN(hows); i++)
		if (ns_str_eq(name, ns_str_of(hows[i].name)))
			return &hows[i];
	return NULL;
}

int
ns_phrase_parse(struct ns_phrase *ph, struct ns_str line,
    struct ns_arena *arena, struct ns_err *err)
{
	struct ns_str how, piece;

	ns_str_cut(&line, '\t', &how);
	if (line.n == 0)
		return ns_fail(err, NS_ERULE, "wanted: how, a tab, pattern");
	if ((ph->how = find_how(how)) == NULL)
		return ns_fail(err, NS_ERULE,
		    "first field must be whole, list, start, short or end");
	ph->gap = SIZE_MAX;
	while (ns_str_cut(&line, ' ', &piece))
		if (push_piece(ph, piece, arena, err) < 0)
			return -1;
	if (ph->nparts == 0)
		return ns_fail(err, NS_ERULE, "pattern is empty");
	if (ph->gap == 0 || ph->gap == ph->nparts)
		return ns_fail(err, NS_ERULE, "`*` at an end of the pattern");
	if (ph->gap == SIZE_MAX)
		ph->gap = ph->nparts;
	return 0;
}
