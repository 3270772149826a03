/*
 * t_squeeze.c - what nobody reads is left out, and only that.
 */
#include <stdlib.h>
#include <string.h>

#include "squeeze.h"
#include "tap.h"

static const struct {
	const char *name, *html, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "text", "a & b", "a & b" },
	{ "attributes that are read",
	    "<p class=a id='b' STYLE=\"c\"\thidden>x</p>",
	    "<p class=a id='b' STYLE=\"c\"\thidden>x</p>" },
	{ "others", "<p onclick='a > b' class=x title=\"<i>\" align>y</p>",
	    "<p class=x >y</p>" },
	{ "read of one element only",
	    "<img alt=a src=b><i alt=a>b</i><link href=c><a href=d>e</a>",
	    "<img alt=a ><i >b</i><link href=c><a >e</a>" },
	{ "blanks around =", "<p title = 'a' class = b>", "<p class = b>" },
	{ "no blank between", "<p class='a'title='b'id=c>",
	    "<p class='a'id=c>" },
	{ "a value with a slash, and a tag with one",
	    "<a href=/b/>c</a><br title=x class=d />",
	    "<a >c</a><br class=d />" },
	{ "comments", "a<!-- b --><!----><!-- > -- - -->c",
	    "a<!----><!----><!---->c" },
	{ "scripts and style sheets",
	    "<script>a<b</script ><STYLE type=x>p{}</STYLE>c",
	    "<script></script ><STYLE type=x></STYLE>c" },
	{ "data stays",
	    "<script type='application/ld+json' async>{\"<p title=a>\"}"
	    "</script>",
	    "<script type='application/ld+json' >{\"<p title=a>\"}"
	    "</script>" },
	{ "lines", "<p>\n\t\t<b>a</b>\n \n  c\n  d",
	    "<p>\n<b>a</b>\n\nc\n  d" },
	{ "declarations",
	    "<?xml a='b'?><!DOCTYPE html SYSTEM \"x\"><p title=a>",
	    "<?xml a='b'?><!DOCTYPE html SYSTEM \"x\"><p >" },
	{ "no tag", "1 < 2 <3 <p title=a>", "1 < 2 <3 <p >" },
	/* The rest is left alone. */
	{ "a stray quote", "<p title=a><p title=a \"><p title=a>",
	    "<p ><p title=a \"><p title=a>" },
	{ "a quote in a value", "<p title=a'b><p title=a>",
	    "<p title=a'b><p title=a>" },
	{ "no value", "<p title=><p title=a>", "<p title=><p title=a>" },
	{ "a tag within a tag", "<p title=a <b title=a>",
	    "<p title=a <b title=a>" },
	{ "a slash in a tag", "<p / title=a>", "<p / title=a>" },
	{ "a letter beyond ASCII", "<p t\xc3\xaft=a>", "<p t\xc3\xaft=a>" },
	{ "a control character", "<p title=a\x01 b>", "<p title=a\x01 b>" },
	{ "a tag without an end", "<p title=a", "<p title=a" },
	{ "a value without an end", "<p title=\"a>", "<p title=\"a>" },
	{ "a comment that ends at once", "<!-->a--><p title=a>",
	    "<!-->a--><p title=a>" },
	{ "a comment that ends at once, too", "<!--->a--><p title=a>",
	    "<!--->a--><p title=a>" },
	{ "a comment that ends oddly", "<!-- a --!>b--><p title=a>",
	    "<!-- a --!>b--><p title=a>" },
	{ "a comment without an end", "<!-- <p title=a>", "<!-- <p title=a>" },
	{ "a script without an end", "<script src=a><p title=a>",
	    "<script src=a><p title=a>" },
	{ "a script that is closed at once", "<script src=a />b",
	    "<script src=a />b" },
	{ "a tag in an end tag", "</p <b title=a>", "</p <b title=a>" },
	{ "a quote in a declaration", "<!x '><p title=a>'>",
	    "<!x '><p title=a>'>" },
};

/* rest: nothing but what was copied as it stands comes behind it. */
static void
check_case(size_t i)
{
	struct ns_str html = ns_str_of(cases[i].html);
	char *out = malloc(html.n + 1);
	size_t n, rest = 0;

	if (out == NULL) {
		OK(false, "memory");
		return;
	}
	n = ns_squeeze(html, out, &rest);
	EQ(out, n, cases[i].want, cases[i].name);
	OK(rest <= n && n - rest <= html.n &&
		(n == rest || memcmp(out + rest, html.p + html.n - (n - rest),
				  n - rest) == 0),
	    cases[i].name);
	free(out);
}

/* One tag with n attributes, behind one with few. */
static void
check_many(size_t n)
{
	static const char head[] = "<p title=a><p";
	char *html = malloc(sizeof(head) + 2 * n + 1);
	char *out = malloc(sizeof(head) + 2 * n + 1);
	size_t i, at = sizeof(head) - 1, rest = 0;

	if (html == NULL || out == NULL) {
		OK(false, "memory");
		exit(1);
	}
	memcpy(html, head, at);
	for (i = 0; i < n; i++, at += 2)
		memcpy(html + at, " a", 2);
	html[at++] = '>';
	OK(ns_squeeze((struct ns_str){ html, at }, out, &rest) == 4 + 3 + 2 * n,
	    "a tag with very many attributes stays");
	OK(rest == 4, "and begins the rest");
	free(html);
	free(out);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++)
		check_case(i);
	check_many(100000);
	return tap_done();
}
