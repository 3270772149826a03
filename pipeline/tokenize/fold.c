/*
 * fold.c - the form of a token.
 *
 * ASCII is lowered here; the rest is case folded and composed by libunistring.
 */
#include "fold.h"

#include <stdlib.h>
#include <unicase.h>
#include <uninorm.h>

#include "letter.h"

/* The typewriter's character for a typographic one, or the same. */
static uint32_t
straight(uint32_t cp)
{
	switch (cp) {
	case 0x2018: /* single quotes */
	case 0x2019:
	case 0x201a:
	case 0x201b:
	case 0x02bc: /* the letter apostrophe */
	case 0xff07:
		return '\'';
	case 0x201c: /* double quotes */
	case 0x201d:
	case 0x201e:
	case 0x201f:
		return '"';
	case 0x2010: /* hyphens */
	case 0x2011:
		return '-';
	default:
		return cp;
	}
}

static bool
fold_wide(struct ns_str raw, struct ns_arena *arena, struct ns_str *form)
{
	struct ns_buf plain;
	uint8_t *folded;
	uint32_t cp;
	size_t n, off = 0;

	ns_buf_init(&plain, arena);
	while (off < raw.n) {
		cp = straight(ns_utf8_next(raw, &off));
		if (!ns_is_invisible(cp))
			ns_buf_putcp(&plain, cp);
	}
	if (plain.failed)
		return false;
	*form = (struct ns_str){ raw.p, 0 };
	if (plain.n == 0)
		return true;
	folded = u8_casefold((const uint8_t *)plain.p, plain.n, NULL,
	    UNINORM_NFC, NULL, &n);
	if (folded == NULL)
		return false;
	*form = (struct ns_str){ (char *)folded, n };
	*form = ns_str_eq(*form, raw) ? raw : ns_arena_dup(arena, *form);
	free(folded);
	return form->p != NULL;
}

bool
ns_fold(struct ns_str raw, struct ns_arena *arena, struct ns_str *form)
{
	bool capital = false;
	size_t i;
	char *p;

	for (i = 0; i < raw.n; i++) {
		if ((unsigned char)raw.p[i] >= 0x80)
			return fold_wide(raw, arena, form);
		capital = capital || (raw.p[i] >= 'A' && raw.p[i] <= 'Z');
	}
	*form = raw;
	if (!capital)
		return true;
	if ((p = ns_arena_alloc(arena, raw.n)) == NULL)
		return false;
	for (i = 0; i < raw.n; i++)
		p[i] = ns_ascii_lower(raw.p[i]);
	form->p = p;
	return true;
}
