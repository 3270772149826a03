/*
 * pick.h - of what a page's places hold for one key, the value to believe.
 */
#ifndef NS_PICK_H
#define NS_PICK_H

#include "gather.h"

/* What is known of the page while its metadata is picked. */
struct ns_picker {
	struct ns_arena *arena;
	const struct ns_places *at;
	struct ns_str fetched; /* where the page was fetched; empty: unknown */
	struct ns_str url;     /* the page's address; empty: unknown */
	struct ns_str label;   /* the word of its host that names the site */
	struct ns_str site;    /* the site's name; empty: unknown */
	struct ns_str cut;     /* a description that is not whole */
	bool failed;           /* no memory */
};

/* A value and the place it comes from; place NULL: nothing was found. */
struct ns_pick {
	const struct ns_place *place;
	struct ns_str value;
};

/*
 * Each finds one key.  url and site also set what is known of the page, and are
 * to be asked first, in this order.
 */
struct ns_pick ns_pick_url(struct ns_picker *p);
struct ns_pick ns_pick_site(struct ns_picker *p);
struct ns_pick ns_pick_title(struct ns_picker *p);
struct ns_pick ns_pick_lang(struct ns_picker *p);
struct ns_pick ns_pick_section(struct ns_picker *p);
struct ns_pick ns_pick_description(struct ns_picker *p);

#endif
