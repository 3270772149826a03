/*
 * referpronoun.c - who `he` and `she` are.
 *
 * The nearest sentence that names anyone of the gender decides, the pronoun's
 * own first.  It must name one only, or one of several as its subject and the
 * pronoun be a subject as well; somebody without a name (a driver) counts, too.
 * Within quotes the speaker is left out, and no second one may be near.
 */
#include "name.h"
#include "refer.h"

/* So many sentences back somebody may be meant, and so many mentions. */
#define SENTENCES 3
#define MENTIONS 24

/* Those who fit a pronoun in one sentence. */
struct fits {
	uint32_t who;     /* the one who fits; 0: somebody unnamed */
	size_t n;         /* how many do */
	uint32_t subject; /* the one of them who is a subject, */
	size_t nsubjects; /* and how many are */
	uint32_t speaker; /* the same of those who say something */
	size_t nspeakers;
	const struct ns_mention *last; /* latest mention of one who fits */
};

struct pronoun {
	size_t tok;
	uint8_t gender;
	bool subject; /* he, she */
	bool object;  /* him; her, before no noun */
	bool speaker; /* he said */
	uint8_t form; /* enum ns_pronoun_form */
};

/* --- who fits ---------------------------------------------------------- */

static uint8_t
gender_of(const struct ns_refer *r, const struct ns_mention *m)
{
	return m->who == 0 ? m->gender
			   : ns_referent_gender(&r->who[m->who - 1]);
}

/* Not known may be either. */
static bool
may_be(uint8_t gender, uint8_t wanted)
{
	return gender == 0 || (gender & wanted) != 0;
}

static void
add_fit(struct fits *f, const struct ns_mention *m)
{
	if (f->last == NULL)
		f->last = m;
	if (f->n == 0 || m->who == 0 || m->who != f->who) {
		f->n++;
		f->who = f->n == 1 ? m->who : f->who;
	}
	if (m->subject &&
	    (f->nsubjects == 0 || m->who == 0 || m->who != f->subject)) {
		f->nsubjects++;
		f->subject = m->who;
	}
	if (m->speaker &&
	    (f->nspeakers == 0 || m->who == 0 || m->who != f->speaker)) {
		f->nspeakers++;
		f->speaker = m->who;
	}
}

/* Who is looked for. */
struct search {
	const struct pronoun *p;
	size_t back;  /* so many sentences before the pronoun's */
	uint32_t but; /* not this one */
	bool known;   /* of the gender for certain */
};

static bool
fits(const struct ns_refer *r, const struct search *s,
    const struct ns_mention *m)
{
	uint8_t gender = gender_of(r, m);

	if (m->sent + s->back != r->sent || (m->who != 0 && m->who == s->but))
		return false;
	/* Who is spoken of outside is not the one of whom it is said within. */
	if (!r->quoted && m->quoted)
		return false;
	return s->known ? gender == s->p->gender : may_be(gender, s->p->gender);
}

static struct fits
look_back(const struct ns_refer *r, const struct search *s)
{
	struct fits f = { 0 };
	const struct ns_mention *m;
	size_t i, left = MENTIONS;

	for (i = r->nmentions; i > 0 && left > 0; i--, left--) {
		m = &r->mentions[i - 1];
		if (m->sent + s->back < r->sent || m->para + 1 < r->para)
			break;
		if (fits(r, s, m))
			add_fit(&f, m);
	}
	return f;
}

/* The one who is of the gender for certain, in this sentence or those before;
 * 0: nobody, or several. */
static uint32_t
certain(const struct ns_refer *r, const struct pronoun *p, uint32_t but)
{
	struct search s = { p, 0, but, true };
	struct fits f;

	for (; s.back <= SENTENCES; s.back++) {
		f = look_back(r, &s);
		if (f.n > 0)
			return f.n == 1 ? f.who : 0;
	}
	return 0;
}

/* Whom the same form of the pronoun stands for earlier in the sentence. */
static uint32_t
parallel(const struct ns_refer *r, const struct pronoun *p)
{
	const struct ns_mention *m;
	size_t i;

	for (i = r->nmentions; i > 0; i--) {
		m = &r->mentions[i - 1];
		if (m->sent != r->sent)
			return 0;
		if (m->form == p->form && m->quoted == r->quoted &&
		    m->who != 0 && gender_of(r, m) == p->gender)
			return m->who;
	}
	return 0;
}

/* Does nothing begin another clause between a name and the pronoun?  Then `him`
 * is not the one of whom the clause tells. */
static bool
is_one_clause(const struct ns_refer *r, const struct ns_mention *m,
    const struct pronoun *p)
{
	static const char *const marks[] = { ",", ";", ":", "that", "who",
		"whom", "which", "and", "but", "when", "if", "because", "as",
		"after", "before", "while" };
	size_t i, k;

	for (i = m->end; i < p->tok; i++) {
		if (i + 1 < p->tok && ns_refer_has(r, i, NS_WORD_SPEECH))
			return false;
		for (k = 0; k < NS_LEN(marks); k++)
			if (ns_refer_is(r, i, marks[k]))
				return false;
	}
	return true;
}

/* A person behind the pronoun in its sentence, 0: none; *fronted: what the
 * pronoun is in stands in front of the clause: "In his speech, Ada ..." */
static uint32_t
named_behind(const struct ns_refer *r, const struct pronoun *p, bool *fronted)
{
	const struct ns_find *f;
	size_t i;

	*fronted = false;
	for (i = p->tok + 1; i < r->sent_end; i++) {
		f = ns_refer_find(r, i);
		if (!ns_refer_is_person(f) || f->begin != i)
			continue;
		*fronted = p->tok > r->sent_begin && !p->speaker &&
			   ns_refer_is(r, i - 1, ",");
		return r->who_of[r->find_of[i] - 1];
	}
	return 0;
}

/* Is the sentence told by the one who is named behind: "He left, Ada said"? */
static bool
is_spoken(const struct ns_refer *r, const struct pronoun *p)
{
	const struct ns_find *f;
	size_t i;

	for (i = p->tok + 1; i < r->sent_end; i++) {
		f = ns_refer_find(r, i);
		if (ns_refer_is_person(f) && f->begin == i)
			return ns_refer_is(r, i - 1, ",") &&
			       ns_refer_has(r, f->end, NS_WORD_SPEECH);
	}
	return false;
}

/* --- the decision ------------------------------------------------------ */

/* Of those in its own sentence. */
static uint32_t
in_sentence(const struct ns_refer *r, const struct pronoun *p,
    const struct fits *f, uint32_t but)
{
	struct search s = { p, 1, f->who, false };
	uint32_t who;

	if (!p->subject && (f->n > 1 || gender_of(r, f->last) == 0) &&
	    (who = certain(r, p, but)) != 0)
		return who;
	if (f->n > 1 && p->subject && f->nsubjects == 1)
		return f->subject;
	if (f->n > 1 || f->who == 0)
		return 0;
	if (p->subject && !f->last->subject && look_back(r, &s).n > 0)
		return 0;
	return f->who;
}

/* Of those in a sentence before. */
static uint32_t
in_before(const struct pronoun *p, const struct fits *f, enum ns_refer_why *why)
{
	*why = NS_WHY_BEFORE;
	if (f->n == 1)
		return f->who;
	*why = NS_WHY_SUBJECT;
	if (p->speaker && f->nspeakers == 1)
		return f->speaker;
	return p->subject && f->nspeakers == 0 && f->nsubjects == 1 ? f->subject
								    : 0;
}

/* Is `him` in the clause of which the latest mention is the subject? */
static bool
is_other(const struct ns_refer *r, const struct pronoun *p,
    const struct fits *f)
{
	return f->n > 0 && f->who != 0 && p->form == NS_OBJECT &&
	       f->last->who == f->who && f->last->form != NS_POSSESSIVE &&
	       !ns_refer_is(r, f->last->end, "'s") &&
	       (f->last->begin == 0 ||
		   !ns_refer_has(r, f->last->begin - 1, NS_WORD_PREPOSITION)) &&
	       is_one_clause(r, f->last, p);
}

/* The nearest sentence before that has anyone who fits. */
static uint32_t
further_back(const struct ns_refer *r, struct search *s, enum ns_refer_why *why)
{
	struct fits f;

	for (s->back = 1; s->back <= SENTENCES; s->back++) {
		f = look_back(r, s);
		if (f.n > 0)
			return in_before(s->p, &f, why);
	}
	return 0;
}

/* Within quotes: somebody else than who speaks, and the only one. */
static uint32_t
in_quotes(const struct ns_refer *r, const struct pronoun *p,
    enum ns_refer_why *why)
{
	bool fronted;
	uint32_t speaker = named_behind(r, p, &fronted);
	struct search s = { p, 0, speaker, true };
	struct fits f = look_back(r, &s);

	*why = NS_WHY_SENTENCE;
	if (f.n > 0)
		return f.n == 1 ? f.who : 0;
	*why = NS_WHY_BEFORE;
	for (s.back = 1; s.back <= SENTENCES; s.back++) {
		f = look_back(r, &s);
		if (f.n > 0)
			return f.n == 1 && f.nspeakers == 0 ? f.who : 0;
	}
	return 0;
}

static uint32_t
decide(const struct ns_refer *r, const struct pronoun *p,
    enum ns_refer_why *why)
{
	struct search s = { p, 0, 0, false };
	struct fits f = look_back(r, &s);
	uint32_t who, behind;
	bool fronted, spoken;

	*why = NS_WHY_PARALLEL;
	if ((who = parallel(r, p)) != 0)
		return who;
	if (r->quoted)
		return in_quotes(r, p, why);
	if (is_other(r, p, &f)) {
		s.but = f.who;
		f = look_back(r, &s);
	}
	*why = NS_WHY_SENTENCE;
	if (f.n > 0)
		return in_sentence(r, p, &f, s.but);
	behind = named_behind(r, p, &fronted);
	spoken = behind != 0 && is_spoken(r, p);
	*why = NS_WHY_BEHIND;
	if (fronted &&
	    may_be(ns_referent_gender(&r->who[behind - 1]), p->gender))
		return behind;
	who = further_back(r, &s, why);
	return p->subject && who == behind && !spoken ? 0 : who;
}

/* Is `her` followed by no noun? */
static bool
stands_alone(const struct ns_refer *r, size_t next)
{
	static const char *const words[] = { "a", "an", "the", "that", "to",
		"and", "or", "if", "this", "when", "but", "how" };
	size_t i;

	if (next >= r->sent_end || ns_refer_has(r, next, NS_WORD_PREPOSITION) ||
	    !ns_word_byte(ns_first_byte(r->words->doc->toks[next].form)))
		return true;
	for (i = 0; i < NS_LEN(words); i++)
		if (ns_refer_is(r, next, words[i]))
			return true;
	return false;
}

static struct pronoun
read_pronoun(const struct ns_refer *r, size_t tok)
{
	struct pronoun p = { .tok = tok };

	p.gender = ns_refer_has(r, tok, NS_WORD_HE) ? NS_MALE : NS_FEMALE;
	p.subject = ns_refer_is(r, tok, "he") || ns_refer_is(r, tok, "she");
	p.object = ns_refer_is(r, tok, "him") ||
		   (ns_refer_is(r, tok, "her") && stands_alone(r, tok + 1));
	p.form = p.subject ? NS_SUBJECT : p.object ? NS_OBJECT : NS_POSSESSIVE;
	p.speaker = p.subject &&
		    (ns_refer_has(r, tok + 1, NS_WORD_SPEECH) ||
			(tok > 0 && ns_refer_has(r, tok - 1, NS_WORD_SPEECH)));
	return p;
}

void
ns_refer_pronoun(struct ns_refer *r, size_t tok)
{
	struct pronoun p = read_pronoun(r, tok);
	enum ns_refer_why why;
	bool first = ns_refer_is_first(r);
	struct ns_mention *m;
	uint32_t who;

	if ((who = decide(r, &p, &why)) == 0)
		return;
	ns_refer_join(r, who, tok, why);
	if ((m = ns_refer_mention(r, who, tok, tok + 1)) == NULL)
		return;
	m->form = p.form;
	m->speaker = p.speaker;
	m->subject = p.speaker || (p.subject && first);
}
