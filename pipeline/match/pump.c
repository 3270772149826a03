/*
 * pump.c - can a pattern explode?
 *
 * A pattern takes steps out of all measure where it may divide one text in many
 * ways: (a+)+ on aaaa!.  So we write texts that it nearly matches: a sample of
 * it in which one repeated part stands very often, and behind that something
 * that fits nowhere.  Each is searched under the limits that hold in use, too.
 */
#include "check.h"
#include "patternread.h"
#include "regex.h"

/* How often a part is repeated; long enough for two to the number of them. */
#define TIMES 60

/* How many alternatives of each group are tried: the first ones and the last.
 */
#define WAYS 4

/* A part of the sample that may be repeated: bytes [begin, end). */
struct part {
	size_t begin, end;
};

/* A group that is open: where its sample begins; is it passed over? */
struct open {
	size_t begin;
	bool skip;
	bool behind; /* a bar: this alternative is not the one taken */
	size_t bars; /* so far */
};

struct sample {
	struct ns_arena arena;
	struct ns_buf text;
	struct part *parts;
	size_t nparts, cparts;
	struct open *open;
	size_t nopen, copen;
	size_t take; /* which alternative of each group; the last if fewer */
	char other;  /* stands for what may be one of many characters */
	bool nomem;
};

/* Does nothing of what is read now belong to the sample? */
static bool
is_off(const struct sample *s)
{
	size_t i;

	for (i = 0; i < s->nopen; i++)
		if (s->open[i].skip || s->open[i].behind)
			return true;
	return false;
}

static void
add_part(struct sample *s, size_t begin)
{
	struct part *p;

	if (begin == s->text.n)
		return;
	p = NS_PUSH(&s->arena, s->parts, s->nparts, s->cparts);
	if (p == NULL)
		s->nomem = true;
	else
		*p = (struct part){ begin, s->text.n };
}

static void
open_group(struct sample *s, enum ns_pattern_item item)
{
	struct open *o = NS_PUSH(&s->arena, s->open, s->nopen, s->copen);

	if (o == NULL)
		s->nomem = true;
	else
		*o = (struct open){ s->text.n, item != NS_PATTERN_OPEN, false,
			0 };
}

/* At a bar what we have is over, or makes way to the next alternative. */
static void
take_bar(struct sample *s)
{
	struct open *o = s->nopen > 0 ? &s->open[s->nopen - 1] : NULL;

	if (o == NULL)
		return;
	if (o->bars++ >= s->take) {
		o->behind = true;
	} else if (!is_off(s)) {
		s->text.n = o->begin;
		while (s->nparts > 0 && s->parts[s->nparts - 1].end > o->begin)
			s->nparts--;
	}
}

static void
close_group(struct sample *s, bool many)
{
	size_t begin;

	if (s->nopen == 0)
		return;
	begin = s->open[--s->nopen].begin;
	if (many && !is_off(s))
		add_part(s, begin);
}

/* A piece that takes text, by a character that it takes. */
static void
take_piece(struct sample *s, const struct ns_pattern_read *read)
{
	size_t begin = s->text.n;

	if (is_off(s))
		return;
	if (read->item == NS_PATTERN_LITERAL || read->item == NS_PATTERN_BREAK)
		ns_buf_putc(&s->text, read->literal != 0 ? read->literal : ' ');
	else if (read->item == NS_PATTERN_DIGIT)
		ns_buf_putc(&s->text, '1');
	else if (read->item == NS_PATTERN_OTHER)
		ns_buf_putc(&s->text, s->other);
	if (read->many)
		add_part(s, begin);
}

static void
write_sample(struct sample *s, struct ns_str pattern)
{
	struct ns_pattern_read read;

	s->text.n = s->nparts = s->nopen = 0;
	open_group(s, NS_PATTERN_OPEN);
	while (!s->nomem && ns_pattern_next(&pattern, &read)) {
		if (read.item == NS_PATTERN_BAR)
			take_bar(s);
		else if (read.item == NS_PATTERN_CLOSE)
			close_group(s, read.many);
		else if (read.item >= NS_PATTERN_OPEN)
			open_group(s, read.item);
		else
			take_piece(s, &read);
	}
	s->nomem |= s->text.failed;
}

/* The sample with a part of it repeated, and what fits nowhere: behind that
 * part, or (late) at the end, where a word then is not at its end. */
static bool
pump_part(struct sample *s, const struct part *p, bool late, struct ns_buf *out)
{
	struct ns_str text = ns_buf_str(&s->text);
	size_t i;

	out->n = 0;
	ns_buf_put(out, ns_str_sub(text, 0, p->begin));
	for (i = 0; i < TIMES; i++)
		ns_buf_put(out, ns_str_sub(text, p->begin, p->end));
	ns_buf_puts(out, late ? "" : "\x01");
	ns_buf_put(out, ns_str_sub(text, p->end, text.n));
	ns_buf_puts(out, late ? "z0z" : "");
	s->nomem |= out->failed;
	return !s->nomem;
}

/* Search a text, as a sentence is searched: from every place on. */
static bool
search(struct ns_regex *re, struct ns_regex_space *space, struct ns_str text,
    struct ns_err *err)
{
	size_t from = 0;
	int rc;

	while (from < text.n) {
		rc = ns_regex_find(re, space, text, from, err);
		if (rc < 0 || (rc == 0 && !ns_regex_anchored(re)))
			return rc == 0;
		ns_utf8_next(text, &from);
	}
	return true;
}

static bool
pump_sample(struct sample *s, struct ns_regex *re, struct ns_regex_space *space,
    struct ns_err *err)
{
	struct ns_buf out;
	size_t i;

	ns_buf_init(&out, &s->arena);
	for (i = 0; i < 2 * s->nparts; i++) {
		if (!pump_part(s, &s->parts[i / 2], i % 2 == 1, &out))
			break;
		if (!search(re, space, ns_buf_str(&out), err))
			return false;
	}
	return true;
}

bool
ns_pump(struct ns_regex *re, struct ns_regex_space *space,
    struct ns_str pattern, struct ns_err *err)
{
	static const char others[] = { 'a', '1', ' ', '-' };
	struct sample s = { .take = 0 };
	bool ok = true;
	size_t i;

	ns_arena_init(&s.arena);
	ns_buf_init(&s.text, &s.arena);
	for (i = 0; i < WAYS * NS_LEN(others) && ok && !s.nomem; i++) {
		s.take = i % WAYS + 1 == WAYS ? SIZE_MAX : i % WAYS;
		s.other = others[i / WAYS];
		write_sample(&s, pattern);
		ok = pump_sample(&s, re, space, err);
	}
	if (ok && s.nomem) {
		ns_fail(err, NS_ENOMEM, "no memory");
		ok = false;
	}
	ns_arena_free(&s.arena);
	return ok;
}
