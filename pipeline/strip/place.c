/*
 * place.c - the places of a page that may hold metadata: one table says where
 * each key may stand and which place is believed first.
 */
#include "place.h"

#include <string.h>

/*
 * A smaller rank is believed first.  What a newsroom's system writes for
 * machines beats what it prints; what is meant for search engines beats what is
 * meant for one social network; an element's class comes last.  The manual page
 * has this table in short.
 */
static const struct ns_place places[] = {
	{ NS_KEY_TITLE, NS_AT_JSONLD, "headline", 10 },
	{ NS_KEY_TITLE, NS_AT_META, "og:title", 20 },
	{ NS_KEY_TITLE, NS_AT_META, "parsely-title", 30 },
	{ NS_KEY_TITLE, NS_AT_META, "sailthru.title", 30 },
	{ NS_KEY_TITLE, NS_AT_META, "dc.title", 30 },
	{ NS_KEY_TITLE, NS_AT_META, "title", 30 },
	{ NS_KEY_TITLE, NS_AT_META, "twitter:title", 40 },
	{ NS_KEY_TITLE, NS_AT_ITEMPROP, "headline", 50 },
	{ NS_KEY_TITLE, NS_AT_TAG, "h1", 60 },
	{ NS_KEY_TITLE, NS_AT_TAG, "title", 70 },

	{ NS_KEY_PUBLISHED, NS_AT_JSONLD, "datePublished", 10 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "article:published_time", 20 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "og:article:published_time", 20 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "article:published", 20 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "datePublished", 25 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "parsely-pub-date", 30 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "sailthru.date", 30 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "dc.date.issued", 30 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "dcterms.issued", 30 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "dcterms.created", 30 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "dcterms.date", 30 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "dc.date", 35 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "pubdate", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "pub_date", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "pdate", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "publishdate", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "publish-date", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "publish_date", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "published", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "article.published", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "article_date_original", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "cxenseparse:recs:publishtime", 40 },
	{ NS_KEY_PUBLISHED, NS_AT_META, "date", 45 },
	{ NS_KEY_PUBLISHED, NS_AT_ITEMPROP, "datePublished", 50 },
	{ NS_KEY_PUBLISHED, NS_AT_ITEMPROP, "dateCreated", 55 },
	{ NS_KEY_PUBLISHED, NS_AT_TIME, "published", 60 },
	{ NS_KEY_PUBLISHED, NS_AT_TIME, "",
	    70 }, /* any: often the first is the story's */
	{ NS_KEY_PUBLISHED, NS_AT_CLASS, "date",
	    80 }, /* a line that is a date */
	{ NS_KEY_PUBLISHED, NS_AT_CLASS, "dated",
	    85 }, /* a line with a date in it */

	{ NS_KEY_MODIFIED, NS_AT_JSONLD, "dateModified", 10 },
	{ NS_KEY_MODIFIED, NS_AT_META, "article:modified_time", 20 },
	{ NS_KEY_MODIFIED, NS_AT_META, "og:article:modified_time", 20 },
	{ NS_KEY_MODIFIED, NS_AT_META, "article:modified", 20 },
	{ NS_KEY_MODIFIED, NS_AT_META, "og:updated_time", 25 },
	{ NS_KEY_MODIFIED, NS_AT_META, "dateModified", 25 },
	{ NS_KEY_MODIFIED, NS_AT_META, "dcterms.modified", 30 },
	{ NS_KEY_MODIFIED, NS_AT_META, "last-modified", 40 },
	{ NS_KEY_MODIFIED, NS_AT_META, "lastmod", 40 },
	{ NS_KEY_MODIFIED, NS_AT_META, "revision_date", 40 },
	{ NS_KEY_MODIFIED, NS_AT_META, "article.updated", 40 },
	{ NS_KEY_MODIFIED, NS_AT_META, "article_date_updated", 40 },
	{ NS_KEY_MODIFIED, NS_AT_META, "updated-date", 40 },
	{ NS_KEY_MODIFIED, NS_AT_ITEMPROP, "dateModified", 50 },
	{ NS_KEY_MODIFIED, NS_AT_TIME, "updated", 60 },
	{ NS_KEY_MODIFIED, NS_AT_TIME, "modified", 60 },
	{ NS_KEY_MODIFIED, NS_AT_CLASS, "updated", 80 },

	{ NS_KEY_AUTHOR, NS_AT_JSONLD, "author", 10 },
	{ NS_KEY_AUTHOR, NS_AT_META, "author", 20 },
	{ NS_KEY_AUTHOR, NS_AT_META, "byl", 20 },
	{ NS_KEY_AUTHOR, NS_AT_META, "parsely-author", 25 },
	{ NS_KEY_AUTHOR, NS_AT_META, "sailthru.author", 25 },
	{ NS_KEY_AUTHOR, NS_AT_META, "dc.creator", 30 },
	{ NS_KEY_AUTHOR, NS_AT_META, "dc.creator.author", 30 },
	{ NS_KEY_AUTHOR, NS_AT_META, "dcterms.creator", 30 },
	{ NS_KEY_AUTHOR, NS_AT_META, "article:author",
	    40 }, /* mostly an address */
	{ NS_KEY_AUTHOR, NS_AT_META, "og:article:author",
	    40 }, /* mostly an address */
	{ NS_KEY_AUTHOR, NS_AT_META, "article_author",
	    40 }, /* mostly an address */
	{ NS_KEY_AUTHOR, NS_AT_ITEMPROP, "author", 50 },
	{ NS_KEY_AUTHOR, NS_AT_REL, "author", 60 },
	{ NS_KEY_AUTHOR, NS_AT_CLASS, "byline", 70 },
	{ NS_KEY_AUTHOR, NS_AT_CLASS, "author", 80 }, /* a bare name */

	{ NS_KEY_SITE, NS_AT_META, "og:site_name", 10 },
	{ NS_KEY_SITE, NS_AT_JSONLD, "publisher", 20 },
	{ NS_KEY_SITE, NS_AT_META, "application-name", 30 },
	{ NS_KEY_SITE, NS_AT_META, "publisher", 40 },
	{ NS_KEY_SITE, NS_AT_META, "dc.publisher", 40 },

	{ NS_KEY_URL, NS_AT_LINK, "canonical", 10 },
	{ NS_KEY_URL, NS_AT_META, "og:url", 20 },
	{ NS_KEY_URL, NS_AT_JSONLD, "url", 30 },

	{ NS_KEY_LANG, NS_AT_ATTR, "lang", 10 },
	{ NS_KEY_LANG, NS_AT_ATTR, "xml:lang", 15 },
	{ NS_KEY_LANG, NS_AT_JSONLD, "inLanguage", 20 },
	{ NS_KEY_LANG, NS_AT_META, "content-language", 30 },
	{ NS_KEY_LANG, NS_AT_META, "inLanguage", 30 },
	{ NS_KEY_LANG, NS_AT_META, "language", 30 },
	{ NS_KEY_LANG, NS_AT_META, "dc.language", 30 },
	{ NS_KEY_LANG, NS_AT_META, "og:locale", 40 },

	{ NS_KEY_SECTION, NS_AT_META, "article:section", 10 },
	{ NS_KEY_SECTION, NS_AT_META, "og:article:section", 10 },
	{ NS_KEY_SECTION, NS_AT_JSONLD, "articleSection", 20 },
	{ NS_KEY_SECTION, NS_AT_META, "parsely-section", 30 },
	{ NS_KEY_SECTION, NS_AT_META, "article.section", 30 },
	{ NS_KEY_SECTION, NS_AT_META, "prism.section", 30 },
	{ NS_KEY_SECTION, NS_AT_META, "section", 30 },
	{ NS_KEY_SECTION, NS_AT_META, "articleSection", 40 },
	{ NS_KEY_SECTION, NS_AT_ITEMPROP, "articleSection", 50 },

	{ NS_KEY_KEYWORD, NS_AT_META, "article:tag", 10 },
	{ NS_KEY_KEYWORD, NS_AT_META, "og:article:tag", 10 },
	{ NS_KEY_KEYWORD, NS_AT_META, "news_keywords", 15 },
	{ NS_KEY_KEYWORD, NS_AT_JSONLD, "keywords", 20 },
	{ NS_KEY_KEYWORD, NS_AT_META, "parsely-tags", 30 },
	{ NS_KEY_KEYWORD, NS_AT_META, "sailthru.tags", 30 },
	{ NS_KEY_KEYWORD, NS_AT_META, "keywords",
	    40 }, /* often the same for the whole site */

	{ NS_KEY_DESCRIPTION, NS_AT_META, "og:description", 10 },
	{ NS_KEY_DESCRIPTION, NS_AT_META, "description", 20 },
	{ NS_KEY_DESCRIPTION, NS_AT_JSONLD, "description", 30 },
	{ NS_KEY_DESCRIPTION, NS_AT_META, "twitter:description", 40 },
	{ NS_KEY_DESCRIPTION, NS_AT_META, "dc.description", 40 },
	{ NS_KEY_DESCRIPTION, NS_AT_META, "sailthru.description", 40 },
};

/* How a source names its kind. */
static const char *const kind_names[] = {
	[NS_AT_JSONLD] = "json-ld ",
	[NS_AT_META] = "meta ",
	[NS_AT_ITEMPROP] = "itemprop ",
	[NS_AT_LINK] = "link ",
	[NS_AT_REL] = "rel ",
	[NS_AT_TIME] = "time ",
	[NS_AT_TAG] = "",
	[NS_AT_CLASS] = "class ",
	[NS_AT_ATTR] = "html ",
};

const struct ns_place *
ns_places_table(size_t *n)
{
	*n = NS_LEN(places);
	return places;
}

void
ns_place_name(const struct ns_place *p, struct ns_buf *out)
{
	/* "og:title" says enough; a bare "author" does not. */
	if (p->kind != NS_AT_META || strchr(p->name, ':') == NULL)
		ns_buf_puts(out, kind_names[p->kind]);
	ns_buf_puts(out, p->name);
}
