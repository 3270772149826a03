/*
 * gather.h - what stands in the places of a page that may hold metadata.
 */
#ifndef NS_GATHER_H
#define NS_GATHER_H

#include "jsonld.h"
#include "page.h"
#include "place.h"

/* A value found at a place. */
struct ns_found {
	const struct ns_place *place;
	struct ns_str value; /* in the arena, white space single */
	bool aside;          /* among comments, or a date beside the story */
};

/* So many names of the site and headlines are compared with titles. */
#define NS_TOPS 8

struct ns_places {
	struct ns_arena *arena;
	const struct ns_page *page;
	const struct ns_place *places;
	size_t nplaces;
	struct ns_found *found; /* in document order */
	size_t n, cap;
	size_t tops[2 * NS_TOPS]; /* of found: names of the site, h1 */
	size_t ntops;
	struct ns_str base; /* href of <base> */
	struct ns_str type; /* og:type: "article", "website" ... */
	struct ns_jsonld ld;
	struct ns_str *scripts; /* what JSON-LD there is, within the page */
	size_t nscripts, cscripts;
	/* First node behind the part of the page we are in, or NULL. */
	const xmlNode *junk_end, *comments_end;
	bool in_junk, in_comments;
	unsigned hints; /* of the node visited last */
	bool failed;    /* no memory */
};

/*
 * Collect what a page's places hold: begin, visit every node of it in document
 * order, end.  Whoever walks the page for something else visits on the way.
 * Memory comes from arena.
 */
void ns_places_begin(struct ns_places *places, const struct ns_page *page,
    struct ns_arena *arena);
void ns_places_visit(struct ns_places *places, const xmlNode *node);
void ns_places_end(struct ns_places *places);

#endif
