/*
 * nonarticle.c - pages that are no articles, and nothing is wrong with that.
 */
#include "nonarticle.h"

#include "text.h"
#include "url.h"
#include "weight.h"

int
ns_nonarticle_front(const struct ns_doc *doc, struct ns_err *err)
{
	struct ns_str url = ns_doc_meta(doc, "url");

	if (ns_url_host(url).n == 0 || ns_url_has_path(url))
		return 0;
	return ns_fail(err, NS_ESKIP, "a site's front page (%.*s)",
	    NS_FMT(url));
}

/* Is there a field for a password: type="password"? */
static bool
has_password(struct ns_str page)
{
	struct ns_str name = NS_STR("type"), value = NS_STR("password");
	size_t at = 0, from;

	for (; (at = ns_str_find(page, '=', at)) < page.n; at++) {
		if (at < name.n ||
		    !ns_str_caseeq(ns_str_sub(page, at - name.n, at), name))
			continue;
		from = at + 1;
		while (from < page.n &&
		       (page.p[from] == '"' || page.p[from] == '\''))
			from++;
		if (ns_str_casestarts(ns_str_sub(page, from, page.n), value))
			return true;
	}
	return false;
}

int
ns_nonarticle_empty(const struct ns_doc *doc, struct ns_err *err)
{
	if (ns_doc_meta(doc, "published").n > 0 ||
	    ns_doc_meta(doc, "author").n > 0)
		return ns_fail(err, NS_EINPUT, "no article text");
	if (has_password(doc->source))
		return ns_fail(err, NS_ESKIP, "a login page");
	return ns_fail(err, NS_ESKIP,
	    "no article text, and no date or author that speaks for one");
}

/* What the blocks of a page add up to. */
struct tally {
	size_t links;   /* blocks that are the name of another story, and lead
			   to it */
	size_t runs;    /* runs of prose between these */
	size_t longest; /* characters of the longest one */
	size_t prose;   /* of all */
	bool form;      /* there is one to be filled in */
};

/* The page's own furniture, by its words or by the names of its elements. */
static bool
is_furniture(const struct ns_block *b)
{
	return b->furniture != NS_WHY_NONE || b->why == NS_WHY_NAMED ||
	       b->why == NS_WHY_HIDDEN || b->why == NS_WHY_COMMENTS;
}

/* A link as long as a headline. */
static bool
is_story_link(const struct ns_block *b)
{
	return b->width >= ns_weights[NS_W_MIN_PROSE] &&
	       b->linked * 100 >= b->width * ns_weights[NS_W_HEAD_LINKED];
}

static bool
is_prose(const struct ns_block *b)
{
	return b->role != NS_ROLE_HEADING &&
	       b->width >= ns_weights[NS_W_MIN_PROSE] &&
	       b->linked * 100 < b->width * ns_weights[NS_W_MAX_LINKED];
}

static struct tally
count(const struct ns_blocks *bs)
{
	struct tally t = { .links = 0 };
	const struct ns_block *b;
	size_t i, run = 0;

	for (i = 0; i < bs->nregions; i++)
		t.form |= bs->regions[i].form;
	for (i = 0; i < bs->n; i++) {
		b = &bs->blocks[i];
		if (is_furniture(b))
			continue;
		if (is_story_link(b)) {
			t.links++;
			run = 0;
		} else if (is_prose(b)) {
			t.runs += run == 0;
			run += b->width;
			t.prose += b->width;
			t.longest = run > t.longest ? run : t.longest;
		}
	}
	return t;
}

/* Does the page give its day where it is written for machines, or was that
 * known before?  In print it may be the day of any teaser. */
static bool
has_day(const struct ns_doc *doc)
{
	static const char *const printed[] = { "time", "class", "itemprop",
		"text" };
	const struct ns_meta *m;
	size_t i, k;

	for (i = 0; i < doc->nmetas; i++) {
		m = &doc->metas[i];
		if (!ns_str_eq(m->key, NS_STR("published")))
			continue;
		for (k = 0; k < NS_LEN(printed); k++)
			if (ns_str_starts(m->source, ns_str_of(printed[k])))
				return false;
		return true;
	}
	return false;
}

/* Does the headline, being no link and more than the name of a section, stand
 * right above prose? */
static bool
is_headed(const struct ns_scored *page)
{
	const struct ns_block *b = page->blocks->blocks;
	size_t i = page->headline;

	if (i == NS_NONE || b[i].width < ns_weights[NS_W_MIN_PROSE] ||
	    is_story_link(&b[i]))
		return false;
	while (++i < page->blocks->n && !is_story_link(&b[i]))
		if (is_prose(&b[i]) && b[i].width >= ns_weights[NS_W_SOLID])
			return true;
	return false;
}

/* Is it a list of stories?  Between the names of others stands no more than a
 * teaser. */
static bool
is_list(const struct ns_doc *doc, const struct ns_scored *page,
    const struct tally *t)
{
	if (t->links < ns_weights[NS_W_FRONT_LINKS] ||
	    t->longest >= ns_weights[NS_W_FRONT_TEASER] ||
	    (t->runs < ns_weights[NS_W_FRONT_RUNS] &&
		t->longest >= ns_weights[NS_W_SOLID]))
		return false;
	if (page->places->ld.collection)
		return true;
	return !has_day(doc) && !is_headed(page) &&
	       !ns_str_caseeq(page->places->type, NS_STR("article"));
}

/* Where s says that one is to log in; s.n: nowhere. */
static size_t
find_login(struct ns_str s)
{
	static const char *const words[] = { "sign in", "sign-in", "log in",
		"log-in", "login", "log on", "anmelden", "einloggen",
		"se connecter", "connectez-vous", "iniciar sesi", "inloggen",
		"accedi" };
	size_t at, i;

	for (at = 0; at < s.n; at++)
		for (i = 0; i < NS_LEN(words); i++)
			if ((at == 0 || !ns_word_byte(s.p[at - 1])) &&
			    ns_str_casestarts(ns_str_sub(s, at, s.n),
				ns_str_of(words[i])))
				return at;
	return s.n;
}

static bool
text_asks_login(const struct ns_blocks *bs)
{
	size_t i;

	for (i = 0; i < bs->n; i++)
		if (find_login(bs->blocks[i].text) < bs->blocks[i].text.n)
			return true;
	return false;
}

/* Is it for logging in?  There is a form and little else; and it is called so,
 * or asks for a password and says what for. */
static bool
is_login(const struct ns_doc *doc, const struct ns_scored *page,
    const struct tally *t)
{
	struct ns_str title = ns_doc_meta(doc, "title");

	if (!t->form || t->prose > ns_weights[NS_W_MAX_FORM] || has_day(doc) ||
	    ns_str_caseeq(page->places->type, NS_STR("article")))
		return false;
	if (title.n > 0 && find_login(title) == 0)
		return true;
	return has_password(doc->source) && text_asks_login(page->blocks);
}

int
ns_nonarticle_page(const struct ns_doc *doc, const struct ns_scored *page,
    struct ns_err *err)
{
	struct tally t = count(page->blocks);

	if (is_login(doc, page, &t))
		return ns_fail(err, NS_ESKIP, "a login page");
	if (is_list(doc, page, &t))
		return ns_fail(err, NS_ESKIP,
		    "a list of stories: %zu links, no text longer than a "
		    "teaser",
		    t.links);
	return 0;
}
