/*
 * t_textfile.c - pages saved as text: metadata and paragraphs, '|' between.
 */
#include <string.h>

#include "metas.h"
#include "newsift/strip.h"
#include "tap.h"

#define LONG \
	"The council of the islands will vote on Friday on a plan to build " \
	"a second harbour, which the fishermen of the north have wanted for " \
	"many years."

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "!no article text" },
	{ "title and lede", "Second harbour in sight\n\n" LONG "\n",
	    "title=Second harbour in sight|headline:Second harbour in sight|"
	    "lede:" LONG },
	{ "byline and date",
	    "Second harbour in sight\n\nBy JANE DOE, Example Wire\n"
	    "Published Sept. 7, 2018 10:02 a.m.\nUpdated Sept. 8, 2018\n\n" LONG
	    "\n",
	    "title=Second harbour in sight|published=2018-09-07T10:02|"
	    "modified=2018-09-08|author=JANE DOE|"
	    "headline:Second harbour in sight|lede:" LONG },
	{ "name above the date",
	    "Second harbour in sight\n\nJane Doe\n7 Sep 2018\n\n" LONG "\n",
	    "title=Second harbour in sight|published=2018-09-07|"
	    "author=Jane Doe|headline:Second harbour in sight|lede:" LONG },
	{ "dateline stays",
	    "Harbour\n\nNORTHPORT, March 3 (Example Wire) - " LONG "\n",
	    "title=Harbour|dateline=NORTHPORT, March 3 (Example Wire)|"
	    "headline:Harbour|"
	    "lede:NORTHPORT, March 3 (Example Wire) - " LONG },
	{ "date in the dateline", "NORTHPORT, March 3, 2018 - " LONG "\n",
	    "published=2018-03-03|dateline=NORTHPORT, March 3, 2018|"
	    "lede:NORTHPORT, March 3, 2018 - " LONG },
	{ "furniture goes",
	    "Harbour\n\nREAD MORE: Who pays?\n" LONG
	    "\n\nAdvertisement\n\nIt may fail.\n",
	    "title=Harbour|headline:Harbour|lede:" LONG "|body:It may fail." },
	{ "date in the story stays", "Harbour\n\n" LONG "\nSept. 7, 2018\n",
	    "title=Harbour|headline:Harbour|lede:" LONG "|body:Sept. 7, 2018" },
	{ "menu and page title",
	    "Home | News | Sport\nHarbour - Example News\n\nHarbour\n\n"
	    "By The Example Press\n\n" LONG "\n",
	    "title=Harbour|author=The Example Press|headline:Harbour|"
	    "lede:" LONG },
	{ "no title", LONG "\n\nIt may fail.\n",
	    "lede:" LONG "|body:It may fail." },
	{ "wrapped lines",
	    "The council will vote on a\nsecond harbour on Friday,\nit said.\n"
	    "\nIt may fail.\n",
	    "lede:The council will vote on a second harbour on Friday, it "
	    "said.|body:It may fail." },
	{ "white space", "One\xc2\xa0 two\t three.\n", "lede:One two three." },
	{ "control characters", "One\x01 two.\n", "lede:One two." },
};

static void
show(const struct ns_doc *doc, struct ns_buf *out)
{
	const struct ns_para *p;
	size_t i;

	metas_put(doc, '|', out);
	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		ns_buf_puts(out, i > 0 ? "|" : "");
		ns_buf_puts(out, ns_role_name(p->role));
		ns_buf_putc(out, ':');
		ns_buf_put(out, ns_str_sub(ns_doc_text(doc), p->begin, p->end));
	}
}

int
main(void)
{
	struct ns_furniture *furniture;
	struct ns_doc doc;
	struct ns_err err;
	struct ns_buf out;
	size_t i;

	OK(ns_furniture_load(&furniture, "pipeline/rules/en/furniture.tsv",
	       &err) == 0,
	    "furniture loads");
	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_doc_reset(&doc, NS_STR("t"), &err);
		doc.source = ns_str_of(cases[i].text);
		doc.format = NS_FORMAT_TEXT;
		ns_buf_init(&out, &doc.arena);
		if (ns_strip(&doc, furniture, &err) == 0) {
			show(&doc, &out);
		} else {
			ns_buf_putc(&out, '!');
			ns_buf_puts(&out, err.msg);
		}
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	ns_doc_free(&doc);
	ns_furniture_free(furniture);
	return tap_done();
}
