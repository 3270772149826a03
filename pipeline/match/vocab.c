/*
 * vocab.c - tables of words, definitions, and looking words up.
 */
#include "vocab.h"

#include <string.h>

#include "rulefile.h"

static bool
is_name(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!ns_ascii_alpha(s.p[i]) && s.p[i] != '-')
			return false;
	return s.n > 0 && s.p[0] != '-';
}

void
ns_vocab_fold(struct ns_str text, struct ns_buf *out)
{
	size_t off = 0, at;
	bool gap = false, any = false;
	uint32_t cp;

	while (off < text.n) {
		at = off;
		cp = ns_utf8_next(text, &off);
		if (cp == '.')
			continue;
		if (cp == '_' || cp == '-' || cp == 0xa0 || cp == 0x2010 ||
		    cp == 0x2011 || (cp < 0x80 && ns_ascii_space((char)cp))) {
			gap = any;
			continue;
		}
		if (gap)
			ns_buf_putc(out, ' ');
		gap = false;
		any = true;
		if (cp == 0x2019 || cp == 0x2018)
			ns_buf_putc(out, '\'');
		else if (cp < 0x80)
			ns_buf_putc(out, ns_ascii_lower((char)cp));
		else
			ns_buf_put(out, ns_str_sub(text, at, off));
	}
}

static struct ns_vocab_table *
find_table(const struct ns_vocab *v, struct ns_str name)
{
	size_t i;

	for (i = 0; i < v->ntables; i++)
		if (ns_str_eq(v->tables[i].name, name))
			return &v->tables[i];
	return NULL;
}

const struct ns_vocab_table *
ns_vocab_find(const struct ns_vocab *v, struct ns_str name)
{
	return find_table(v, name);
}

static const char *
add_row(struct ns_vocab_table *t, struct ns_arena *arena, struct ns_str word)
{
	size_t eq = ns_str_find(word, '=', 0);
	struct ns_vocab_row *row;
	struct ns_buf key;

	if (eq == 0 || eq == word.n)
		return "WORD=VALUE was expected";
	ns_buf_init(&key, arena);
	ns_vocab_fold(ns_str_sub(word, 0, eq), &key);
	row = NS_PUSH(arena, t->rows, t->nrows, t->crows);
	if (row == NULL || key.failed)
		return "no memory";
	row->spelling = ns_str_sub(word, 0, eq);
	row->key = ns_buf_str(&key);
	row->value = ns_str_sub(word, eq + 1, word.n);
	return NULL;
}

const char *
ns_vocab_add_table(struct ns_vocab *v, struct ns_arena *arena,
    struct ns_str rest, bool numbers)
{
	struct ns_str name = ns_ruleline_word(&rest), word;
	struct ns_vocab_table *t;
	const char *why;

	if (!is_name(name))
		return "a name in small letters was expected";
	if ((t = find_table(v, name)) == NULL) {
		t = NS_PUSH(arena, v->tables, v->ntables, v->ctables);
		if (t == NULL)
			return "no memory";
		t->name = name;
		t->numbers = numbers;
	}
	if (t->numbers != numbers)
		return "the same keyword as before for this name was expected";
	while ((word = ns_ruleline_word(&rest)).n > 0)
		if ((why = add_row(t, arena, word)) != NULL)
			return why;
	return t->nrows > 0 ? NULL : "WORD=VALUE was expected";
}

static struct ns_vocab_define *
find_define(const struct ns_vocab *v, struct ns_str name)
{
	size_t i;

	for (i = 0; i < v->ndefines; i++)
		if (ns_str_eq(v->defines[i].name, name))
			return &v->defines[i];
	return NULL;
}

const char *
ns_vocab_add_define(struct ns_vocab *v, struct ns_arena *arena,
    struct ns_str rest)
{
	struct ns_str name = ns_ruleline_word(&rest), at = { NULL, 0 };
	struct ns_vocab_define *d = find_define(v, name);
	const char *why;
	struct ns_buf b;

	rest = ns_str_trim(rest);
	if (!is_name(name) || rest.n == 0)
		return "a name and a pattern were expected";
	ns_buf_init(&b, arena);
	if (d != NULL) {
		ns_buf_put(&b, d->pattern);
		ns_buf_putc(&b, '|');
	}
	if ((why = ns_vocab_expand(v, rest, &b, &at)) != NULL)
		return why;
	if (d == NULL)
		d = NS_PUSH(arena, v->defines, v->ndefines, v->cdefines);
	if (b.failed || d == NULL)
		return "no memory";
	d->name = name;
	d->pattern = ns_buf_str(&b);
	return NULL;
}

bool
ns_vocab_value(const struct ns_vocab_table *table, struct ns_str key,
    struct ns_str *value)
{
	size_t i;

	for (i = 0; i < table->nrows; i++) {
		if (ns_str_eq(table->rows[i].key, key)) {
			*value = table->rows[i].value;
			return true;
		}
	}
	return false;
}
