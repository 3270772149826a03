/*
 * t_names.c - names that stand in no lexicon: persons, organizations and places
 * by their words and what is around them, and what is no name.
 */
#include "scene.h"

static const char actors[] =
    "<Given>\tAnna Karl Otto\n"
    "<Family>\tBerg Lang\n"
    "<Honorific>\tMrs President\n"
    "<Honours>\tMP\n"
    "<Syllable>\tmin\n"
    "<Job>\tstriker minister\n"
    "<Speech>\tsaid\n"
    "<Particle>\tvan de al\n"
    "<OrgHead>\tMinistry Bank Union\n"
    "<OrgTail>\tInc Party Works\n"
    "<OrgWord>\tPublic\n"
    "<PlaceTail>\tRiver Town\n"
    "<PlacePrep>\tin at\n"
    "<NotName>\tChapter Public Fire Works Coffee Growers\n"
    "<Sport>\tbeat\n"
    "<Game>\tgoal match league\n"
    "<TeamJob>\tstriker\n"
    "<TeamVerb>\tdrew faced\n"
    "<Month>\tMay\n"
    "<Rank>\tOtto Major\n"
    "<PlaceNoun>\tvillage\n"
    "<OrgNoun>\tinsurer newspaper\n"
    "<OrgAsset>\tshares\n"
    "<Sector:SPO>\tstriker\n"
    "<Sector:BUS>\tbank Inc\n"
    "Norse\tNOR\tgroup\tNorse\n"
    "Oslo\toslo\tplace\tOslo\tcountry=NOR\n"
    "Ohio\tohio\tplace\tOhio\n"
    "Ohio Reds\tohio-reds\torganization\tOhio Reds\tcode=USASPO\n"
    "Norway\tNOR\tcountry\tNorway\n"
    "(President) Carla Kane\tcarla-kane\tperson\tCarla Kane\n"
    "minister\tminister\trole\tminister\n"
    "[Then|It]\topener\tgroup\topener\tguard=yes\n";

static const char weights[] = "# evidence\tperson\torganization\tplace\n"
			      "threshold\t5\ncarry\t50\ncarry-most\t8\n"
			      "given-first\t8\t-2\t-3\n"
			      "family-last\t5\t0\t-1\n"
			      "title-before\t9\t-3\t-3\n"
			      "job-before\t8\t0\t-2\n"
			      "speech-after\t4\t3\t0\n"
			      "particle\t3\t0\t0\n"
			      "job-comma\t6\t0\t-2\n"
			      "syllable\t7\t-2\t-2\n"
			      "place-pair\t-1\t0\t5\n"
			      "two-words\t2\t1\t0\n"
			      "one-word\t-1\t-1\t0\n"
			      "org-head\t-4\t8\t-1\n"
			      "org-tail\t-4\t9\t-3\n"
			      "org-inside\t-3\t6\t-1\n"
			      "initials-of\t-5\t9\t-2\n"
			      "place-tail\t-3\t1\t9\n"
			      "place-prep-before\t-1\t1\t5\n"
			      "place-comma-after\t-1\t1\t8\n"
			      "score-after\t0\t6\t0\n"
			      "sport-after\t1\t6\t0\n"
			      "fixture\t0\t9\t0\n"
			      "team-job-next\t0\t6\t0\n"
			      "team-subject\t0\t6\t0\n"
			      "team-opponent\t0\t6\t0\n"
			      "team-owner\t0\t6\t0\n"
			      "team-nickname\t0\t6\t0\n"
			      "place-noun\t-2\t-1\t7\n"
			      "org-noun\t-2\t7\t-1\n"
			      "org-asset\t0\t6\t0\n"
			      "in-brackets\t-5\t7\t-2\n"
			      "minute-after\t7\t-2\t-2\n"
			      "known-person-inside\t5\t2\t0\n"
			      "known-place\t-4\t0\t4\n";

static const struct {
	const char *name;
	enum ns_role role;
	const char *text, *want;
} cases[] = {
	{ "given and family name", NS_ROLE_BODY, "It was Anna Berg.",
	    "anna-berg=Anna Berg" },
	{ "unknown family name", NS_ROLE_BODY, "It was Anna Zorb.",
	    "anna-zorb=Anna Zorb" },
	{ "title is no part", NS_ROLE_BODY, "It was Mrs Zorb.", "zorb=Zorb" },
	{ "job in front", NS_ROLE_BODY, "It hit striker Zed Zorb.",
	    "zed-zorb=Zed Zorb" },
	{ "office in front", NS_ROLE_BODY, "It hit minister Zed Zorb.",
	    "minister=minister|zed-zorb=Zed Zorb" },
	{ "particle", NS_ROLE_BODY, "It was Karl van de Zorb.",
	    "karl-van-de-zorb=Karl van de Zorb" },
	{ "possessive is no part", NS_ROLE_BODY, "It was Anna Berg's day.",
	    "anna-berg=Anna Berg" },
	{ "surname alone", NS_ROLE_BODY, "It was Anna Zorb. Then Zorb left.",
	    "anna-zorb=Anna Zorb|anna-zorb=Zorb" },
	{ "surname before the name", NS_ROLE_BODY,
	    "It is Zorb. Then Anna Zorb left.",
	    "anna-zorb=Zorb|anna-zorb=Anna Zorb" },
	{ "surname in a headline", NS_ROLE_BODY,
	    "ZORB WINS THE BIG RACE. It was Anna Zorb.",
	    "anna-zorb=ZORB|anna-zorb=Anna Zorb" },
	{ "all of it in a headline", NS_ROLE_BODY,
	    "ANNA ZORB WINS THE RACE. It was Anna Zorb.",
	    "anna-zorb=ANNA ZORB|anna-zorb=Anna Zorb" },
	{ "all of it, and a part of it", NS_ROLE_BODY,
	    "ANNA ZORB WINS THE RACE. It was Anna Zorb. Then Mrs Anna left.",
	    "anna-zorb=ANNA ZORB|anna-zorb=Anna Zorb|anna-zorb=Anna" },
	{ "headlines make no names", NS_ROLE_HEADLINE,
	    "Anna Is Seen With Otto Lang in Town", "" },
	{ "last word of an organization", NS_ROLE_BODY, "It bought Zed Inc.",
	    "zed-inc=Zed Inc" },
	{ "first word of one", NS_ROLE_BODY, "It is the Ministry of Zed.",
	    "ministry-of-zed=Ministry of Zed" },
	{ "initials in brackets", NS_ROLE_BODY,
	    "It is the Zed Green Party (ZGP).",
	    "zed-green-party=Zed Green Party|zed-green-party=ZGP" },
	{ "last word of a place", NS_ROLE_BODY, "It is the Zed River.",
	    "zed-river=Zed River" },
	{ "place by preposition", NS_ROLE_BODY, "It rained in Zed again.",
	    "zed=Zed" },
	{ "place by the state", NS_ROLE_BODY, "It is from Zed, Ohio.",
	    "zed=Zed|ohio=Ohio" },
	{ "club of a place", NS_ROLE_BODY, "Oslo beat Zed Inc.",
	    "oslo-club=Oslo|zed-inc=Zed Inc" },
	{ "a country is its team", NS_ROLE_BODY, "Norway 3", "NOR=Norway" },
	{ "club in a result", NS_ROLE_BODY, "Oslo 3 Ohio 1",
	    "oslo-club=Oslo|ohio-club=Ohio" },
	{ "guests and hosts", NS_ROLE_BODY, "Oslo at Ohio",
	    "oslo-club=Oslo|ohio=Ohio" },
	{ "two clubs of a fixture", NS_ROLE_BODY, "Oslo v Ohio",
	    "oslo-club=Oslo|ohio-club=Ohio" },
	{ "a player of it", NS_ROLE_BODY,
	    "It was an Oslo striker of the league whose goal decided the "
	    "match.",
	    "oslo-club=Oslo" },
	{ "it does what teams do", NS_ROLE_BODY,
	    "Oslo have now drew a match of the league without a goal.",
	    "oslo-club=Oslo" },
	{ "it is played against", NS_ROLE_BODY,
	    "It was a goal of the league match against Oslo.",
	    "oslo-club=Oslo" },
	{ "it has players", NS_ROLE_BODY,
	    "It was the goal of Oslo's Zed Zorb in a league match.",
	    "oslo-club=Oslo" },
	{ "a nickname", NS_ROLE_BODY,
	    "It was the goal of the Zeds in a league match.", "zeds=Zeds" },
	{ "the town in a report of a game", NS_ROLE_BODY,
	    "Oslo drew the league match. A goal was seen in Oslo by Oslo.",
	    "oslo-club=Oslo|oslo=Oslo|oslo-club=Oslo" },
	{ "without a game it is the town", NS_ROLE_BODY,
	    "Oslo faced a flood. It was a protest against Oslo.",
	    "oslo=Oslo|oslo=Oslo" },
	{ "the club that is named in full", NS_ROLE_BODY,
	    "It was the Ohio Reds. Ohio beat Zed Inc.",
	    "ohio-reds=Ohio Reds|ohio-reds=Ohio|zed-inc=Zed Inc" },
	{ "what is in the town is not its club", NS_ROLE_BODY,
	    "It is Ohio Inc. Ohio grew.", "ohio-inc=Ohio Inc|ohio=Ohio" },
	{ "village in front", NS_ROLE_BODY, "It is the village of Zed.",
	    "zed=Zed" },
	{ "village behind", NS_ROLE_BODY, "It is a Zed village.", "zed=Zed" },
	{ "village behind the first word", NS_ROLE_BODY, "Huge village.", "" },
	{ "insurer in front", NS_ROLE_BODY, "It is the insurer Zed.",
	    "zed=Zed" },
	{ "newspaper behind", NS_ROLE_BODY, "It was in Oslo's Zed newspaper.",
	    "oslo=Oslo|zed=Zed" },
	{ "shares behind", NS_ROLE_BODY, "It was Zed's shares.", "zed=Zed" },
	{ "shares in front", NS_ROLE_BODY, "It was shares of Zed.", "zed=Zed" },
	{ "other initials in brackets", NS_ROLE_BODY,
	    "It is the Zed Party (KQ).", "zed-party=Zed Party|kq=KQ" },
	{ "minute in brackets", NS_ROLE_BODY, "It was Quorn (21st minute).",
	    "quorn=Quorn" },
	{ "given name that is a title", NS_ROLE_BODY, "It was Otto Lang.",
	    "otto-lang=Otto Lang" },
	{ "body that begins with a title", NS_ROLE_BODY, "It is Major Party.",
	    "major-party=Major Party" },
	{ "place behind a surname", NS_ROLE_BODY,
	    "It is the Berg Oslo plan. Then Oslo said it.",
	    "oslo=Oslo|oslo=Oslo" },
	{ "other mentions count", NS_ROLE_BODY,
	    "It rained in Zed. Then Zed dried.", "zed=Zed|zed=Zed" },
	{ "known person goes on", NS_ROLE_BODY, "It was Carla Kane Zorb.",
	    "carla-kane=Carla Kane Zorb" },
	{ "known place in a name", NS_ROLE_BODY, "It was Anna Oslo.",
	    "anna-oslo=Anna Oslo" },
	{ "title of a known person is no part", NS_ROLE_BODY,
	    "It was President Carla Kane.", "carla-kane=Carla Kane" },
	{ "honours are no part", NS_ROLE_BODY, "It was Anna Zorb MP.",
	    "anna-zorb=Anna Zorb" },
	{ "syllable of a given name", NS_ROLE_BODY, "It was Zek Za-min.",
	    "zek-za-min=Zek Za-min" },
	{ "article with a hyphen", NS_ROLE_BODY, "It was Anna al-Zorb.",
	    "anna-al-zorb=Anna al-Zorb" },
	{ "surname with particles", NS_ROLE_BODY,
	    "It was Karl van de Zorb. Then van de Zorb left.",
	    "karl-van-de-zorb=Karl van de Zorb|"
	    "karl-van-de-zorb=van de Zorb" },
	{ "surname with a hyphen", NS_ROLE_BODY,
	    "It was Karl Zorb-Quill. Then Zorb-Quill left.",
	    "karl-zorb-quill=Karl Zorb-Quill|karl-zorb-quill=Zorb-Quill" },
	{ "given name", NS_ROLE_BODY, "It was Karl Zorb. Then Karl left.",
	    "karl-zorb=Karl Zorb|karl-zorb=Karl" },
	{ "the one with the surname who was named last", NS_ROLE_BODY,
	    "It was Anna Zorb. Then Karl Zorb came. Then Zorb left.",
	    "anna-zorb=Anna Zorb|karl-zorb=Karl Zorb|karl-zorb=Zorb" },
	{ "a firm is not its founder", NS_ROLE_BODY,
	    "It is Zorb Inc. Then Anna Zorb left. Then Zorb grew. Then Mrs "
	    "Zorb left.",
	    "zorb-inc=Zorb Inc|anna-zorb=Anna Zorb|zorb-inc=Zorb|"
	    "anna-zorb=Zorb" },
	{ "ordinary words of a body", NS_ROLE_BODY,
	    "It is the Fire and Public Works.",
	    "fire-and-public-works=Fire and Public Works" },
	{ "they begin a sentence", NS_ROLE_BODY, "Public Works came.",
	    "public-works=Public Works" },
	{ "others begin none", NS_ROLE_BODY, "Fire Works came.", "" },
	{ "a body of ordinary words", NS_ROLE_BODY,
	    "It is the Union of Coffee Growers.",
	    "union-of-coffee-growers=Union of Coffee Growers" },
	{ "possessive in a place", NS_ROLE_BODY, "It is Zed's Town.",
	    "zed-s-town=Zed's Town" },
	{ "beside a known place", NS_ROLE_BODY, "It went from Oslo to Zed.",
	    "oslo=Oslo|zed=Zed" },
	{ "apposed to a job", NS_ROLE_BODY,
	    "It met its minister, Zed Zorb, twice.",
	    "minister=minister|zed-zorb=Zed Zorb" },
	{ "a known place is the place", NS_ROLE_BODY, "It is in Oslo.",
	    "oslo=Oslo" },
	{ "it is a person of that surname", NS_ROLE_BODY,
	    "It was Anna Oslo. Then Oslo said it.",
	    "anna-oslo=Anna Oslo|anna-oslo=Oslo" },
	{ "but behind a preposition it is not", NS_ROLE_BODY,
	    "It was Anna Oslo. It rained in Oslo again.",
	    "anna-oslo=Anna Oslo|oslo=Oslo" },
	{ "an ordinary word alone is no person", NS_ROLE_BODY,
	    "It was a Quill.", "" },
	{ "with a title it is one", NS_ROLE_BODY, "It was Mrs Quill.",
	    "quill=Quill" },
	{ "and where a person is called so", NS_ROLE_BODY,
	    "It was Anna Quill. Then Quill said it.",
	    "anna-quill=Anna Quill|anna-quill=Quill" },
	{ "nothing speaks for it", NS_ROLE_BODY, "It was a Zed.", "" },
	{ "what is never a name", NS_ROLE_BODY, "It is in Chapter 19.", "" },
};

static const struct {
	const char *name, *text, *want;
} bad[] = {
	{ "evidence", "given\t1\t2\t3\n",
	    ":1: the name of evidence was expected in the first field" },
	{ "weights", "# x\ngiven-first\t1\t2\n", ":2: evidence and weights" },
	{ "a weight too large", "given-first\t1\t2\t101\n",
	    ":1: evidence and weights" },
	{ "a setting", "threshold\tx\n", ":1: evidence and weights" },
};

/* Codes of names that no lexicon has. */
static const struct {
	const char *name, *text, *want;
} codes[] = {
	{ "job in front", "It hit striker Zed Zorb.", "code=SPO;" },
	{ "people in front of the job", "It hit Norse striker Zed Zorb.",
	    "code=NORSPO;" },
	{ "country in front of the job", "It hit Norway's striker Zed Zorb.",
	    "code=NORSPO;" },
	{ "job behind", "It was Anna Zorb, a striker.", "code=SPO;" },
	{ "nothing said", "It was Anna Zorb.", "confidence=" },
	{ "last word of a body", "It is Zed Inc.", "code=BUS;" },
	{ "place in a body", "It is the Bank of Oslo.", "code=NORBUS;" },
	{ "club of a town", "Ohio 3 Oslo 1", "code=NORSPO;" },
	{ "people in front of a body", "It is the Norse Zed Inc.",
	    "code=NORBUS;" },
};

static void
test_codes(void)
{
	const struct ns_hit *h;
	struct scene s;
	struct ns_str want;
	size_t i;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0 &&
		scene_load(&s, "names.tsv", weights) == 0,
	    "codes: rules");
	for (i = 0; i < NS_LEN(codes); i++) {
		OK(scene_match(&s, NS_ROLE_BODY, NULL, codes[i].text) == 0 &&
			s.doc.nhits > 0,
		    codes[i].name);
		h = &s.doc.hits[s.doc.nhits - 1];
		want = ns_str_of(codes[i].want);
		OK(ns_str_starts(h->attrs, want) ||
			ns_str_starts(ns_str_sub(h->attrs,
					  ns_str_find(h->attrs, ';', 0) + 1,
					  h->attrs.n),
			    want),
		    codes[i].name);
	}
	scene_close(&s);
}

/* In another language a given name is wanted. */
static void
test_foreign(void)
{
	struct scene s;
	struct ns_str got;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0 &&
		scene_load(&s, "names.tsv", weights) == 0,
	    "another language: rules");
	ns_doc_reset(&s.doc, NS_STR("x"), &s.err);
	ns_doc_push_meta(&s.doc, NS_STR("lang"), NS_STR("de"), NS_STR(""));
	ns_doc_push_para(&s.doc, NS_ROLE_BODY,
	    NS_STR("Es war in Zed, wo Anna Zorb die Zed Inc traf."));
	ns_tokenize(&s.doc, s.tokenizer, &s.err);
	ns_match(&s.doc, s.matcher, &s.err);
	got = scene_hits(&s, false);
	EQ(got.p, got.n, "anna-zorb=Anna Zorb", "another language");
	scene_close(&s);
}

int
main(void)
{
	struct scene s;
	struct ns_str got;
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		scene_open(&s);
		OK(scene_load(&s, "actors.tsv", actors) == 0 &&
			scene_load(&s, "names.tsv", weights) == 0,
		    cases[i].name);
		scene_match(&s, cases[i].role, NULL, cases[i].text);
		got = scene_hits(&s, false);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
		scene_close(&s);
	}
	for (i = 0; i < NS_LEN(bad); i++) {
		scene_open(&s);
		OK(scene_load(&s, "names.tsv", bad[i].text) < 0 &&
			strstr(s.err.msg, bad[i].want) != NULL,
		    bad[i].name);
		scene_close(&s);
	}
	test_codes();
	test_foreign();
	return tap_done();
}
