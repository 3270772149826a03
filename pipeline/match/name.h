/*
 * name.h - names that stand in no lexicon: how they are found and told apart.
 *
 * Runs of words with capitals are names, or longer names around known ones.
 * What speaks for a person, an organization or a place - the words of the name,
 * the words around it, the same name elsewhere in the document - is weighed;
 * the weights stand in names*.tsv, the words in classes of the lexicons.
 */
#ifndef NS_NAME_H
#define NS_NAME_H

#include "lexicon.h"

enum ns_name_type { NS_NAME_PERSON, NS_NAME_ORG, NS_NAME_PLACE, NS_NAME_TYPES };

/* Classes of words that the lexicons define, see newsift-rules(5). */
enum ns_name_class {
	NS_CLASS_GIVEN,
	NS_CLASS_GIVEN_WORD,
	NS_CLASS_FAMILY,
	NS_CLASS_FAMILY_WORD,
	NS_CLASS_TITLE,
	NS_CLASS_HONORIFIC,
	NS_CLASS_RANK,
	NS_CLASS_JOB,
	NS_CLASS_KIN,
	NS_CLASS_SPEECH,
	NS_CLASS_PARTICLE,
	NS_CLASS_SUFFIX,
	NS_CLASS_HONOURS,
	NS_CLASS_SYLLABLE,
	NS_CLASS_ORG_HEAD,
	NS_CLASS_ORG_TAIL,
	NS_CLASS_ORG_TAIL_WORD,
	NS_CLASS_ORG_WORD,
	NS_CLASS_PLACE_HEAD,
	NS_CLASS_PLACE_TAIL,
	NS_CLASS_PLACE_PREP,
	NS_CLASS_NOT_NAME,
	NS_CLASS_SPORT,
	NS_CLASS_GAME,
	NS_CLASS_TEAM_JOB,
	NS_CLASS_TEAM_VERB,
	NS_CLASS_PLACE_NOUN,
	NS_CLASS_ORG_NOUN,
	NS_CLASS_ORG_ASSET,
	NS_CLASS_MONTH,
	NS_CLASS_WEEKDAY,
	NS_CLASSES
};

/* Kinds of actors by what they are or do, see namecode.c. */
#define NS_SECTORS 19

#define NS_CLASS_SLOTS 64 /* a power of two, well over NS_CLASSES */
#define NS_CLASS_BIT(class) (UINT32_C(1) << (class))

/* What may speak for a type; nameload.c has their names in names*.tsv. */
enum ns_evidence {
	NS_EV_GIVEN_FIRST,
	NS_EV_GIVEN_WORD_FIRST,
	NS_EV_GIVEN_ALONE,
	NS_EV_FAMILY_LAST,
	NS_EV_FAMILY_WORD_LAST,
	NS_EV_FAMILY_ALONE,
	NS_EV_INITIAL,
	NS_EV_PARTICLE,
	NS_EV_SUFFIX,
	NS_EV_TITLE_BEFORE,
	NS_EV_JOB_BEFORE,
	NS_EV_JOB_COMMA,
	NS_EV_JOB_AFTER,
	NS_EV_JOB_NEXT,
	NS_EV_KIN_BEFORE,
	NS_EV_SPEECH_BEFORE,
	NS_EV_SPEECH_AFTER,
	NS_EV_AGE_AFTER,
	NS_EV_COUNTRY_AFTER,
	NS_EV_ORG_HEAD,
	NS_EV_ORG_TAIL,
	NS_EV_ORG_TAIL_WORD,
	NS_EV_ORG_INSIDE,
	NS_EV_ACRONYM,
	NS_EV_INITIALS_OF,
	NS_EV_AMPERSAND,
	NS_EV_THE_BEFORE,
	NS_EV_SPORT_AFTER,
	NS_EV_SPORT_BEFORE,
	NS_EV_SCORE_AFTER,
	NS_EV_FIXTURE,
	NS_EV_TEAM_JOB_NEXT,
	NS_EV_TEAM_SUBJECT,
	NS_EV_TEAM_OPPONENT,
	NS_EV_TEAM_OWNER,
	NS_EV_TEAM_NICKNAME,
	NS_EV_PLACE_NOUN,
	NS_EV_ORG_NOUN,
	NS_EV_ORG_ASSET,
	NS_EV_IN_BRACKETS,
	NS_EV_MINUTE_AFTER,
	NS_EV_PLACE_HEAD,
	NS_EV_PLACE_TAIL,
	NS_EV_PLACE_PREP_BEFORE,
	NS_EV_PLACE_COMMA_AFTER,
	NS_EV_PLACE_PAIR,
	NS_EV_DATE_AFTER,
	NS_EV_KNOWN_PERSON_INSIDE,
	NS_EV_KNOWN_ORG_INSIDE,
	NS_EV_KNOWN_PLACE_FIRST,
	NS_EV_KNOWN_PLACE_LAST,
	NS_EV_KNOWN_PLACE,
	NS_EV_KNOWN_ISSUE,
	NS_EV_DEMONYM_BEFORE,
	NS_EV_HYPHENED,
	NS_EV_SYLLABLE,
	NS_EV_TWO_WORDS,
	NS_EV_MANY_WORDS,
	NS_EV_ONE_WORD,
	NS_EVIDENCES
};

/* What was read from names*.tsv. */
struct ns_name_weight {
	int by_type[NS_NAME_TYPES];
	struct ns_str where; /* file:line */
};

struct ns_names {
	struct ns_name_weight weights[NS_EVIDENCES];
	int threshold;  /* a name weighs at least so much */
	int carry;      /* so many hundredths of other mentions count, */
	int carry_most; /* and so much at most */
	bool loaded;    /* some file was read */
	/* The words that stand for classes, hashed, and their bits; 0: none. */
	struct ns_class_slot {
		uint32_t word, bit;
	} classes[NS_CLASS_SLOTS];
	uint32_t sectors[NS_SECTORS]; /* what stands for the classes; 0: none */
};

/*
 * Add the weights of a file.  Returns 0; or -1 with NS_EIO, NS_ENOMEM or
 * NS_ERULE (file:line: reason).
 */
int ns_names_load(struct ns_names *names, struct ns_arena *arena,
    const char *path, struct ns_err *err);

/* Look the classes up again, whenever a lexicon was loaded. */
void ns_names_prepare(struct ns_names *names, const struct ns_lexicon *lex);

/* The same for the classes of sectors. */
void ns_names_prepare_sectors(struct ns_names *names,
    const struct ns_lexicon *lex);

/* The slot of a word: its own, or a free one. */
static inline size_t
ns_class_slot(const struct ns_names *names, uint32_t word)
{
	size_t at = word * UINT32_C(0x9e3779b1) >> 26;

	while (names->classes[at].word != 0 && names->classes[at].word != word)
		at = (at + 1) % NS_CLASS_SLOTS;
	return at;
}

/* What a type is called in records. */
struct ns_str ns_name_type_name(enum ns_name_type type);

/* The bit of one in a set of them. */
#define NS_EV_BIT(ev) (UINT64_C(1) << (ev))

/* What evidence is called in names*.tsv. */
struct ns_str ns_evidence_name(enum ns_evidence ev);

/* A run of words with capitals: tokens [begin, end). */
struct ns_chunk {
	size_t begin, end;
	size_t sent_begin, sent_end; /* its sentence, in tokens */
	bool first;                  /* it begins its sentence */
	bool faint;        /* a word of a headline: counts only for a name that
			      stands elsewhere */
	uint64_t evidence; /* bits of enum ns_evidence */
	int score[NS_NAME_TYPES];
	enum ns_name_type type; /* decided on, if weight > 0 */
	int weight, margin;
	bool joined;        /* it is short for a full name */
	struct ns_str role; /* a word in front of it: striker; may be empty */
	size_t job;         /* the token of that, or of one behind, + 1 */
	const struct ns_entry *entry; /* who or what it is; NULL: nobody */
	struct ns_str key;            /* its forms, as one word */
	size_t same; /* index of an earlier chunk of the same words, + 1 */
};

/* What stands on a token. */
enum ns_cover {
	NS_COVER_NONE,
	NS_COVER_BREAK, /* a date, an office, a people: no part of a name */
	NS_COVER_PERSON,
	NS_COVER_ORG,
	NS_COVER_PLACE
};

/* One document under way. */
struct ns_naming {
	const struct ns_names *names;
	const struct ns_lexicon *lex;
	const struct ns_words *words;
	struct ns_finds *finds;
	struct ns_arena *arena;
	bool foreign;      /* the text is in another language than the rules */
	uint8_t *cover;    /* by token: enum ns_cover */
	uint32_t *find_of; /* by token: the find that is there, + 1 */
	uint8_t *issue;    /* by token: 1: an issue begins there, 2: goes on */
	struct ns_span sent; /* the sentence that is cut */

	struct ns_chunk *chunks;
	size_t nchunks, cchunks;
};

/* The first byte of s; a token of another program may have none. */
static inline char
ns_first_byte(struct ns_str s)
{
	return s.n > 0 ? s.p[0] : '\0';
}

/* Bits of the classes (enum ns_name_class) that a word is in, its form and
 * letters being known; and that a token is in. */
uint32_t ns_names_classes(const struct ns_names *names,
    const struct ns_classes *classes, const struct ns_word *w);
uint32_t ns_naming_classes(const struct ns_naming *n, size_t tok);
bool ns_naming_is(const struct ns_naming *n, size_t tok,
    enum ns_name_class class);

/* Is a token, which need not be one, in the chunk's sentence?  Is it this word
 * there; and its classes, 0 outside. */
bool ns_chunk_reaches(const struct ns_chunk *c, size_t tok);
bool ns_chunk_has(const struct ns_naming *n, const struct ns_chunk *c,
    size_t tok, const char *form);
uint32_t ns_chunk_classes(const struct ns_naming *n, const struct ns_chunk *c,
    size_t tok);

/* The find of an actor that a token is part of, or NULL. */
const struct ns_find *ns_naming_find(const struct ns_naming *n, size_t tok);

/* Cut the document into chunks.  False: no memory. */
bool ns_chunks_cut(struct ns_naming *n);

/* Gather the evidence for a chunk, and weigh it. */
void ns_chunk_weigh(struct ns_naming *n, struct ns_chunk *c);

/* Bits of the evidence that a chunk is a team. */
uint64_t ns_chunk_team(const struct ns_naming *n, const struct ns_chunk *c);

/* Bits of the evidence of the nouns beside it that say what it is. */
uint64_t ns_chunk_nouns(const struct ns_naming *n, const struct ns_chunk *c);

/* Does the evidence show that a town is a club here? */
bool ns_chunk_is_team(const struct ns_chunk *c);

/* Is it a club that is called like a known town? */
bool ns_chunk_is_club(const struct ns_naming *n, const struct ns_chunk *c);

/* The forms of tokens [begin, end), as one word. */
struct ns_str ns_naming_key(const struct ns_naming *n, size_t begin,
    size_t end);

/* Is the chunk just what the lexicons found there? */
bool ns_chunk_is_known(const struct ns_naming *n, const struct ns_chunk *c);

/* Decide on the types of all chunks.  False: no memory. */
bool ns_chunks_judge(struct ns_naming *n);

/* Join short forms to full names: they take over the type.  False: no memory.
 */
bool ns_chunks_join(struct ns_naming *n);

/* An entry for a name: a person's, organization's or place's id is made of the
 * forms of its words.  NULL: no memory. */
const struct ns_entry *ns_chunk_entry(const struct ns_naming *n,
    const struct ns_chunk *c);

/* Put the code of a name, as an attribute, where it has one. */
void ns_chunk_put_code(const struct ns_naming *n, const struct ns_chunk *c,
    struct ns_buf *out);

/* Is it a body whose code says that it is one of sport? */
bool ns_chunk_is_sport(const struct ns_naming *n, const struct ns_chunk *c);

/* Who is told of each chunk that the lexicons do not know as it is. */
struct ns_name_watch {
	void (*tell)(void *arg, const struct ns_naming *n,
	    const struct ns_chunk *c);
	void *arg;
};

/*
 * Find the names of a document that the lexicons do not have.
 *
 * finds  In, out: those of the lexicons.  New ones come at the end; one that is
 *        but a part of a new one has its entry set to NULL.
 *
 * Returns false when there is no memory.
 */
bool ns_names_find(const struct ns_names *names, const struct ns_lexicon *lex,
    const struct ns_words *words, struct ns_finds *finds);

#endif
