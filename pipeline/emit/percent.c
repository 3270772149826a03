/*
 * percent.c - text where white space and marks cannot stand.
 */
#include "percent.h"

void
ns_percent_put(struct ns_str s, const char *marks, struct ns_buf *out)
{
	static const char hex[] = "0123456789ABCDEF";
	unsigned char c;
	size_t i;

	for (i = 0; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (c > ' ' && c != 0x7f && c != '%' &&
		    strchr(marks, c) == NULL) {
			ns_buf_putc(out, s.p[i]);
			continue;
		}
		ns_buf_putc(out, '%');
		ns_buf_putc(out, hex[c >> 4]);
		ns_buf_putc(out, hex[c & 15]);
	}
}
