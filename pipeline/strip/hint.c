/*
 * hint.c - what the names of an element say of the text within.
 *
 * Names are cut into words at marks and at capitals inside a word, so that
 * "articleBody", "article_body" and "article-body__text" are all known by
 * "article-body".  Two words joined by '-' in the table are found where they
 * stand side by side.  A word that is absent says nothing.
 */
#include "hint.h"

#include <string.h>

#include "node.h"

/* No word of the table is longer. */
#define MAX_WORD 24

static const struct group {
	unsigned hint;
	const char *words; /* divided by single spaces */
} groups[] = {
	{ NS_HINT_BODY, "article-body article-content article-copy "
			"article-text articlebody body-content body-copy "
			"content-body entry-content post-body post-content "
			"post-text rich-text single-content story-body "
			"story-content story-text storytext" },
	{ NS_HINT_ARTICLE, "article article-main content-article main-content "
			   "single-post story" },
	{ NS_HINT_BYLINE, "article-author article-date article-info "
			  "article-meta author author-name byline dateline "
			  "datetime entry-meta post-date post-info post-meta "
			  "pubdate publish-date published published-date "
			  "timestamp" },
	{ NS_HINT_CAPTION, "caption captions credit credits figcaption "
			   "slideshow" },
	/* Who wrote it, at length. */
	{ NS_HINT_JUNK, "about-author author-bio author-box author-card "
			"author-info bio" },
	/* Advertising and what asks for money or an address. */
	{ NS_HINT_JUNK | NS_HINT_AD,
	    "ad ad-container ads advert advertisement donate "
	    "donation newsletter newsletters outbrain promo "
	    "promotion signup sponsor sponsored subscribe "
	    "subscription taboola" },
	/* Ways to other pages. */
	{ NS_HINT_JUNK,
	    "article-tags breadcrumb breadcrumbs breaking-news menu more-from "
	    "more-posts more-stories most-popular most-read most-viewed nav "
	    "navbar navigation next-prev pager pagination post-nav "
	    "post-navigation post-tags prev-next prevnext read-more read-next "
	    "readmore recirc recirculation recommend recommended related "
	    "related-posts relatedposts tag-list tagcloud taglist tags teaser "
	    "teasers toc trending up-next" },
	/* Parts of the page around an article. */
	{ NS_HINT_JUNK,
	    "article-footer banner contentinfo copyright disclaimer dropdown "
	    "entry-footer footer lightbox login masthead modal offcanvas "
	    "overlay popup post-footer sidebar signin skip-link story-footer "
	    "toolbar tooltip widget" },
	/* Buttons to pass it on. */
	{ NS_HINT_JUNK, "addthis share sharebar sharedaddy sharing social "
			"tweet-button whatsapp" },
	/* What says again, elsewhere or to others, what the text says. */
	{ NS_HINT_JUNK, "print-only printonly pull-quote pullquote "
			"screen-reader sr-only visually-hidden" },
	{ NS_HINT_COMMENTS, "comment comments consent cookie cookies disqus "
			    "gdpr privacy respond" },
	{ NS_HINT_EMBED, "embed tweet" },
};

/* Attributes whose words name the part an element plays. */
static const char *const named_in[] = { "class", "id", "role", "itemprop",
	"data-component", "data-testid" };

/* The slot word is in, or the free one it would go to. */
static size_t
slot_of(const struct ns_hints *hints, struct ns_str word)
{
	size_t i = ns_str_hash(word) % NS_HINT_SLOTS;

	while (
	    hints->slots[i].hint != 0 && !ns_str_eq(hints->slots[i].word, word))
		i = (i + 1) % NS_HINT_SLOTS;
	return i;
}

void
ns_hints_init(struct ns_hints *hints)
{
	struct ns_str words, word;
	size_t i, slot;

	memset(hints, 0, sizeof(*hints));
	for (i = 0; i < NS_LEN(groups); i++) {
		words = ns_str_of(groups[i].words);
		while (ns_str_cut(&words, ' ', &word)) {
			slot = slot_of(hints, word);
			hints->slots[slot].word = word;
			hints->slots[slot].hint |= groups[i].hint;
			if (word.n > hints->longest)
				hints->longest = word.n;
		}
	}
}

/* The words of a name, one after the other, and what they hint together. */
struct words {
	const struct ns_hints *known;
	unsigned hints;
	unsigned wanted;      /* hints asked for, and the first word of them */
	struct ns_str *found; /* NULL: nobody asks */
	char buf[2 * MAX_WORD + 2]; /* the word before, '-', this word */
	size_t before, n;           /* their bytes; n may say "too long" */
};

static void
look_up(struct words *w, size_t from, size_t n)
{
	const struct ns_hint_slot *slot;

	if (n > w->known->longest)
		return;
	slot = &w->known->slots[slot_of(w->known,
	    (struct ns_str){ w->buf + from, n })];
	w->hints |= slot->hint;
	if (w->found != NULL && (slot->hint & w->wanted) != 0 &&
	    w->found->n == 0)
		*w->found = slot->word;
}

static void
put_letter(struct words *w, char c)
{
	if (w->n < MAX_WORD)
		w->buf[w->before + w->n] = c;
	w->n++;
}

/* The word is complete: it becomes the word before. */
static void
end_word(struct words *w)
{
	if (w->n == 0)
		return;
	if (w->n > MAX_WORD) {
		w->before = 0;
	} else {
		look_up(w, w->before, w->n);
		if (w->before > 0)
			look_up(w, 0, w->before + w->n);
		memmove(w->buf, w->buf + w->before, w->n);
		w->buf[w->n] = '-';
		w->before = w->n + 1;
	}
	w->n = 0;
}

static void
put_name(struct words *w, const char *name)
{
	char last = ' ';

	for (w->before = w->n = 0; *name != '\0'; last = *name++) {
		if (ns_ascii_alpha(*name)) {
			if (*name <= 'Z' &&
			    (last > 'Z' || ns_ascii_digit(last)))
				end_word(w);
			put_letter(w, ns_ascii_lower(*name));
		} else if (ns_ascii_digit(*name)) {
			put_letter(w, *name);
		} else {
			end_word(w);
		}
	}
	end_word(w);
}

/* True when an inline style hides the element. */
static bool
hides(struct ns_str style)
{
	struct ns_str rule, key;

	while (ns_str_cut(&style, ';', &rule))
		if (ns_str_cut(&rule, ':', &key) &&
		    ns_str_caseeq(ns_str_trim(key), NS_STR("display")) &&
		    ns_str_casestarts(ns_str_trim(rule), NS_STR("none")))
			return true;
	return false;
}

static bool
is_named_in(const xmlChar *attr)
{
	size_t i;

	for (i = 0; i < NS_LEN(named_in); i++)
		if (ns_name_is(attr, named_in[i]))
			return true;
	return false;
}

/* What one attribute hints. */
static void
put_attr(struct words *w, const xmlAttr *a)
{
	const char *value;

	if (ns_name_is(a->name, "hidden"))
		w->hints |= NS_HINT_HIDDEN;
	if (a->children == NULL || a->children->content == NULL)
		return;
	value = (const char *)a->children->content;
	if (ns_name_is(a->name, "style") && hides(ns_str_of(value)))
		w->hints |= NS_HINT_HIDDEN;
	else if (is_named_in(a->name))
		put_name(w, value);
}

unsigned
ns_hints_of(const struct ns_hints *hints, const xmlNode *node)
{
	struct words w = { .known = hints };
	const xmlAttr *a;

	if (ns_node_is(node, "article") || ns_node_is(node, "main"))
		w.hints |= NS_HINT_ARTICLE;
	for (a = node->properties; a != NULL; a = a->next)
		put_attr(&w, a);
	return w.hints;
}

void
ns_hints_tell(const struct ns_hints *hints, const xmlNode *node,
    unsigned wanted, struct ns_buf *out)
{
	struct ns_str word = { NULL, 0 };
	struct words w = { .known = hints, .wanted = wanted, .found = &word };
	const xmlAttr *a;

	for (a = node->properties; a != NULL; a = a->next) {
		put_attr(&w, a);
		if ((w.hints & wanted) == 0)
			continue;
		ns_buf_puts(out, (const char *)a->name);
		if (word.n > 0) {
			ns_buf_putc(out, '=');
			ns_buf_put(out, word);
		}
		return;
	}
}
