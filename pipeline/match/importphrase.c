/*
 * importphrase.c - PETRARCH's phrases: CHAIR!PERSON!_OF_THE_BOARD_
 */
#include "importphrase.h"

#include <string.h>

#include "importcase.h"
#include "importer.h"

/* Bytes of a set: each phrase with it grows by as much. */
#define SET_MAX 4096

void
ns_macros_init(struct ns_macros *m, struct ns_arena *arena)
{
	memset(m, 0, sizeof(*m));
	m->arena = arena;
	ns_intern_init(&m->names, arena);
}

int
ns_macros_define(struct ns_macros *m, struct ns_str line, struct ns_err *why)
{
	size_t equals = ns_str_find(line, '=', 0);
	struct ns_str name = ns_str_trim(ns_str_sub(line, 0, equals));
	struct ns_str list;
	uint32_t no;

	if (name.n < 3 || name.p[name.n - 1] != '!' || equals == line.n)
		return ns_fail(why, NS_EINPUT,
		    "!NAME! = WORD, WORD was expected");
	list = ns_str_trim(ns_str_sub(line, equals + 1, line.n));
	name = ns_str_sub(name, 1, name.n - 1);
	if (list.n > SET_MAX)
		return ns_fail(why, NS_EINPUT,
		    "a set of at most %d bytes was expected", SET_MAX);
	if (!ns_import_has_word(list) || ns_str_find(name, '!', 0) < name.n)
		return ns_fail(why, NS_EINPUT,
		    "!NAME! = WORD, WORD was expected");
	if ((no = ns_intern_add(&m->names, name)) == 0)
		return ns_fail(why, NS_ENOMEM, "no memory");
	while (m->n <= no)
		if (NS_PUSH(m->arena, m->members, m->n, m->cap) == NULL)
			return ns_fail(why, NS_ENOMEM, "no memory");
	m->members[no] = ns_arena_dup(m->arena, list);
	if (m->members[no].p == NULL)
		return ns_fail(why, NS_ENOMEM, "no memory");
	return 0;
}

/* A phrase under way. */
struct work {
	struct ns_phrase *p;
	enum ns_import_case how;
	size_t ways;
};

/* Cut the next word off a phrase, whose words are divided by _ or blanks. */
static bool
cut_word(struct ns_str *rest, struct ns_str *word)
{
	size_t n = 0;

	while (rest->n > 0 &&
	       (rest->p[0] == '_' || rest->p[0] == ' ' || rest->p[0] == '\t'))
		*rest = ns_str_sub(*rest, 1, rest->n);
	while (n < rest->n && rest->p[n] != '_' && rest->p[n] != ' ' &&
	       rest->p[n] != '\t')
		n++;
	*word = ns_str_sub(*rest, 0, n);
	*rest = ns_str_sub(*rest, n, rest->n);
	return n > 0;
}

/* Words that a set gives in the place of one: they may be joined by _. */
static int
put_joined(const struct work *w, struct ns_str text, struct ns_buf *out,
    struct ns_err *why)
{
	struct ns_buf cased;
	struct ns_str word;
	bool first = true;

	while (cut_word(&text, &word)) {
		ns_buf_init(&cased, &w->p->scratch);
		ns_import_recase(word, w->how, &cased);
		if (!first)
			ns_buf_putc(out, ' ');
		first = false;
		if (ns_import_words(ns_buf_str(&cased), out, why) < 0)
			return -1;
	}
	return 0;
}

/* There are n ways to say the next word. */
static int
multiply(struct work *w, size_t n, struct ns_err *why)
{
	w->ways *= n;
	if (w->ways > NS_IMPORT_WAYS)
		return ns_fail(why, NS_EINPUT,
		    "a phrase for at most %d different ones was expected",
		    NS_IMPORT_WAYS);
	return 0;
}

/* before + each word of a set + after, as [a|b]. */
static int
put_set(struct work *w, struct ns_str word, size_t open, struct ns_err *why)
{
	const struct ns_macros *m = w->p->macros;
	size_t close = ns_str_find(word, '!', open + 1), n = 0;
	uint32_t no = 0;
	struct ns_str list, member;
	struct ns_buf text;

	if (close < word.n && ns_str_find(word, '!', close + 1) == word.n)
		no =
		    ns_intern_get(&m->names, ns_str_sub(word, open + 1, close));
	if (no == 0)
		return ns_fail(why, NS_EINPUT,
		    "\"%.*s\": one set of words that is defined above was "
		    "expected",
		    NS_FMT(word));
	list = m->members[no];
	ns_buf_putc(&w->p->pattern, '[');
	while (ns_str_cut(&list, ',', &member)) {
		if (ns_str_trim(member).n == 0)
			continue;
		ns_buf_init(&text, &w->p->scratch);
		ns_buf_put(&text, ns_str_sub(word, 0, open));
		ns_buf_put(&text, ns_str_trim(member));
		ns_buf_put(&text, ns_str_sub(word, close + 1, word.n));
		if (!ns_import_has_word(ns_buf_str(&text)))
			return ns_fail(why, NS_EINPUT,
			    "\"%.*s\": a set of words was expected",
			    NS_FMT(word));
		if (n++ > 0)
			ns_buf_putc(&w->p->pattern, '|');
		if (put_joined(w, ns_buf_str(&text), &w->p->pattern, why) < 0 ||
		    (n == 1 &&
			put_joined(w, ns_buf_str(&text), &w->p->name, why) < 0))
			return -1;
	}
	ns_buf_putc(&w->p->pattern, ']');
	return multiply(w, n, why);
}

/* A plain word; [word|words] when its plural will do as well. */
static int
put_plain(struct work *w, struct ns_str word, bool plural, struct ns_err *why)
{
	struct ns_buf *pattern = &w->p->pattern, cased;
	struct ns_str s;

	ns_buf_init(&cased, &w->p->scratch);
	ns_import_recase(word, w->how, &cased);
	s = ns_buf_str(&cased);
	plural = plural && ns_import_has_word(s);
	if (plural)
		ns_buf_putc(pattern, '[');
	if (ns_import_words(s, pattern, why) < 0 ||
	    ns_import_words(s, &w->p->name, why) < 0)
		return -1;
	if (plural) {
		ns_buf_putc(pattern, '|');
		ns_import_plural(s, pattern);
		ns_buf_putc(pattern, ']');
	}
	return multiply(w, plural ? 2 : 1, why);
}

static int
put_word(struct work *w, struct ns_str word, bool plural, struct ns_err *why)
{
	size_t mark = ns_str_find(word, '!', 0);

	/* PEOPLE_'S is one word, People's. */
	if (w->p->pattern.n > 0 && word.p[0] != '\'') {
		ns_buf_putc(&w->p->pattern, ' ');
		ns_buf_putc(&w->p->name, ' ');
	} else if (word.p[0] == '\'') {
		w->how = NS_CASE_LOWER;
	}
	if (mark < word.n)
		return put_set(w, word, mark, why);
	return put_plain(w, word, plural, why);
}

/* Is there a second word? */
static bool
has_more(struct ns_str text)
{
	struct ns_str word;

	return cut_word(&text, &word) && cut_word(&text, &word);
}

/* A name begins with a capital where it is shown. */
static void
raise_name(struct ns_buf *name)
{
	if (name->n > 0 && name->p[0] >= 'a' && name->p[0] <= 'z')
		name->p[0] = (char)(name->p[0] - 'a' + 'A');
}

int
ns_phrase_convert(struct ns_phrase *p, struct ns_str text, struct ns_err *why)
{
	enum ns_import_case how = NS_CASE_LOWER;
	struct work w = { p, how, 1 };
	bool plural = p->plural && !ns_str_ends(text, NS_STR("_"));
	struct ns_str word, after;

	if (!p->agent)
		how = has_more(text) ? NS_CASE_NAME : NS_CASE_ALONE;
	p->pattern.n = p->name.n = 0;
	ns_arena_reset(&p->scratch);
	while (cut_word(&text, &word)) {
		after = text;
		w.how = how;
		if (put_word(&w, word, plural && !cut_word(&after, &after),
			why) < 0)
			return -1;
	}
	if (!p->agent)
		raise_name(&p->name);
	if (p->pattern.failed || p->name.failed)
		return ns_fail(why, NS_ENOMEM, "no memory");
	if (!ns_import_has_word(ns_buf_str(&p->name)))
		return ns_fail(why, NS_EINPUT,
		    "a phrase of at least one word was expected");
	return 0;
}
