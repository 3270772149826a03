/*
 * t_explain.c - each block has a reason, and those that are kept are the text.
 */
#include <stdlib.h>
#include <string.h>

#include "html.h"
#include "list.h"
#include "newsift/strip.h"
#include "tap.h"
#include "textfile.h"

#define PROSE \
	"The council of the islands voted on Monday for a second harbour, " \
	"which is to be built in the north within five years."

/* A page (source), and its verdicts: reason, detail in brackets; '|' divides.
 * $ stands for a paragraph of prose. */
static const struct shape {
	const char *name, *source, *want;
} pages[] = {
	{ "headline and text", "<h1>A</h1><p>$</p>", "headline|text" },
	{ "headline from the metadata", "<title>A</title><p>$</p>",
	    "title(title)|text" },
	{ "furniture", "<p>$</p><p>Advertisement</p><p>$</p>",
	    "text|furniture(f:1)|text" },
	{ "echo",
	    "<p>$</p><p>WATCH: Snow on the pass</p><p>12</p>"
	    "<p>Snow on the pass</p><p>$</p>",
	    "text|furniture(f:2)|numbers below furniture(f:2)|"
	    "repeats furniture(f:2)|text" },
	{ "named", "<p>$</p><div class='a b-related'><b>x</b></div><p>$</p>",
	    "text|named(class=related)|text" },
	{ "named around", "<p>$</p><div id=sidebar><ul><li>x</ul></div>",
	    "text|named(id=sidebar)" },
	{ "elements",
	    "<nav id=n>x</nav><p>$</p><noscript><img></noscript>"
	    "<aside>y</aside><p>$</p><footer>z</footer>",
	    "element(nav)|text|element(aside)|text|element(footer)" },
	{ "hidden", "<p>$</p><p>$</p><p style='display:none'>$</p>",
	    "text|text|hidden(style)" },
	{ "comments", "<p>$</p><div class=comments><p>$</p></div>",
	    "text|comments or cookies(class=comments)" },
	{ "captions",
	    "<p>$</p><figure>x</figure><div class=caption>y</div><p>$</p>",
	    "text|caption|caption(class=caption)|text" },
	{ "form",
	    "<p>$</p><p>$</p><p>$</p><div class=x><p>Our letter.</p><form>"
	    "<input type=email></form></div><p>$</p><p>$</p><p>$</p>",
	    "text|text|text|form(div.x)|text|text|text" },
	{ "teaser",
	    "<main><p>$</p><p>$</p><p>$</p><p>$</p><p>$</p>"
	    "<ul><li id=y><h3><a href=x>B</a></h3><p>$</p></li></ul></main>",
	    "text|text|text|text|text|teaser(li#y)|teaser(li#y)" },
	{ "links", "<p>$</p><p><a href=x>A quay</a></p><p>$</p>",
	    "text|mostly links(100%)|text" },
	{ "above",
	    "<div><i>x</i></div><div><div>y</div><h1>A</h1><p>By Jane Doe</p>"
	    "<p>Sept. 7, 2018</p><div>z</div><p>$</p></div>",
	    "outside the body|above the headline|headline|byline|date line|"
	    "above the text|text" },
	{ "after the end", "<div><h1>A</h1><p>$</p><p>$</p><h2>More</h2></div>",
	    "headline|text|text|after the end" },
	{ "another story",
	    "<main><article><h1>A</h1><p>$</p></article>"
	    "<article><h1>B</h1><p>$</p></article></main>",
	    "headline|text|another story|another story" },
	{ "outside", "<div><p>$</p><p>$</p></div><div><b>x</b></div>",
	    "text|text|outside the body" },
	{ "all there is", "<h2>A</h2><div>Fire out</div>",
	    "heading without text|all there is" },
	{ "json-ld",
	    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
	    "\"articleBody\":\"$\\nAdvertisement\"}</script><p>Wait a bit.</p>",
	    "less than json-ld|json-ld(articleBody)|furniture(f:1)" },
	{ "nothing is kept", "<p>Advertisement</p>", "furniture(f:1)" },
};

/* The same of a text; {, the number of a line, } after each. */
static const struct shape texts[] = {
	{ "top",
	    "Home | News | Sport\nAdvertisement\nHarbour in sight\n\n"
	    "Jane Doe\n7 Sep 2018\n\n$\n",
	    "menu{1}|furniture(f:1){2}|headline{3}|byline{5}|date line{6}|"
	    "text{8}" },
	{ "title of the page", "Harbour - Example News\n\nHarbour\n\n$\n",
	    "title repeated{1}|headline{3}|text{5}" },
	{ "byline", "Harbour in sight\n\nBy Jane Doe\n\n$\n",
	    "headline{1}|byline{3}|text{5}" },
	{ "furniture below a paragraph", "$\nAdvertisement\n\n$\n",
	    "text{1}|furniture(f:1){2}|text{4}" },
	{ "list", "$ $\nTrending now\nSnow on the pass\n$\n",
	    "text{1}|furniture(f:3){2}|list below furniture(f:3){3}|text{4}" },
	{ "nothing is kept", "Advertisement\n", "furniture(f:1){1}" },
};

static void
put_replaced(struct ns_buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		if (*s == '$')
			ns_buf_puts(out, PROSE);
		else
			ns_buf_putc(out, *s);
}

/* Strip and show the verdicts; lines: with the numbers of theirs. */
static void
show(struct ns_doc *doc, const struct ns_explain *e, struct ns_buf *out)
{
	const struct ns_verdict *v;
	size_t i;

	for (i = 0; i < e->n; i++) {
		v = &e->rows[i];
		ns_buf_puts(out, i > 0 ? "|" : "");
		ns_buf_puts(out, ns_why_name(v->why));
		if (v->detail.n > 0) {
			ns_buf_putc(out, '(');
			ns_buf_put(out, v->detail);
			ns_buf_putc(out, ')');
		}
		if (doc->format == NS_FORMAT_TEXT) {
			ns_buf_putc(out, '{');
			ns_buf_put(out,
			    ns_str_sub(v->where, strlen("line "), v->where.n));
			ns_buf_putc(out, '}');
		}
	}
}

static void
strip(struct ns_doc *doc, const struct ns_furniture *f, struct ns_explain *e)
{
	struct ns_err err;

	*e = (struct ns_explain){ .arena = &doc->arena };
	if (doc->format == NS_FORMAT_HTML)
		ns_html(doc, f, e, &err);
	else
		ns_textfile(doc, f, e, &err);
}

static void
check_shape(struct ns_doc *doc, const struct ns_furniture *f,
    enum ns_format format, const struct shape *s)
{
	struct ns_buf page, out;
	struct ns_explain e;
	struct ns_err err;

	ns_doc_reset(doc, ns_str_of(s->name), &err);
	doc->format = format;
	ns_buf_init(&page, &doc->arena);
	ns_buf_init(&out, &doc->arena);
	put_replaced(&page, s->source);
	doc->source = ns_buf_str(&page);
	strip(doc, f, &e);
	show(doc, &e, &out);
	EQ(out.p, out.n, s->want, s->name);
}

/* True when row v holds paragraph i. */
static bool
is_para(const struct ns_doc *doc, size_t i, const struct ns_verdict *v)
{
	return i < doc->nparas &&
	       ns_str_eq(v->text, ns_str_sub(ns_doc_text(doc),
				      doc->paras[i].begin, doc->paras[i].end));
}

/* True when rows have reasons and those kept are the paragraphs.  The headline
 * is the first paragraph, wherever it stands. */
static bool
is_whole(const struct ns_doc *doc, const struct ns_explain *e)
{
	const struct ns_verdict *v;
	bool headline =
	    doc->nparas > 0 && doc->paras[0].role == NS_ROLE_HEADLINE;
	size_t i, next = headline ? 1 : 0, heads = 0;

	for (i = 0; i < e->n; i++) {
		v = &e->rows[i];
		if (ns_why_name(v->why)[0] == '\0' || v->where.n == 0)
			return false;
		if (v->why == NS_WHY_HEADLINE || v->why == NS_WHY_TITLE)
			heads += is_para(doc, 0, v);
		else if (ns_why_keeps(v->why) && !is_para(doc, next++, v))
			return false;
	}
	return next == doc->nparas && heads == (headline ? 1 : 0);
}

/* The bytes of a page, as UTF-8 of sorts: its own charset does not matter. */
static struct ns_str
read_ascii(struct ns_arena *arena, const char *path)
{
	struct ns_str bytes = { NULL, 0 };
	char *p = NULL;
	size_t i;

	if (ns_file_read(arena, path, &bytes, NULL) == 0 && bytes.n > 0)
		p = ns_arena_alloc(arena, bytes.n);
	if (p == NULL)
		return (struct ns_str){ NULL, 0 };
	for (i = 0; i < bytes.n; i++)
		p[i] = (unsigned char)bytes.p[i] < 0x80 ? bytes.p[i] : '?';
	return (struct ns_str){ p, bytes.n };
}

static bool
is_page(const char *path)
{
	return ns_str_ends(ns_str_of(path), NS_STR(".html")) ||
	       ns_str_ends(ns_str_of(path), NS_STR(".txt"));
}

static void
check_corpus(struct ns_doc *doc, const struct ns_furniture *f)
{
	struct ns_arena arena;
	struct ns_list list = { &arena, NULL, 0, 0 };
	struct ns_explain e;
	struct ns_err err;
	size_t i;

	ns_arena_init(&arena);
	OK(ns_list_dir(&list, "corpus/pages", is_page, &err) >= 0 &&
		list.n >= 14,
	    "the corpus is there");
	for (i = 0; i < list.n; i++) {
		ns_doc_reset(doc, ns_str_of(list.paths[i]), &err);
		doc->source = read_ascii(&doc->arena, list.paths[i]);
		doc->format =
		    ns_str_ends(ns_str_of(list.paths[i]), NS_STR(".txt"))
			? NS_FORMAT_TEXT
			: NS_FORMAT_HTML;
		strip(doc, f, &e);
		OK(e.n > 3 && is_whole(doc, &e), list.paths[i]);
	}
	ns_arena_free(&arena);
}

/* The rows as they are written. */
static void
check_rows(struct ns_doc *doc)
{
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("a\tb"), &err);
	doc->source = NS_STR("Fire\n\nThe fire is out, the people of the town "
			     "of Westhaven said on Monday.\n");
	doc->format = NS_FORMAT_PLAIN;
	OK(ns_strip_explain(doc, NULL, &err) == 0, "clean text");
	EQ(doc->records.p, doc->records.n,
	    "a\\tb\tkept\theadline\t\t5\tline 1\tFire\\n\n"
	    "a\\tb\tkept\ttext\t\t68\tline 3\t"
	    "The fire is out, the people of the town of Westhaven said "
	    "...\n",
	    "rows");
}

int
main(void)
{
	struct ns_furniture *f = NULL;
	struct ns_doc doc;
	struct ns_err err;
	char dir[] = "/tmp/t_explainXXXXXX", path[64];
	FILE *fp;
	size_t i;

	if (mkdtemp(dir) == NULL)
		return 1;
	snprintf(path, sizeof(path), "%s/f", dir);
	if ((fp = fopen(path, "w")) == NULL)
		return 1;
	fputs("whole\tAdvertisement\nstart\tWATCH :\nlist\tTrending now\n", fp);
	fclose(fp);
	OK(ns_furniture_load(&f, path, &err) == 0, "furniture loads");
	remove(path);
	remove(dir);
	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(pages); i++)
		check_shape(&doc, f, NS_FORMAT_HTML, &pages[i]);
	for (i = 0; i < NS_LEN(texts); i++)
		check_shape(&doc, f, NS_FORMAT_TEXT, &texts[i]);
	check_corpus(&doc, f);
	check_rows(&doc);
	ns_furniture_free(f);
	ns_doc_free(&doc);
	return tap_done();
}
