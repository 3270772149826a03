/*
 * site.c - the name of a site, and the address that tells it.
 *
 * Pages give as the site's name what their system was set up with: a section, a
 * slogan, a bare address.  The host's name shows which of several is meant.
 */
#include "site.h"

#include <string.h>

#include "title.h"

/* A longer name is a slogan. */
#define MAX_NAME 60

/* A name's first word of so many letters is enough, if the label begins so. */
#define FIRST_WORD 4

/* Labels before the country that name no site. */
static const char *const classes[] = { "ac", "co", "com", "edu", "gov", "ltd",
	"net", "or", "org" };

static bool
is_class(struct ns_str label)
{
	size_t i;

	for (i = 0; i < NS_LEN(classes); i++)
		if (ns_str_caseeq(label, ns_str_of(classes[i])))
			return true;
	return false;
}

/* Cut the last label off *host. */
static struct ns_str
last_label(struct ns_str *host)
{
	struct ns_str label;
	size_t i = host->n;

	while (i > 0 && host->p[i - 1] != '.')
		i--;
	label = ns_str_sub(*host, i, host->n);
	*host = ns_str_sub(*host, 0, i > 0 ? i - 1 : 0);
	return label;
}

struct ns_str
ns_site_label(struct ns_str host)
{
	struct ns_str label;

	(void)last_label(&host);
	label = last_label(&host);
	return host.n > 0 && is_class(label) ? last_label(&host) : label;
}

static bool
is_letter(char c)
{
	return ns_ascii_alpha(c) || ns_ascii_digit(c) ||
	       (unsigned char)c >= 128;
}

/* True when label's letters stand in name in this order, the first of them at
 * the start of a word. */
static bool
is_short_for(struct ns_str label, struct ns_str name)
{
	size_t i, k = 0;

	for (i = 0; i < name.n && k < label.n; i++) {
		while (k < label.n && label.p[k] == '-')
			k++;
		if (k == 0 && i > 0 && is_letter(name.p[i - 1]))
			continue;
		if (k < label.n &&
		    ns_ascii_lower(name.p[i]) == ns_ascii_lower(label.p[k]))
			k++;
	}
	return label.n > 1 && k == label.n;
}

/* True when the letters of name (or of its first word only) begin label. */
static bool
begins(struct ns_str name, struct ns_str label, bool first_word)
{
	size_t i, k = 0;

	for (i = 0; i < name.n; i++) {
		if (!is_letter(name.p[i])) {
			if (first_word && k > 0)
				break;
			continue;
		}
		while (k < label.n && label.p[k] == '-')
			k++;
		if (k == label.n ||
		    ns_ascii_lower(name.p[i]) != ns_ascii_lower(label.p[k]))
			return false;
		k++;
	}
	return k >= (first_word ? FIRST_WORD : 2);
}

bool
ns_site_fits(struct ns_str name, struct ns_str label)
{
	if (name.n == 0 || name.n > MAX_NAME || label.n == 0)
		return false;
	if (ns_str_casestarts(name, NS_STR("the ")) &&
	    begins(ns_str_sub(name, 4, name.n), label, false))
		return true;
	return begins(name, label, false) || begins(name, label, true) ||
	       is_short_for(label, name);
}

struct ns_str
ns_site_bare(struct ns_str name, struct ns_str label)
{
	struct ns_str head, rest = name;

	if (name.n > 1 && name.p[0] == '@')
		name = rest = ns_str_sub(name, 1, name.n);
	if (ns_title_cut(&rest, &head) && rest.n > 0 &&
	    ns_site_fits(head, label))
		return head;
	return name;
}
