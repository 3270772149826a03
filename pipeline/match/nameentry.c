/*
 * nameentry.c - an entry for a name that no lexicon has.
 */
#include "name.h"

/* A club that is called like its town ends so in its id. */
#define CLUB "-club"

/* Margins of the confidence, which is margin / (margin + this). */
#define DOUBT 6

struct ns_str
ns_name_type_name(enum ns_name_type type)
{
	static const char *const names[] = { "person", "organization",
		"place" };

	return ns_str_of(names[type]);
}

/* The rule that said most for it. */
static struct ns_str
rule_of(const struct ns_naming *n, const struct ns_chunk *c)
{
	const struct ns_name_weight *w;
	struct ns_str where = { NULL, 0 };
	int most = 0;
	size_t ev;

	for (ev = 0; ev < NS_EVIDENCES; ev++) {
		w = &n->names->weights[ev];
		if ((c->evidence >> ev & 1) != 0 &&
		    w->by_type[c->type] > most) {
			most = w->by_type[c->type];
			where = w->where;
		}
	}
	return where.n > 0 ? where : NS_STR("names");
}

/* Small letters and digits of the forms, with hyphens between. */
static struct ns_str
slug_of(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_str form;
	struct ns_buf b;
	size_t i, k;

	ns_buf_init(&b, n->arena);
	for (i = c->begin; i < c->end; i++) {
		form = n->words->doc->toks[i].form;
		if (b.n > 0 && b.p[b.n - 1] != '-')
			ns_buf_putc(&b, '-');
		for (k = 0; k < form.n; k++)
			if (ns_word_byte(form.p[k]))
				ns_buf_putc(&b, form.p[k]);
	}
	while (b.n > 0 && b.p[b.n - 1] == '-')
		b.n--;
	if (ns_chunk_is_club(n, c))
		ns_buf_puts(&b, CLUB);
	return ns_buf_str(&b);
}

/* The name as it stands, white space single. */
static struct ns_str
name_of(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_buf b;
	size_t i;

	ns_buf_init(&b, n->arena);
	for (i = c->begin; i < c->end; i++) {
		if (i > c->begin && ns_words_apart(n->words, i))
			ns_buf_putc(&b, ' ');
		ns_buf_put(&b, ns_words_surface(n->words, i));
	}
	return ns_buf_str(&b);
}

static struct ns_str
attrs_of(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_buf b;

	ns_buf_init(&b, n->arena);
	if (c->type == NS_NAME_PERSON && c->role.n > 0)
		ns_buf_printf(&b, "role=%.*s;", NS_FMT(c->role));
	ns_chunk_put_code(n, c, &b);
	ns_buf_printf(&b, "confidence=0.%02d",
	    100 * c->margin / (c->margin + DOUBT));
	return ns_buf_str(&b);
}

const struct ns_entry *
ns_chunk_entry(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_entry *e = ns_arena_alloc(n->arena, sizeof(*e));

	if (e == NULL)
		return NULL;
	e->kind = NS_KIND_ACTOR;
	e->id = slug_of(n, c);
	e->type = ns_name_type_name(c->type);
	e->name = name_of(n, c);
	e->where = rule_of(n, c);
	e->attrs = attrs_of(n, c);
	return e->id.n > 0 && e->name.n > 0 ? e : NULL;
}
