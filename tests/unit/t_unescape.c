/*
 * t_unescape.c - character references of HTML.
 */
#include "tap.h"
#include "unescape.h"

static const struct {
	const char *name, *text, *want;
} references[] = {
	{ "none", "a & b; c", "a & b; c" },
	{ "named", "a &amp; b&nbsp;c",
	    "a & b\xc2\xa0"
	    "c" },
	{ "apostrophe", "it&apos;s", "it's" },
	{ "decimal", "it&#8217;s", "it\xe2\x80\x99s" },
	{ "hexadecimal", "it&#x2019;s", "it\xe2\x80\x99s" },
	{ "unknown", "&nosuch; &; &#; &#xz;", "&nosuch; &; &#; &#xz;" },
	{ "cut off", "a &amp", "a &amp" },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf buf;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(references); i++) {
		ns_buf_init(&buf, &arena);
		ns_unescape(&buf, ns_str_of(references[i].text));
		EQ(buf.p, buf.n, references[i].want, references[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
