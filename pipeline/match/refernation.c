/*
 * refernation.c - bodies that each country has, without its name: the
 * government, parliament, the army, the finance ministry.
 *
 * The country is that of the words or the person whose government it is; else
 * the one that the paragraph named last; else the one of which there was most
 * talk.
 */
#include "name.h"
#include "refer.h"

/* Tokens back in which "the ministry" has its minister. */
#define MINISTER 200

/* Kinds of bodies: their ids are `netherlands-government`, `us-government` or
 * `government-of-canada`. */
static const struct kind {
	enum ns_refer_word word;
	const char *id, *name;
} kinds[] = {
	{ NS_WORD_GOVERNMENT, "government", "Government" },
	{ NS_WORD_PARLIAMENT, "parliament", "Parliament" },
	{ NS_WORD_FORCES, "armed-forces", "Armed forces" },
	{ NS_WORD_MINISTRY, "ministry", "Ministry" },
};

/* What is looked for: a kind, of finance, in a country or region. */
struct body {
	const struct kind *kind;
	struct ns_str field; /* of a ministry; else empty */
	struct ns_str land;  /* its name, */
	struct ns_str iso2;  /* and its short code, if it is a country */
};

/* --- the country ------------------------------------------------------- */

/* The latest entry of an id, or NULL. */
static const struct ns_entry *
entry_of(const struct ns_refer *r, struct ns_str id)
{
	uint32_t number = ns_intern_get(&r->lex->ids, id);

	return number != 0 && r->lex->newest[number] != 0
		   ? ns_lexicon_entry(r->lex, r->lex->newest[number] - 1)
		   : NULL;
}

/* A country, or its people. */
static bool
is_country(const struct ns_entry *e)
{
	return ns_str_eq(e->type, NS_STR("country")) ||
	       ns_str_ends(e->attrs, NS_STR("form=demonym"));
}

uint32_t
ns_refer_country(const struct ns_refer *r, const struct ns_entry *e)
{
	struct ns_str id = e->id;

	if (!is_country(e))
		id = ns_attrs_value(e->attrs, "country");
	return id.n == 3 ? ns_intern_get(&r->lex->ids, id) : 0;
}

static void
count_country(struct ns_refer *r, uint32_t country)
{
	struct ns_tally *t;
	size_t i;

	for (i = 0; i < r->ncountries; i++)
		if (r->countries[i].country == country)
			break;
	if (i == r->ncountries) {
		t = NS_PUSH(r->arena, r->countries, r->ncountries,
		    r->ccountries);
		if (t == NULL) {
			r->nomem = true;
			return;
		}
		t->country = country;
	}
	r->countries[i].count++;
}

/* Count what was named since last time, before a token. */
static void
count_until(struct ns_refer *r, size_t tok)
{
	const struct ns_find *f;
	uint32_t country;

	for (; r->counted < tok && !r->nomem; r->counted++) {
		f = ns_refer_find(r, r->counted);
		if (f != NULL && f->begin == r->counted &&
		    (country = ns_refer_country(r, f->entry)) != 0)
			count_country(r, country);
	}
}

/* The country of the find at a token; 0: of none. */
static uint32_t
country_at(const struct ns_refer *r, size_t tok)
{
	const struct ns_find *f = ns_refer_find(r, tok);

	return f != NULL ? ns_refer_country(r, f->entry) : 0;
}

/* The country of which there is talk at tokens [begin, end): that behind "in",
 * else the last one of the paragraph, else the article's most frequent; the
 * number of its id, 0: none. */
static uint32_t
country_here(struct ns_refer *r, size_t begin, size_t end)
{
	uint32_t country;
	size_t i, most = 0;

	if (ns_refer_is(r, end, "in") && end + 1 < r->sent_end &&
	    (country = country_at(r, end + 1)) != 0)
		return country;
	for (i = begin; i > r->para_begin; i--)
		if ((country = country_at(r, i - 1)) != 0)
			return country;
	count_until(r, begin);
	for (i = 1; i < r->ncountries; i++)
		if (r->countries[i].count > r->countries[most].count)
			most = i;
	return r->ncountries > 0 ? r->countries[most].country : 0;
}

/* The person whose it is: "his government", "X, whose government"; or NULL. */
static const struct ns_entry *
owner(const struct ns_refer *r, size_t begin)
{
	const struct ns_mention *m;

	if (!ns_refer_is_owned(r, begin) || r->nmentions == 0)
		return NULL;
	m = &r->mentions[r->nmentions - 1];
	if (m->who == 0 || m->sent != r->sent || m->begin >= begin ||
	    (!ns_refer_is(r, begin - 1, "whose") && m->end != begin))
		return NULL;
	return r->who[m->who - 1].entry;
}

/* Is it a country, or a part of one that has a government? */
static bool
is_land(const struct ns_entry *e)
{
	return is_country(e) || ns_attrs_value(e->attrs, "level").n > 0;
}

/* --- the body ---------------------------------------------------------- */

static void
put_slug(struct ns_buf *b, struct ns_str name)
{
	size_t i;

	for (i = 0; i < name.n; i++)
		ns_buf_putc(b,
		    ns_word_byte(name.p[i]) ? ns_ascii_lower(name.p[i]) : '-');
}

/* An id of the body, by the land's name or short code. */
static struct ns_str
id_of(struct ns_refer *r, const struct body *b, struct ns_str land)
{
	struct ns_buf id;

	ns_buf_init(&id, r->arena);
	put_slug(&id, land);
	ns_buf_putc(&id, '-');
	if (b->field.n > 0) {
		put_slug(&id, b->field);
		ns_buf_putc(&id, '-');
	}
	ns_buf_puts(&id, b->kind->id);
	return ns_buf_str(&id);
}

/* The lexicon's entry, by one of the three ways in which ids are made. */
static const struct ns_entry *
known_body(struct ns_refer *r, const struct body *b)
{
	const struct ns_entry *e = entry_of(r, id_of(r, b, b->land));
	struct ns_buf id;

	if (e != NULL || b->field.n > 0)
		return e;
	ns_buf_init(&id, r->arena);
	ns_buf_printf(&id, "%s-of-", b->kind->id);
	put_slug(&id, b->land);
	if ((e = entry_of(r, ns_buf_str(&id))) != NULL || b->iso2.n == 0)
		return e;
	return entry_of(r, id_of(r, b, b->iso2));
}

/* An entry for a body that no lexicon has; NULL: no memory. */
static const struct ns_entry *
new_body(struct ns_refer *r, const struct body *b)
{
	struct ns_entry *e = ns_arena_alloc(r->arena, sizeof(*e));
	struct ns_buf name;

	if (e == NULL)
		return NULL;
	ns_buf_init(&name, r->arena);
	if (b->field.n > 0) {
		ns_buf_putc(&name, ns_ascii_upper(b->field.p[0]));
		ns_buf_put(&name, ns_str_sub(b->field, 1, b->field.n));
		ns_buf_putc(&name, ' ');
	}
	ns_buf_puts(&name, b->kind->name);
	ns_buf_printf(&name, " of %.*s", NS_FMT(b->land));
	e->kind = NS_KIND_ACTOR;
	e->id = id_of(r, b, b->land);
	e->type = NS_STR("organization");
	e->name = ns_buf_str(&name);
	e->where = NS_STR("description");
	return e;
}

/* The body of the region of which the owner is the head: premier of Quebec. */
static const struct ns_entry *
body_of_region(struct ns_refer *r, struct body *b, const struct ns_entry *owner)
{
	struct ns_str role = ns_refer_attr(r, owner, "role"), word;

	while (ns_str_cut(&role, ' ', &word))
		if (ns_str_eq(word, NS_STR("of")))
			break;
	b->land = role;
	return role.n > 0 ? known_body(r, b) : NULL;
}

/* The country whose body it is at tokens [begin, end), as the words in front
 * say, by its owner, or by what was said before; or NULL. */
static const struct ns_entry *
land_of(struct ns_refer *r, const struct ns_entry *owner, size_t begin,
    size_t end)
{
	const struct ns_find *of = ns_refer_possessor(r, begin, end);
	uint32_t country = 0;

	if (of != NULL)
		country = is_land(of->entry)
			      ? ns_intern_get(&r->lex->ids, of->entry->id)
			      : 0;
	else if (owner != NULL)
		country = ns_refer_country(r, owner);
	if (of == NULL && country == 0)
		country = country_here(r, begin, end);
	return country != 0 ? entry_of(r, ns_intern_word(&r->lex->ids, country))
			    : NULL;
}

/* The body of which there is talk at tokens [begin, end); NULL: not known. */
static const struct ns_entry *
find_body(struct ns_refer *r, struct body *b, size_t begin, size_t end)
{
	const struct ns_entry *whose = owner(r, begin), *land, *e;

	if (whose != NULL && (e = body_of_region(r, b, whose)) != NULL)
		return e;
	if ((land = land_of(r, whose, begin, end)) == NULL)
		return NULL;
	b->land = land->name;
	for (; land != NULL && b->iso2.n == 0;
	     land = ns_lexicon_older(r->lex, land))
		b->iso2 = ns_attrs_value(land->attrs, "iso2");
	e = known_body(r, b);
	return e != NULL ? e : new_body(r, b);
}

/* --- ministries -------------------------------------------------------- */

/* A word that says which ministry or minister it is, at a token. */
static struct ns_str
field_at(const struct ns_refer *r, size_t tok)
{
	struct ns_str form = r->words->doc->toks[tok].form;

	if (!ns_ascii_alpha(ns_first_byte(form)) || ns_refer_ends(r, tok) ||
	    ns_refer_in(r, tok, NS_WORD_ADJECTIVE) ||
	    ns_refer_in(r, tok, NS_WORD_OTHER_OFFICE) ||
	    ns_words_is(r->words, tok, "the") ||
	    ns_words_is(r->words, tok, "a") ||
	    ns_words_is(r->words, tok, "affairs"))
		return NS_STR("");
	return form;
}

/* The field of the minister of whom there was talk last. */
static struct ns_str
field_of_minister(const struct ns_refer *r, size_t tok)
{
	size_t i, back;

	for (i = tok, back = 0; i > 1 && back < MINISTER; i--, back++)
		if (ns_words_is(r->words, i - 1, "minister") &&
		    field_at(r, i - 2).n > 0)
			return field_at(r, i - 2);
	return NS_STR("");
}

/* --- in the text ------------------------------------------------------- */

static const struct kind *
kind_at(const struct ns_refer *r, size_t tok)
{
	size_t i;

	for (i = 0; i < NS_LEN(kinds); i++)
		if (ns_refer_in(r, tok, kinds[i].word))
			return &kinds[i];
	return NULL;
}

/* Is it a phrase that means the one of a country?  Parliament needs no
 * article. */
static bool
is_national(const struct ns_refer *r, const struct body *b, size_t begin,
    size_t end)
{
	if (!ns_refer_ends(r, end) || ns_words_headline(r->words, r->para))
		return false;
	if (begin > r->sent_begin && ns_words_is(r->words, begin - 1, "the"))
		return true;
	if (ns_refer_is_owned(r, begin) ||
	    ns_refer_possessor(r, begin, end) != NULL)
		return true;
	return b->kind->word == NS_WORD_PARLIAMENT &&
	       (begin == r->sent_begin ||
		   ns_refer_has(r, begin - 1, NS_WORD_PREPOSITION) ||
		   ns_refer_has(r, begin - 1, NS_WORD_SPEECH));
}

static bool
join_body(struct ns_refer *r, struct body *b, size_t begin, size_t end)
{
	const struct ns_entry *e;
	uint32_t who;

	if (!is_national(r, b, begin, end) ||
	    (e = find_body(r, b, begin, end)) == NULL ||
	    (who = ns_refer_referent(r, e)) == 0)
		return false;
	r->who[who - 1].sort = NS_SORT_BODY;
	ns_refer_title(r, who, ns_str_of(b->kind->id));
	ns_refer_join_description(r, who, begin, end);
	ns_refer_note(r, who, begin);
	return true;
}

/* "The finance ministry"; "the ministry" is one that was named, else that of
 * the minister. */
static bool
join_ministry(struct ns_refer *r, struct body *b, size_t tok)
{
	if (tok > r->sent_begin)
		b->field = field_at(r, tok - 1);
	if (b->field.n > 0)
		return join_body(r, b, tok - 1, tok + 1);
	if (ns_refer_describe(r, tok, tok + 1))
		return true;
	b->field = field_of_minister(r, tok);
	return b->field.n > 0 && join_body(r, b, tok, tok + 1);
}

bool
ns_refer_nation(struct ns_refer *r, size_t tok)
{
	struct body b = { .kind = kind_at(r, tok) };

	if (b.kind == NULL)
		return false;
	if (b.kind->word == NS_WORD_MINISTRY)
		return join_ministry(r, &b, tok);
	return join_body(r, &b, tok - ns_refer_has(r, tok - 1, NS_WORD_CENTRAL),
	    tok + 1);
}
