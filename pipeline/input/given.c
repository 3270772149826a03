/*
 * given.c - what is known of an article from outside its page.
 */
#include "given.h"

#include "decode.h"

/* Append text with its white space single, and none at its ends. */
static void
put_squeezed(struct ns_buf *out, struct ns_str text)
{
	size_t i;

	text = ns_str_trim(text);
	for (i = 0; i < text.n; i++) {
		if (!ns_ascii_space(text.p[i]))
			ns_buf_putc(out, text.p[i]);
		else if (!ns_ascii_space(text.p[i - 1]))
			ns_buf_putc(out, ' ');
	}
}

int
ns_given_push(struct ns_doc *doc, const char *key, struct ns_str value,
    const char *source)
{
	struct ns_buf clean;
	struct ns_str text;

	ns_buf_init(&clean, &doc->arena);
	put_squeezed(&clean, value);
	if (clean.n == 0 && !clean.failed)
		return 0;
	return clean.failed ||
		       ns_decode_utf8(&doc->arena, ns_buf_str(&clean), &text) <
			   0 ||
		       ns_doc_push_meta(doc, ns_str_of(key), text,
			   ns_str_of(source)) == NULL
		   ? -1
		   : 0;
}
