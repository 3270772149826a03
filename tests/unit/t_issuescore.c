/*
 * t_issuescore.c - evidence for issues: what each find gives, and what comes of
 * it.
 */
#include "scene.h"

static const char lexicon[] =
    "=sea\t\tSea\t\tAll that is wet.\n"
    "=sea-fish\tsea\tFish\tcap=408\tFish. Not fowl.\n"
    "herring\tsea-fish\tsea\tFish\n"
    "cod\tsea-fish\tsea\tFish\tweight=2\n"
    "catch\tsea-fish\tsea\tFish\tweight=0.5;needs=sea\n"
    "[net|bait]\tsea-fish\tsea\tFish\n"
    "chips\tsea-fish\tsea\tFish\tweight=-1.5\n"
    "~ship\tsea-ships\tsea\tShips\tcode=S\n"
    "keel\tsea-ships\tsea\tShips\tneeds=sea-ships;weight=0.25\n"
    "goal\tsport-ball\tsport\tBall games\tagainst=sea,land-farms\n"
    "cow\tland-farms\tland\tFarms\tagainst=sea-ships\n"
    "sea legs\tsea-legs\tsea\tLegs\tguard=yes\n";

static const char settings[] = "# a comment\n"
			       "headline\t3\n"
			       "lede\t2\n"
			       "heading\t1.5\n"
			       "list\t0.75\n"
			       "quote\t0.75\n"
			       "caption\t0.5\n"
			       "lede-words\t6\n"
			       "quoted\t0.5\n"
			       "again\t0.5\n"
			       "threshold\t1\n"
			       "short\t0.15\n"
			       "longer\t5\n";

/* Paragraphs, each with a letter for its role, divided by newlines; what is
 * found: "id=words{attrs}" joined by '|'. */
static const struct {
	const char *name, *threshold, *text, *want;
} cases[] = {
	{ "nothing", NULL, "b:Nobody came.", "" },
	{ "the lede", NULL, "b:A herring came.",
	    "sea-fish=herring{score=2;rank=1}" },
	{ "a headline", NULL, "h:A herring\nb:Nobody came.",
	    "sea-fish=herring{score=3;rank=1}" },
	{ "the body", NULL, "b:Nobody at all came to the town.\nb:A herring.",
	    "sea-fish=herring{score=1;rank=1}" },
	{ "a short lede goes on", NULL, "b:Nobody came.\nb:A herring.",
	    "sea-fish=herring{score=2;rank=1}" },
	{ "a lede that strip marked", NULL, "l:Nobody.\nb:A herring.",
	    "sea-fish=herring{score=2;rank=1}" },
	{ "a heading", NULL,
	    "b:Nobody at all came to the town.\ns:Keel and ship.",
	    "sea-ships=Keel{score=1.875;rank=1}|"
	    "sea-ships=ship{code=S;score=1.875;rank=1}" },
	{ "a list, a quotation, a caption", NULL,
	    "b:Nobody at all came to the town.\ni:A cow.\nq:A herring.\n"
	    "c:A ship.",
	    "land-farms=cow{score=0.75}|sea-fish=herring{score=0.75}|"
	    "sea-ships=ship{code=S;score=-0.25}" },
	{ "again", NULL, "b:A herring and a herring and a herring.",
	    "sea-fish=herring{score=4;rank=1}|"
	    "sea-fish=herring{score=4;rank=1}|"
	    "sea-fish=herring{score=4;rank=1}" },
	{ "other words are not again", NULL, "b:A herring and a cod.",
	    "sea-fish=herring{score=6;rank=1}|sea-fish=cod{score=6;rank=1}" },
	{ "quoted", NULL, "b:He said: \"A herring!\"",
	    "sea-fish=herring{score=1;rank=1}" },
	{ "behind the quotation", NULL, "b:\"No\", he said to the herring.",
	    "sea-fish=herring{score=2;rank=1}" },
	{ "a quotation that does not end ends with its paragraph", NULL,
	    "b:\"No,\nb:said the herring.",
	    "sea-fish=herring{score=2;rank=1}" },
	{ "a quotation is not quoted again", NULL,
	    "b:Nobody at all came to the town.\nq:\"A herring.\"",
	    "sea-fish=herring{score=0.75}" },
	{ "against its own issue: no mention", NULL, "b:Herring and chips.",
	    "sea-fish=Herring{score=-1}" },
	{ "needs its parent", NULL, "b:The catch of the ship.",
	    "sea-fish=catch{score=1;rank=2}|"
	    "sea-ships=ship{code=S;score=2;rank=1}" },
	{ "what it needs is not there", NULL, "b:The catch of the day.", "" },
	{ "needs its own issue", NULL, "b:The herring on the keel.",
	    "sea-fish=herring{score=2;rank=1}" },
	{ "what speaks against is not what it needs", NULL,
	    "b:Chips and a catch.", "" },
	{ "two that need each other", NULL, "b:The catch on the keel.", "" },
	{ "against a parent", NULL, "b:A herring, a cod and a goal.",
	    "sea-fish=herring{score=4;rank=1}|sea-fish=cod{score=4;rank=1}|"
	    "sport-ball=goal{score=2;rank=2}" },
	{ "against one issue", NULL, "b:A cow, a herring, a ship.",
	    "land-farms=cow{score=2;rank=1}|sea-fish=herring{score=2;rank=2}|"
	    "sea-ships=ship{code=S;score=0}" },
	{ "equal scores: the first mention is first", NULL,
	    "b:A ship and a herring.",
	    "sea-ships=ship{code=S;score=2;rank=1}|"
	    "sea-fish=herring{score=2;rank=2}" },
	{ "other words of one line are not again", NULL,
	    "b:A net and a bait and a net.",
	    "sea-fish=net{score=5;rank=1}|sea-fish=bait{score=5;rank=1}|"
	    "sea-fish=net{score=5;rank=1}" },
	{ "a weak word of an issue without rank is no mention", "3",
	    "b:The catch of the ship.", "sea-ships=ship{code=S;score=2}" },
	{ "the threshold of a longer text", NULL,
	    "b:No.\nb:Nobody at all came to the town by the lake on that cold "
	    "and dark and windy day but a cow.",
	    "land-farms=cow{score=1}" },
	{ "the user's threshold does not rise", "1",
	    "b:No.\nb:Nobody at all came to the town by the lake on that cold "
	    "and dark and windy day but a cow.",
	    "land-farms=cow{score=1;rank=1}" },
	{ "a guard is no evidence", NULL, "b:My sea legs.", "" },
	{ "a higher threshold", "2.5", "b:A herring.",
	    "sea-fish=herring{score=2}" },
	{ "no threshold", "0", "b:A cow and a ship.",
	    "land-farms=cow{score=2;rank=1}|"
	    "sea-ships=ship{code=S;score=0;rank=2}" },
};

/* Rules that must not load, and the reason without the path. */
static const struct {
	const char *name, *file, *text, *want;
} bad[] = {
	{ "a weight that is no number", "issues.tsv",
	    "\ncod\ta\tb\tA\tweight=x",
	    "issues.tsv:2: a weight from -100 to 100 was expected" },
	{ "a weight too great", "issues.tsv", "cod\ta\tb\tA\tweight=101",
	    "issues.tsv:1: a weight from -100 to 100 was expected" },
	{ "needs nothing", "issues.tsv", "cod\ta\tb\tA\tneeds=",
	    "issues.tsv:1: the id of an issue or a parent was expected" },
	{ "a = line cut short", "issues.tsv", "=a\tb\tA",
	    "issues.tsv:1: =, an id, its parent or nothing, a name, codes or "
	    "nothing, and what belongs to it were expected, divided by tabs" },
	{ "codes that are none", "issues.tsv", "=a\tb\tA\t408\tFish.",
	    "issues.tsv:1: codes such as iptc=20000344;cap=1802 were expected "
	    "in the fourth field" },
	{ "an example below a = line", "issues.tsv",
	    "=a\tb\tA\t\tFish.\n+ A cod.",
	    "issues.tsv:2:1: an entry was expected before its example" },
	{ "a setting that is none", "scores.tsv", "title\t3",
	    "scores.tsv:1: a setting was expected in the first field: "
	    "headline, lede, body, heading, list, quote, caption, quoted, "
	    "again, lede-words, threshold, short or longer" },
	{ "a setting below nothing", "scores.tsv", "lede\t-1",
	    "scores.tsv:1: a number from 0 to 100 was expected in the second "
	    "field" },
};

/* A paragraph from its letter and text. */
static void
push(struct scene *s, struct ns_str line)
{
	static const char letters[] = "hlbsqic";
	enum ns_role role =
	    (enum ns_role)(strchr(letters, line.p[0]) - letters);

	if (ns_doc_push_para(&s->doc, role, ns_str_sub(line, 2, line.n)) ==
	    NULL)
		exit(1);
}

/* What is found in the paragraphs of text. */
static struct ns_str
find(struct scene *s, const char *text)
{
	struct ns_str rest = ns_str_of(text), line;

	if (ns_doc_reset(&s->doc, NS_STR("scene"), &s->err) < 0)
		exit(1);
	while (ns_str_cut(&rest, '\n', &line))
		push(s, line);
	if (ns_tokenize(&s->doc, s->tokenizer, &s->err) < 0 ||
	    ns_match(&s->doc, s->matcher, &s->err) < 0)
		return ns_str_of(s->err.msg);
	return scene_hits(s, true);
}

static void
try_case(size_t i)
{
	struct scene s;
	struct ns_str got;

	scene_open(&s);
	if (scene_load(&s, "issues.tsv", lexicon) < 0 ||
	    scene_load(&s, "scores.tsv", settings) < 0)
		puts(s.err.msg);
	if (cases[i].threshold != NULL &&
	    ns_matcher_threshold(s.matcher, ns_str_of(cases[i].threshold),
		&s.err) < 0)
		puts(s.err.msg);
	got = find(&s, cases[i].text);
	EQ(got.p, got.n, cases[i].want, cases[i].name);
	/* Nothing is left of the document before. */
	got = find(&s, cases[i].text);
	EQ(got.p, got.n, cases[i].want, "the same once more");
	scene_close(&s);
}

static void
try_bad(size_t i)
{
	struct scene s;
	struct ns_str got;

	scene_open(&s);
	got = NS_STR("loaded");
	if (scene_load(&s, bad[i].file, bad[i].text) < 0) {
		got = ns_str_of(s.err.msg);
		while (got.n > 0 && !ns_str_starts(got, ns_str_of(bad[i].file)))
			got = ns_str_sub(got, 1, got.n);
	}
	EQ(got.p, got.n, bad[i].want, bad[i].name);
	scene_close(&s);
}

static void
try_thresholds(void)
{
	static const char *const wrong[] = { "", "x", "-1", "101", "1,5" };
	struct scene s;
	size_t i;

	scene_open(&s);
	for (i = 0; i < NS_LEN(wrong); i++)
		OK(ns_matcher_threshold(s.matcher, ns_str_of(wrong[i]),
		       &s.err) < 0 &&
			s.err.code == NS_EUSAGE,
		    "no threshold");
	scene_close(&s);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++)
		try_case(i);
	for (i = 0; i < NS_LEN(bad); i++)
		try_bad(i);
	try_thresholds();
	return tap_done();
}
