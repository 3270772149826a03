/*
 * t_fingerprint.c - which texts are taken for nearly the same.
 */
#include "fingerprint.h"

#include "newsift/tokenize.h"
#include "tap.h"

#define PARAS 6

/* A story as an agency might send it; a row replaces its paragraphs. */
static const char *const story[PARAS] = {
	"Engineers began on Tuesday to drain the flooded rail tunnel under "
	"the river, nine days after a dredger tore a hole in its roof.",
	"The operator said that 41,000 tonnes of water had to be pumped out "
	"before anybody could look at the track and the cables.",
	"\"We do not know yet what we shall find down there,\" said its chief "
	"engineer, who has led the work since the night of the accident.",
	"Trains between the two halves of the city have stopped, and 230 buses "
	"carry the passengers across the old bridge instead.",
	"Shopkeepers near both stations complain of empty streets; the council "
	"has promised them help from a fund of 3.5 million.",
	"An inquiry is to report before the summer, and the owner of the "
	"dredger has declined to comment.",
};

/* What it is compared with: replaced paragraphs; "": left out. */
static const struct {
	const char *name;
	const char *headline, *lead; /* NULL: the same, none */
	const char *paras[PARAS];    /* NULL: the same */
	bool alike;
} rows[] = {
	{ "the same", NULL, NULL, { NULL }, true },
	{ "another headline", "Tunnel to be dry by Easter", NULL, { NULL },
	    true },
	{ "marks written otherwise", NULL, NULL,
	    { [2] = "\xe2\x80\x9cWe do not know yet what we shall find down "
		    "there\xe2\x80\x9d \xe2\x80\x94 said its chief engineer "
		    "who has led the work since the night of the accident." },
	    true },
	{ "the last paragraph cut off", NULL, NULL, { [5] = "" }, true },
	{ "a lead of the site's own", NULL,
	    "The pumps in the river tunnel are running.", { NULL }, true },
	{ "a word changed", NULL, NULL,
	    { [5] = "An investigation is to report before the summer, and the "
		    "owner of the dredger has declined to comment." },
	    true },
	{ "half of it", NULL, NULL, { [3] = "", [4] = "", [5] = "" }, false },
	{ "the same report with new numbers", NULL, NULL,
	    { [1] = "The operator said that 38,000 tonnes of water had to be "
		    "pumped out before anybody could look at the track and "
		    "the cables." },
	    false },
	{ "another story of the tunnel", NULL, NULL,
	    { "The rail tunnel under the river will stay closed until the "
	      "autumn, its operator said on Friday after a first look.",
		"Salt has eaten into the cables, and 600 metres of track "
		"have to be laid anew.",
		"\"It is worse than we thought,\" its chief engineer told "
		"reporters at the north station.",
		"Buses go on carrying passengers across the old bridge; the "
		"city is to hire 40 more.",
		"The council has paid shopkeepers near both stations the "
		"first 1.2 million out of its fund.",
		"The inquiry into the accident has heard the crew of the "
		"dredger." },
	    false },
};

/* Short texts. */
static const struct {
	const char *name, *headline[2], *body[2];
	bool alike;
} briefs[] = {
	{ "a brief, word for word", { "Ferry late", "Ferry late" },
	    { "The ferry to the islands is late.",
		"The ferry to the islands is late." },
	    true },
	{ "a brief with a word changed", { "Ferry late", "Ferry late" },
	    { "The ferry to the islands is late.",
		"The ferry to the island is late." },
	    false },
	{ "a brief under another headline", { "Ferry late", "Storm warning" },
	    { "Read more.", "Read more." }, false },
	{ "no text", { "Ferry late", "Ferry late" }, { "", "" }, false },
	{ "only marks", { "Ferry late", "Ferry late" }, { "--", "--" }, false },
};

static struct ns_tokenizer *tokenizer;

static void
open_doc(struct ns_doc *doc, const char *headline)
{
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("x"), &err);
	ns_doc_push_para(doc, NS_ROLE_HEADLINE, ns_str_of(headline));
}

static void
add(struct ns_doc *doc, enum ns_role role, const char *text)
{
	if (*text != '\0')
		ns_doc_push_para(doc, role, ns_str_of(text));
}

static struct ns_fingerprint
take(struct ns_doc *doc)
{
	struct ns_fingerprint fp = { .words = 0 };
	struct ns_err err;

	if (ns_tokenize(doc, tokenizer, &err) == 0)
		ns_fingerprint_of(doc, &fp);
	return fp;
}

static struct ns_fingerprint
take_story(struct ns_doc *doc, size_t row)
{
	const char *const *paras = rows[row].paras;
	size_t i;

	open_doc(doc, rows[row].headline != NULL ? rows[row].headline
						 : "Tunnel is drained");
	if (rows[row].lead != NULL)
		add(doc, NS_ROLE_LEDE, rows[row].lead);
	for (i = 0; i < PARAS; i++)
		add(doc, NS_ROLE_BODY, paras[i] != NULL ? paras[i] : story[i]);
	add(doc, NS_ROLE_CAPTION, rows[row].name);
	return take(doc);
}

static struct ns_fingerprint
take_brief(struct ns_doc *doc, size_t row, size_t side)
{
	open_doc(doc, briefs[row].headline[side]);
	add(doc, NS_ROLE_BODY, briefs[row].body[side]);
	return take(doc);
}

int
main(void)
{
	struct ns_fingerprint first, other;
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	if (ns_tokenizer_new(&tokenizer, NULL, NULL, &err) < 0)
		return 1;
	ns_doc_init(&doc);
	first = take_story(&doc, 0);
	OK(first.words == 132, "headline and caption are not counted");
	for (i = 0; i < NS_LEN(rows); i++) {
		other = take_story(&doc, i);
		OK(ns_fingerprint_alike(&first, &other) == rows[i].alike,
		    rows[i].name);
		OK(ns_fingerprint_alike(&other, &first) == rows[i].alike,
		    "and the other way round");
		printf("# %u bits\n", ns_fingerprint_distance(&first, &other));
	}
	for (i = 0; i < NS_LEN(briefs); i++) {
		first = take_brief(&doc, i, 0);
		other = take_brief(&doc, i, 1);
		OK(ns_fingerprint_alike(&first, &other) == briefs[i].alike,
		    briefs[i].name);
	}
	ns_doc_free(&doc);
	ns_tokenizer_free(tokenizer);
	return tap_done();
}
