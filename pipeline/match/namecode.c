/*
 * namecode.c - the code of a name that no lexicon has: country and sector.
 *
 * The sector is that of the word for what somebody is, or of the last or first
 * word of a body's name; the country that of the people or country beside that
 * word, or of a place in the body's name.  What the text does not say is left
 * out.
 */
#include "name.h"

static const char *const sectors[NS_SECTORS] = { "<Sector:GOV>", "<Sector:LEG>",
	"<Sector:JUD>", "<Sector:MIL>", "<Sector:COP>", "<Sector:PTY>",
	"<Sector:OPP>", "<Sector:REB>", "<Sector:BUS>", "<Sector:MED>",
	"<Sector:EDU>", "<Sector:NGO>", "<Sector:LAB>", "<Sector:SPO>",
	"<Sector:REL>", "<Sector:HLH>", "<Sector:AGR>", "<Sector:CRM>",
	"<Sector:CVL>" };

#define SECTOR_AT 8 /* where GOV begins in <Sector:GOV> */

void
ns_names_prepare_sectors(struct ns_names *names, const struct ns_lexicon *lex)
{
	size_t i;

	for (i = 0; i < NS_SECTORS; i++)
		names->sectors[i] =
		    ns_classes_find(&lex->classes, ns_str_of(sectors[i]));
}

/* The sector of a token's word, three letters; empty: none. */
static struct ns_str
sector_of(const struct ns_naming *n, size_t tok)
{
	struct ns_class_walk walk = {
		.letters = (enum ns_need)n->words->v[tok]->letters,
		.surface = ns_words_surface(n->words, tok),
		.form = n->words->forms[tok],
	};
	uint32_t class;
	size_t i;

	while ((class = ns_classes_next(&n->lex->classes, &walk)) != 0)
		for (i = 0; i < NS_SECTORS; i++)
			if (class == n->names->sectors[i])
				return ns_str_sub(ns_str_of(sectors[i]),
				    SECTOR_AT, SECTOR_AT + 3);
	return NS_STR("");
}

/* The country of what was found at a token: the id of a country or people, the
 * attribute of another place; empty: none. */
static struct ns_str
country_at(const struct ns_naming *n, size_t tok)
{
	const struct ns_find *f = ns_naming_find(n, tok);

	if (f == NULL || f->entry == NULL)
		return NS_STR("");
	if (f->entry->id.n == 3 && f->entry->id.p[0] >= 'A' &&
	    f->entry->id.p[0] <= 'Z')
		return f->entry->id;
	return ns_attrs_value(f->entry->attrs, "country");
}

/* The country in front of the word at a token: "Danish", "Denmark's". */
static struct ns_str
country_before(const struct ns_naming *n, size_t tok, size_t sent_begin)
{
	if (tok <= sent_begin)
		return NS_STR("");
	if (tok > sent_begin + 1 && ns_words_is(n->words, tok - 1, "'s"))
		tok--;
	return country_at(n, tok - 1);
}

static struct ns_str
person_code(const struct ns_naming *n, const struct ns_chunk *c,
    struct ns_str *country)
{
	const struct ns_find *f;
	size_t job = c->job;

	if (job == 0)
		return NS_STR("");
	job--;
	f = ns_naming_find(n, job);
	*country = country_at(n, job);
	if (country->n == 0)
		*country = country_before(n, f != NULL ? f->begin : job,
		    c->sent_begin);
	return sector_of(n, job);
}

static struct ns_str
body_code(const struct ns_naming *n, const struct ns_chunk *c,
    struct ns_str *country)
{
	struct ns_str sector = sector_of(n, c->end - 1);
	size_t i;

	if (ns_chunk_is_club(n, c))
		sector = NS_STR("SPO");
	if (sector.n == 0)
		sector = sector_of(n, c->begin);
	for (i = c->begin; i < c->end && country->n == 0; i++)
		*country = country_at(n, i);
	if (country->n == 0)
		*country = country_before(n, c->begin, c->sent_begin);
	if (country->n == 0 && c->begin > c->sent_begin &&
	    sector_of(n, c->begin - 1).n > 0)
		*country = country_before(n, c->begin - 1, c->sent_begin);
	return sector;
}

void
ns_chunk_put_code(const struct ns_naming *n, const struct ns_chunk *c,
    struct ns_buf *out)
{
	struct ns_str country = { NULL, 0 }, sector = { NULL, 0 };

	if (c->type == NS_NAME_PERSON)
		sector = person_code(n, c, &country);
	else if (c->type == NS_NAME_ORG)
		sector = body_code(n, c, &country);
	if (sector.n == 0)
		return;
	ns_buf_printf(out, "code=%.*s%.*s;", NS_FMT(country), NS_FMT(sector));
}

bool
ns_chunk_is_sport(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_str country = { NULL, 0 }, code;

	if (c->type != NS_NAME_ORG)
		return false;
	code = c->entry != NULL ? ns_attrs_value(c->entry->attrs, "code")
				: body_code(n, c, &country);
	return ns_str_ends(code, NS_STR("SPO"));
}
