/*
 * refer.h - words that stand for an actor who is named elsewhere in the
 * article: pronouns (he, her) and descriptions (the minister, the company).
 *
 * Sentence by sentence the document is gone through once; who was spoken of
 * lately is remembered, and a pronoun is joined to the one it fits, or to
 * nobody where several do.
 */
#ifndef NS_REFER_H
#define NS_REFER_H

#include "lexicon.h"

/* Classes of words of the lexicons, see newsift-rules(5). */
enum ns_refer_word {
	NS_WORD_HE,
	NS_WORD_SHE,
	NS_WORD_MAN,
	NS_WORD_WOMAN,
	NS_WORD_GIVEN_MAN,
	NS_WORD_GIVEN_WOMAN,
	NS_WORD_HUMAN,
	NS_WORD_SPEECH,
	NS_WORD_PREDICATE,
	NS_WORD_PREPOSITION,
	NS_WORD_BODY,
	NS_WORD_FIRM,
	NS_WORD_ADJECTIVE,
	NS_WORD_OTHER_OFFICE,
	NS_WORD_GOVERNMENT,
	NS_WORD_PARLIAMENT,
	NS_WORD_FORCES,
	NS_WORD_MINISTRY,
	NS_WORD_CENTRAL,
	NS_WORD_TERRITORY,
	NS_WORD_VERB,
	NS_WORDS
};

#define NS_WORD_BIT(word) (UINT32_C(1) << (word))

enum ns_gender { NS_MALE = 1, NS_FEMALE = 2 };

/* What is named: somebody; an organization; a country, town or region. */
enum ns_sort { NS_SORT_PERSON, NS_SORT_BODY, NS_SORT_TERRITORY, NS_SORTS };

/* What is kept between documents; its memory is in the lexicon's arena. */
struct ns_referrer {
	uint32_t *words; /* by word: bits of enum ns_refer_word */
	size_t nwords;
	bool loaded; /* there are words for pronouns */
};

/* Somebody whom the document names. */
struct ns_referent {
	const struct ns_entry *entry;
	uint8_t stated; /* bits of enum ns_gender: as the text says, */
	uint8_t usual;  /* as the given name usually goes */
	/* What stands for it. */
	const struct ns_entry *pronoun, *description;
	uint8_t sort; /* enum ns_sort */
	bool firm;
	bool titled;  /* the lexicon's titles are noted */
	size_t last;  /* token of the latest mention, + 1; 0: none yet */
	size_t count; /* mentions so far */
};

/* What somebody is called: an office, words of a body's name. */
struct ns_title {
	uint32_t who; /* the referent's number, + 1 */
	struct ns_str words;
	char tail;    /* the last byte of them: most titles differ in it */
	uint8_t sort; /* of whom */
	bool known;   /* from a lexicon, and an office */
	bool cut;     /* it may be short: prof */
};

/* A mention that a pronoun may go back to. */
struct ns_mention {
	uint32_t who;   /* the referent's number, + 1; 0: somebody unnamed */
	uint8_t gender; /* bits, of those without a name; 0: not known */
	bool subject;   /* what its sentence is about */
	bool speaker;   /* stands beside a word of saying */
	bool quoted;    /* within quotes */
	uint8_t form;   /* of a pronoun: enum ns_pronoun_form */
	size_t begin, end;
	size_t sent, para;
};

/* How often there was talk of a country. */
struct ns_tally {
	uint32_t country; /* the number of its id in the lexicon */
	size_t count;
};

/* What a pronoun is in its sentence: he; him; his. */
enum ns_pronoun_form { NS_PRONOUN_NONE, NS_SUBJECT, NS_OBJECT, NS_POSSESSIVE };

/* Why a word was joined; for the explanation. */
enum ns_refer_why {
	NS_WHY_PARALLEL, /* the same pronoun before it in the sentence */
	NS_WHY_SENTENCE, /* the only one that fits, in its sentence */
	NS_WHY_BEFORE,   /* the same, in a sentence before */
	NS_WHY_SUBJECT,  /* several fit; it is the subject */
	NS_WHY_BEHIND,   /* named behind it in the sentence */
	NS_WHY_TITLE     /* a description that is what it is called */
};

struct ns_refer_watch {
	void (*tell)(void *arg, const struct ns_words *words,
	    const struct ns_find *f, enum ns_refer_why why);
	void *arg;
};

/* One document under way. */
struct ns_refer {
	struct ns_referrer *keep;
	const struct ns_lexicon *lex;
	const struct ns_words *words;
	struct ns_finds *finds;
	struct ns_arena *arena;
	uint32_t *find_of; /* by token: the actor's find that is there, + 1 */
	uint32_t *who_of;  /* by find: who is meant, + 1 */
	size_t nfinds;     /* those that were there before */
	struct ns_intern ids;
	uint32_t *by_id; /* by number of an id: the referent, + 1 */
	size_t nids, cids;
	struct ns_referent *who;
	size_t nwho, cwho;
	struct ns_title *titles;
	size_t ntitles, ctitles;
	struct ns_mention *mentions; /* of persons, in text order */
	size_t nmentions, cmentions;
	struct ns_tally *countries;
	size_t ncountries, ccountries;
	size_t counted;              /* tokens that are in the tally */
	size_t sent, para;           /* where we are */
	size_t sent_begin, sent_end; /* tokens */
	size_t para_begin;
	bool quoted; /* within quotes */
	bool nomem;
};

/* Bits of a token's word. */
static inline uint32_t
ns_refer_bits(const struct ns_refer *r, size_t tok)
{
	return r->keep->words[r->words->forms[tok]];
}

static inline bool
ns_refer_in(const struct ns_refer *r, size_t tok, enum ns_refer_word word)
{
	return (ns_refer_bits(r, tok) & NS_WORD_BIT(word)) != 0;
}

/* The actor's find that a token is part of, or NULL. */
const struct ns_find *ns_refer_find(const struct ns_refer *r, size_t tok);

bool ns_refer_is_person(const struct ns_find *f);
bool ns_refer_is_role(const struct ns_find *f);

/* The referent of an entry, made if new; its number, + 1; 0: no memory. */
uint32_t ns_refer_referent(struct ns_refer *r, const struct ns_entry *e);

/* Note who is named in the document, and what is said of them. */
void ns_refer_persons(struct ns_refer *r);

/* The gender that may be meant: stated, else usual; 0 or both: not known. */
uint8_t ns_referent_gender(const struct ns_referent *who);

/* Add a mention at tokens [begin, end), by its find or of nobody known. */
struct ns_mention *ns_refer_mention(struct ns_refer *r, uint32_t who,
    size_t begin, size_t end);

/* Join the pronoun at a token to who, as a new find. */
void ns_refer_join(struct ns_refer *r, uint32_t who, size_t tok,
    enum ns_refer_why why);

/* Note that who is mentioned at a token. */
void ns_refer_note(struct ns_refer *r, uint32_t who, size_t tok);

/* The same of a description, tokens [begin, end). */
void ns_refer_join_description(struct ns_refer *r, uint32_t who, size_t begin,
    size_t end);

/* The forms of tokens [begin, end), a blank between two. */
struct ns_str ns_refer_forms(const struct ns_refer *r, size_t begin,
    size_t end);

/* An office's own words in small letters: "Minister of Justice" is minister. */
struct ns_str ns_refer_office(struct ns_refer *r, struct ns_str office);

/* The value of a key of an entry's attributes; empty: none. */
struct ns_str ns_refer_attr(const struct ns_refer *r, const struct ns_entry *e,
    const char *key);

/* Add a title; NULL: it has it already, or there is no memory. */
struct ns_title *ns_refer_title(struct ns_refer *r, uint32_t who,
    struct ns_str words);

/* Note what is said of who beside the name that was found. */
void ns_refer_titles(struct ns_refer *r, uint32_t who, const struct ns_find *f);

/* Resolve the description at tokens [begin, end).  False: it is none, or not
 * known whose. */
bool ns_refer_describe(struct ns_refer *r, size_t begin, size_t end);

/* Does "the", perhaps with "new", stand in front; or "his", "her", "whose"? */
bool ns_refer_is_definite(const struct ns_refer *r, size_t begin);
bool ns_refer_is_owned(const struct ns_refer *r, size_t begin);

/* The country, place or body of which tokens [begin, end) are: "the French" or
 * "France's" in front, "of France" behind; or NULL. */
const struct ns_find *ns_refer_possessor(const struct ns_refer *r, size_t begin,
    size_t end);

/* Does the phrase go on, so that it says of what: "of France", "bank"? */
bool ns_refer_goes_on(const struct ns_refer *r, size_t end);

/* Does the phrase end before this token for certain, by what stands there? */
bool ns_refer_ends(const struct ns_refer *r, size_t end);

/* The number of the id of the country that an entry is of, 0: of none. */
uint32_t ns_refer_country(const struct ns_refer *r, const struct ns_entry *e);

/* Resolve the word at a token that each country has a body for: government.
 * False: it stands for none, or not known of which country. */
bool ns_refer_nation(struct ns_refer *r, size_t tok);

/* Is a word at a token one of several: ministers? */
bool ns_refer_is_plural(const struct ns_refer *r, size_t tok);

/* Do the words only say what somebody is who is named beside them? */
bool ns_refer_is_apposed(const struct ns_refer *r, size_t begin, size_t end);

/* Is it this word, or one of the class, and in the sentence at hand? */
bool ns_refer_is(const struct ns_refer *r, size_t tok, const char *form);
bool ns_refer_has(const struct ns_refer *r, size_t tok,
    enum ns_refer_word word);

/* Has the sentence at hand no mention yet? */
bool ns_refer_is_first(const struct ns_refer *r);

/* What the words of tokens [begin, end) say: bits of enum ns_gender. */
uint8_t ns_refer_gender(const struct ns_refer *r, size_t begin, size_t end);

/* Mention somebody who is named, or somebody without a name. */
void ns_refer_named(struct ns_refer *r, uint32_t who, size_t begin, size_t end);
void ns_refer_unnamed(struct ns_refer *r, size_t begin, size_t end);

/* Say of all mentions of a person what the text says of the gender. */
void ns_refer_genders(struct ns_refer *r);

/* Resolve the pronoun at a token. */
void ns_refer_pronoun(struct ns_refer *r, size_t tok);

/*
 * Find the pronouns that stand for persons of the document.
 *
 * finds  In, out.  Pronouns come at the end.
 *
 * Returns false when there is no memory.
 */
bool ns_refer_all(struct ns_referrer *keep, const struct ns_lexicon *lex,
    const struct ns_words *words, struct ns_finds *finds);

#endif
