/*
 * t_html.c - pages to metadata and paragraphs.
 *
 * Each page shows as its paragraphs: the role, a colon, the text; '|' divides.
 * $ in a page stands for a paragraph of prose.
 */
#include <string.h>

#include "newsift/strip.h"
#include "tap.h"

#define PROSE \
	"The council of the islands voted on Monday for a second harbour, " \
	"which is to be built in the north within five years."

/* An article's JSON-LD that holds its text. */
#define LD(body) \
	"<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," \
	"\"articleBody\":\"" body "\"}</script>"

static const struct {
	const char *name, *html, *want;
} cases[] = {
	{ "headline and lede", "<h1>Harbour</h1><p>$</p><p>$</p>",
	    "headline:Harbour|lede:$|body:$" },
	{ "title where no h1 is", "<title>Harbour</title><p>$</p>",
	    "headline:Harbour|lede:$" },
	{ "short article",
	    "<article><h1>Fire out</h1><p>The fire is out.</p>"
	    "</article>",
	    "headline:Fire out|lede:The fire is out." },
	{ "a few words", "<h1>Fire</h1><div>Fire out</div>",
	    "headline:Fire|lede:Fire out" },
	{ "inline elements join",
	    "<p>$</p><p>The <b>coun</b>cil will "
	    "meet<i>s</i> on Friday to vote again.</p>",
	    "lede:$|body:The council will meets on Friday to vote again." },
	{ "one break is a space", "<p>$<br>$</p>", "lede:$ $" },
	{ "two breaks divide", "<div>$<br><br>$<br /> <br />$</div>",
	    "lede:$|body:$|body:$" },
	{ "preformatted", "<pre>$\n$\n \n$\n\n</pre><p>$\n\n$</p>",
	    "lede:$ $|body:$|body:$ $" },
	{ "quote with its source",
	    "<p>$</p><blockquote>$<footer>A fisherman</footer></blockquote>"
	    "<p>$</p>",
	    "lede:$|quote:$|quote:A fisherman|body:$" },
	{ "form with little around it",
	    "<p>$</p><p>$</p><p>$</p><div><p>Our letter.</p><form>"
	    "<input type=email></form></div><p>$</p><p>$</p><p>$</p>",
	    "lede:$|body:$|body:$|body:$|body:$|body:$" },
	{ "heading of the first part",
	    "<h1>A</h1><div><div><h2>B</h2><div><p>$</p></div></div>"
	    "<div><h2>C</h2><div><p>$</p></div></div></div>",
	    "headline:A|heading:B|lede:$|heading:C|body:$" },
	{ "title again below the text",
	    "<title>A b c</title><div><p>$</p><p>$</p><h3>A b c</h3>"
	    "<p>$</p></div>",
	    "headline:A b c|lede:$|body:$|heading:A b c|body:$" },
	{ "white space", "<p>$\n\n &nbsp;&nbsp; $&nbsp;</p><p>&nbsp;</p>",
	    "lede:$ $" },
	{ "heading inside",
	    "<h1>A</h1><div><p>$</p><h2>Costs</h2><p>$</p></div>",
	    "headline:A|lede:$|heading:Costs|body:$" },
	{ "heading at the end goes", "<p>$</p><p>$</p><h2>More</h2>",
	    "lede:$|body:$" },
	{ "list",
	    "<p>$</p><ul><li>a new quay</li><li>a crane</li></ul><p>$</p>",
	    "lede:$|list:a new quay|list:a crane|body:$" },
	{ "quote", "<p>$</p><blockquote><p>$</p></blockquote><p>$</p>",
	    "lede:$|quote:$|body:$" },
	{ "table",
	    "<p>$</p><table><tr><td>Quay<td>5 million</tr></table><p>$</p>",
	    "lede:$|body:Quay 5 million|body:$" },
	{ "boxes of a layout table",
	    "<p>$</p><table><tr><td class=sponsor><p>$</p></table>"
	    "<table><tr><td><img><tr><td class=caption>A quay</table><p>$</p>",
	    "lede:$|body:$" },
	{ "cell of a row that is named as an advertisement",
	    "<p>$</p><table><tr><td>Sold<td class=ad>5</table><p>$</p>",
	    "lede:$|body:Sold 5|body:$" },
	{ "byline of several lines",
	    "<h1>A</h1><div data-testid=byline><p>By Jane Doe</p>"
	    "<p>Harbour desk, Oslo</p></div><p>$</p><p>$</p>",
	    "headline:A|lede:$|body:$" },
	{ "navigation, aside, footer",
	    "<nav>$</nav><p>$</p><aside>$</aside><p>$</p><footer>$</footer>",
	    "lede:$|body:$" },
	{ "named furniture",
	    "<p>$</p><p>$</p><div class=related-links><p>$</p></div>",
	    "lede:$|body:$" },
	{ "many comments",
	    "<div class=post-content><h1>A</h1><p>$</p><p>$</p></div>"
	    "<div id=comments><p>$</p><p>$</p><p>$</p><p>$</p></div>",
	    "headline:A|lede:$|body:$" },
	{ "name on the body", "<body class='has-sidebar related'><p>$</p>",
	    "lede:$" },
	{ "captions",
	    "<p>$</p><figure><img><figcaption>$</figcaption></figure>"
	    "<div class=photo-caption>A quay.</div><p>$</p>",
	    "lede:$|body:$" },
	{ "caption that says what the picture is said to show",
	    "<p>$</p><div><div><img alt='A quay in the north'></div>"
	    "<span>A quay in the north</span></div><p>$</p>",
	    "lede:$|body:$" },
	{ "furniture lines",
	    "<p>$</p><p>READ MORE: <a href=x>Who pays?</a></p>"
	    "<p>Advertisement</p><p>$</p>",
	    "lede:$|body:$" },
	{ "paragraph that is a link", "<p>$</p><p><a href=x>$</a></p><p>$</p>",
	    "lede:$|body:$" },
	{ "byline and date before the text",
	    "<h1>A</h1><p>By Jane Doe</p><p>Sept. 7, 2018</p><p>$</p>",
	    "headline:A|lede:$" },
	{ "body in pieces",
	    "<article><h1>A</h1><div class=chunk><p>$</p><p>$</p><p>$</p></div>"
	    "<div class=ad>x</div><div class=chunk><p>$</p></div></article>",
	    "headline:A|lede:$|body:$|body:$|body:$" },
	{ "second story",
	    "<main><article><h1>A</h1><p>$</p></article>"
	    "<article><h1>B</h1><p>$</p><p>$</p><p>$</p></article></main>",
	    "headline:A|lede:$" },
	{ "masthead with a headline of its own",
	    "<meta property=og:title content=A><div><div><h1>The "
	    "Paper</h1><p>$</p></div>"
	    "<div><h1>A</h1><p>$</p><p>$</p></div></div>",
	    "headline:A|lede:$|body:$" },
	{ "text above the headline",
	    "<title>A</title><div><p>$</p></div>"
	    "<div><h1>A</h1><p>$</p><p>$</p></div>",
	    "headline:A|lede:$|body:$" },
	{ "a little text behind many links",
	    "<div><h1>A</h1><p>$</p><p>$</p><div><a href=x>One more</a></div>"
	    "<div><a href=x>Another</a></div><div>$</div></div>",
	    "headline:A|lede:$|body:$" },
	{ "live blog",
	    "<main><h1>A</h1><article><h2>10:05</h2><p>$</p></article>"
	    "<article><h2>10:01</h2><p>$</p></article></main>",
	    "headline:A|heading:10:05|lede:$|heading:10:01|body:$" },
	{ "teasers of other stories",
	    "<main><h1>A</h1><div><p>$</p><p>$</p><p>$</p><p>$</p><p>$</p></"
	    "div>"
	    "<ul><li><h3><a href=x>B</a></h3><p>$</p></li></ul></main>",
	    "headline:A|lede:$|body:$|body:$|body:$|body:$" },
	{ "hidden", "<p>$</p><p>$</p><div style='display:none'><p>$</p></div>",
	    "lede:$|body:$" },
	{ "scripts and styles",
	    "<p>$<script>x</script></p><style>y</style><noscript>$</noscript>",
	    "lede:$" },
	{ "unclosed everything", "<div><p>$<p>$<ul><li>a quay<li>$",
	    "lede:$|body:$|list:a quay|list:$" },
	{ "a shell, and its text in JSON-LD",
	    LD("$\\n\\nAdvertisement\\n$ &amp; more.\\r\\n") "<h1>A</"
							     "h1><div>Please "
							     "switch scripts "
							     "on.</div>",
	    "headline:A|lede:$|body:$ & more." },
	{ "a page without a body", LD("$"), "lede:$" },
	{ "markup in JSON-LD", LD("<p>$</p>\\n<p><b>One</b> more.</p>"),
	    "lede:$|body:One more." },
	{ "text on the page and in JSON-LD", LD("$\\n$\\n$") "<p>$</p>",
	    "lede:$" },
	{ "less in JSON-LD than in a shell",
	    LD("A.") "<p>Please switch scripts on in your browser.</p>",
	    "lede:Please switch scripts on in your browser." },
	{ "only furniture in JSON-LD", LD("Advertisement"),
	    "!no article text, and no date or author that speaks for "
	    "one" },
	{ "control characters", "<p>\x01$\x1b</p>", "lede:$" },
	{ "empty", "", "!no article text: the page is empty" },
	{ "no text", "<html><body><div></div>",
	    "!no article text, and no date or author that speaks for "
	    "one" },
};

/* Append s with each `from` replaced by `to`. */
static void
put_replaced(struct ns_buf *out, struct ns_str s, const char *from,
    const char *to)
{
	size_t i = 0, n = strlen(from);

	while (i < s.n)
		if (ns_str_starts(ns_str_sub(s, i, s.n), ns_str_of(from))) {
			ns_buf_puts(out, to);
			i += n;
		} else {
			ns_buf_putc(out, s.p[i++]);
		}
}

static void
show(const struct ns_doc *doc, struct ns_buf *out)
{
	const struct ns_para *p;
	size_t i;

	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		ns_buf_puts(out, i > 0 ? "|" : "");
		ns_buf_puts(out, ns_role_name(p->role));
		ns_buf_putc(out, ':');
		put_replaced(out,
		    ns_str_sub(ns_doc_text(doc), p->begin, p->end), PROSE, "$");
	}
}

static void
check(struct ns_doc *doc, const struct ns_furniture *furniture, size_t i)
{
	struct ns_buf html, out;
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("t"), &err);
	ns_buf_init(&html, &doc->arena);
	put_replaced(&html, ns_str_of(cases[i].html), "$", PROSE);
	doc->source = ns_buf_str(&html);
	doc->format = NS_FORMAT_HTML;
	ns_buf_init(&out, &doc->arena);
	if (ns_strip(doc, furniture, &err) == 0) {
		show(doc, &out);
	} else {
		ns_buf_putc(&out, '!');
		ns_buf_puts(&out, err.msg);
	}
	EQ(out.p, out.n, cases[i].want, cases[i].name);
}

int
main(void)
{
	struct ns_furniture *furniture;
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	OK(ns_furniture_load(&furniture, "pipeline/rules/en/furniture.tsv",
	       &err) == 0,
	    "furniture loads");
	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++)
		check(&doc, furniture, i);
	ns_doc_free(&doc);
	ns_furniture_free(furniture);
	return tap_done();
}
