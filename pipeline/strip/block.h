/*
 * block.h - a page as a list of blocks of text and the regions they stand in.
 */
#ifndef NS_BLOCK_H
#define NS_BLOCK_H

#include <libxml/tree.h>

#include "gather.h"
#include "newsift/base.h"
#include "newsift/doc.h"
#include "why.h"

/* No such region. */
#define NS_NONE SIZE_MAX

/* A run of text that block elements, or two <br>, divide from the rest. */
struct ns_block {
	struct ns_str text;  /* white space single, trimmed, never empty */
	const xmlNode *node; /* the block element it stands in */
	size_t region;       /* index of that element's region */
	size_t width;        /* characters */
	size_t linked;       /* characters that are within links */
	enum ns_role role;   /* BODY, HEADING, LIST, QUOTE or CAPTION */
	unsigned char level; /* of a heading: 1 to 6 */
	bool cell;           /* stands in a table's row */
	bool para;           /* stands in a <p> */
	/* Set by the caller before scoring: how it is furniture, and the line
	 * of the file that says so. */
	enum ns_why furniture;
	size_t rule;

	enum ns_why why; /* set by score: what became of it */
};

/* A block element: its blocks are [first, end). */
struct ns_region {
	const xmlNode *node;
	size_t parent; /* NS_NONE for the first */
	size_t first, end;
	size_t last;    /* its regions are those behind it, before this one */
	unsigned hints; /* enum ns_hint */
	size_t images;  /* directly within */
	bool form;      /* holds fields to be filled in */

	/* Set by score. */
	bool teaser;      /* holds a heading that is all link */
	bool other;       /* belongs to another story */
	enum ns_why junk; /* why it is not the article; NONE: it may be */
	size_t by;        /* the region of which that was said: this one, or
			     one around it */
	size_t prose;     /* worth of its running text */
	size_t heads1;    /* h1 within */
};

/* An element with children whose name says that it is not the article: nothing
 * in it is a block. */
struct ns_left_out {
	const xmlNode *node;
	size_t region; /* around it; NS_NONE: none */
	size_t before; /* the block it stands before */
};

struct ns_blocks {
	struct ns_arena *arena;
	struct ns_block *blocks;   /* in document order */
	struct ns_region *regions; /* in document order, outer ones first */
	size_t n, cap;
	size_t nregions, cregions;
	struct ns_left_out *left_out; /* in document order */
	size_t nleft_out, cleft_out;
};

/*
 * Walk the page of `places`, which have begun: collect its blocks, visit the
 * places on the way, end them.  Memory comes from their arena.  Returns 0, or
 * -1 with NS_ENOMEM.
 */
int ns_blocks_collect(struct ns_blocks *blocks, struct ns_places *places,
    struct ns_err *err);

#endif
