/*
 * mark.c - what the marks between words are to a sentence.
 */
#include "mark.h"

uint32_t
ns_only_char(struct ns_str token)
{
	size_t next = 0;
	uint32_t cp;

	if (token.n > 4)
		return 0;
	cp = ns_utf8_next(token, &next);
	return next == token.n ? cp : 0;
}

static enum ns_end
end_of_wide(struct ns_str token)
{
	switch (ns_only_char(token)) {
	case 0x2026: /* dots of omission */
		return NS_END_DOTS;
	case 0x203c: /* !! */
	case 0x203d:
	case 0x2047: /* ?? ?! !? */
	case 0x2048:
	case 0x2049:
	case 0x061f: /* Arabic ? */
		return NS_END_MARK;
	case 0x06d4: /* Urdu */
	case 0x0964: /* Devanagari */
	case 0x0965:
		return NS_END_STOP;
	case 0x3002: /* Chinese and Japanese . ! ? */
	case 0xff01:
	case 0xff0e:
	case 0xff1f:
	case 0xff61:
		return NS_END_WIDE;
	default:
		return NS_END_NONE;
	}
}

enum ns_end
ns_end_of(struct ns_str token)
{
	char last = token.p[token.n - 1];

	if (last == '.') {
		if (token.n == 1)
			return NS_END_STOP;
		return token.p[0] == '.' ? NS_END_DOTS : NS_END_ABBREV;
	}
	if ((unsigned char)last >= 0x80)
		return end_of_wide(token);
	return token.n == 1 && (last == '?' || last == '!') ? NS_END_MARK
							    : NS_END_NONE;
}

unsigned
ns_mark_of(struct ns_str token)
{
	switch (ns_only_char(token)) {
	case '"':
	case '\'':
	case '`':
	case 0x2018:
	case 0x201c:
	case 0xab:
	case 0x2039:
		return NS_MARK_QUOTE | NS_MARK_OPENS | NS_MARK_CLOSES;
	case 0xbb:
	case 0x203a:
		return NS_MARK_QUOTE | NS_MARK_CLOSES | NS_MARK_TURNED;
	case 0x2019:
	case 0x201d:
	case 0x300d:
	case 0x300f:
		return NS_MARK_QUOTE | NS_MARK_CLOSES;
	case 0x201a:
	case 0x201e:
	case 0x300c:
	case 0x300e:
	case 0xa1:
	case 0xbf:
		return NS_MARK_QUOTE | NS_MARK_OPENS;
	case '(':
	case '[':
	case '{':
	case 0xff08:
		return NS_MARK_BRACKET | NS_MARK_OPENS;
	case ')':
	case ']':
	case '}':
	case 0xff09:
		return NS_MARK_BRACKET | NS_MARK_CLOSES;
	case '-':
	case '*':
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
		return NS_MARK_DASH;
	case 0x2022:
	case 0x2023:
	case 0x25aa:
	case 0x25cf:
	case 0x25e6:
		return NS_MARK_DASH | NS_MARK_BULLET;
	default:
		return token.p[0] == '-' ? NS_MARK_DASH : 0;
	}
}
