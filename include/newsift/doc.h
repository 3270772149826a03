/*
 * doc.h - one article on its way through the pipeline.
 *
 * Each stage adds to the document: strip the metadata and the paragraphs,
 * tokenize the sentences and tokens, match the hits, emit the records.  All of
 * it lives in the document's arena; nothing is freed by itself.
 *
 * The document's text is every paragraph followed by one newline.  All offsets
 * are bytes into that text, half-open, on character boundaries.
 */
#ifndef NS_DOC_H
#define NS_DOC_H

#include "newsift/base.h"

/* What the input's bytes are; input decides, strip acts on it. */
enum ns_format {
	NS_FORMAT_NONE, /* no source: the document came through a stream */
	NS_FORMAT_HTML,
	NS_FORMAT_TEXT,   /* a page saved as text: furniture may be among it */
	NS_FORMAT_PLAIN,  /* clean text: nothing is dropped, offsets are the
			     input's */
	NS_FORMAT_RECORDS /* no source: of the text only the mentions are
			     known */
};

/* The part a paragraph plays in the article. */
enum ns_role {
	NS_ROLE_HEADLINE,
	NS_ROLE_LEDE,
	NS_ROLE_BODY,
	NS_ROLE_HEADING,
	NS_ROLE_QUOTE,
	NS_ROLE_LIST,
	NS_ROLE_CAPTION
};

enum ns_kind { NS_KIND_ACTOR, NS_KIND_DATE, NS_KIND_ISSUE };

struct ns_meta {
	struct ns_str key;   /* title, published, author, site, url, lang ... */
	struct ns_str value; /* UTF-8, white space single, no line breaks */
	struct ns_str
	    source; /* where it was found: "og:title", "json-ld" ... */
};

struct ns_para {
	size_t begin, end;
	enum ns_role role;
	unsigned level; /* of a heading: 1 to 6; 0: not known.  A stream does
			   not carry it. */
};

struct ns_sent {
	size_t begin, end;
};

struct ns_tok {
	size_t begin, end;
	struct ns_str form; /* NFC, case-folded, straight quotes and hyphens */
	struct ns_str stem; /* stem of form; form itself where nothing stems */
	uint64_t word;      /* the same for tokens of the same bytes and stem,
			       in all documents of one numbering; 0: none.  A
			       stream does not carry it. */
};

struct ns_hit {
	size_t begin, end;
	enum ns_kind kind;
	struct ns_str id; /* CAN, chrystia-freeland, 2018-10-01, trade-nafta */
	struct ns_str type;  /* person, DATE, the issue's parent ... */
	struct ns_str name;  /* canonical name */
	struct ns_str rule;  /* file:line of the rule that fired */
	struct ns_str attrs; /* key=value;key=value */
};

/* A stream record that no stage here knows; kept where it stood. */
struct ns_foreign {
	struct ns_str line; /* as read, without the newline */
	int section;        /* the group of records it stood in */
	size_t index;       /* number of that section's records before it */
};

/*
 * Counts may be read and elements changed in place; elements are added with
 * the ns_doc_push functions only.
 */
struct ns_doc {
	struct ns_arena arena;
	struct ns_str id; /* names the document in every record */

	struct ns_str source; /* UTF-8 bytes of the input, until strip */
	enum ns_format format;

	uint64_t numbering; /* whose numbers the tokens have; 0: nobody's */

	struct ns_buf text;
	struct ns_meta *metas;
	struct ns_para *paras;
	struct ns_sent *sents;
	struct ns_tok *toks;
	struct ns_hit *hits;
	struct ns_foreign *foreign;
	size_t nmetas, nparas, nsents, ntoks, nhits, nforeign;
	size_t cmetas, cparas, csents, ctoks, chits, cforeign; /* capacities */

	bool failed;  /* it was not taken further */
	bool skipped; /* and nothing is wrong with it: it is no article */
	struct ns_str fail_stage, fail_msg;

	struct ns_str records; /* emit's output: whole lines */
};

/* An empty document without an id.  Cannot fail. */
void ns_doc_init(struct ns_doc *doc);

/*
 * Forget everything and open a new document named id (copied).  Returns 0, or
 * -1 with NS_ENOMEM.
 */
int ns_doc_reset(struct ns_doc *doc, struct ns_str id, struct ns_err *err);

/* Give all memory back. */
void ns_doc_free(struct ns_doc *doc);

/* The text as far as it is known: all paragraphs, each with its newline. */
struct ns_str ns_doc_text(const struct ns_doc *doc);

/* Value of the first metadata record with this key; empty when none. */
struct ns_str ns_doc_meta(const struct ns_doc *doc, const char *key);

/*
 * Add an element.  Strings of a meta are copied; para copies `text` to the end
 * of the document's text and adds the newline.  text must be UTF-8.  Each
 * returns the new element, or NULL when there is no memory.
 */
struct ns_meta *ns_doc_push_meta(struct ns_doc *doc, struct ns_str key,
    struct ns_str value, struct ns_str source);
struct ns_para *ns_doc_push_para(struct ns_doc *doc, enum ns_role role,
    struct ns_str text);

/* Add an element, zeroed, for the caller to fill with slices that live at least
 * as long as the document's arena.  NULL when there is no memory. */
struct ns_sent *ns_doc_push_sent(struct ns_doc *doc);
struct ns_tok *ns_doc_push_tok(struct ns_doc *doc);
struct ns_hit *ns_doc_push_hit(struct ns_doc *doc);
struct ns_foreign *ns_doc_push_foreign(struct ns_doc *doc);

/*
 * Put the hits in text order: by begin, then the longer, then the kind, then as
 * they came.  Returns 0, or -1 with NS_ENOMEM.
 */
int ns_doc_sort_hits(struct ns_doc *doc, struct ns_err *err);

/*
 * Mark the document failed at a stage, and skipped when err's code is NS_ESKIP:
 * it keeps its id, the stage and err's message, and loses all else.  Works
 * without memory.
 */
void ns_doc_fail(struct ns_doc *doc, const char *stage,
    const struct ns_err *err);

/* Names as they stand in the stream; the parsers return -1 for no such name. */
const char *ns_role_name(enum ns_role role);
const char *ns_kind_name(enum ns_kind kind);
int ns_role_parse(struct ns_str name);
int ns_kind_parse(struct ns_str name);

#endif
