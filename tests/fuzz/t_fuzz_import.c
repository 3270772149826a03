/*
 * t_fuzz_import.c - any bytes as a dictionary, the first one choosing the
 * format: what is made of it is lines that a lexicon can hold.
 */
#define FUZZ_TARGET "import"

#include "entry.h"
#include "fuzz.h"
#include "newsift/import.h"
#include "pattern.h"

static void
ignore(void *arg, size_t line, const char *why)
{
	(void)arg;
	MUST(line > 0 && why[0] != '\0');
}

/* Each line must be an entry with a pattern. */
static void
check(struct ns_str lexicon, size_t written)
{
	struct ns_entry entry;
	struct ns_expander x;
	struct ns_str line;
	struct ns_doc doc;
	size_t n = 0;

	ns_doc_init(&doc);
	while (ns_str_cut(&lexicon, '\n', &line) && line.n > 0) {
		entry = (struct ns_entry){ .kind = NS_KIND_ACTOR };
		MUST(line.p[0] != '#');
		MUST(ns_utf8_check(line) == line.n);
		MUST(ns_entry_parse(&entry, line, &doc.arena) == NULL);
		ns_expander_init(&x, &doc);
		MUST(ns_pattern_expand(&x, entry.pattern) == NULL);
		n++;
	}
	MUST(n == written);
	ns_doc_free(&doc);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_import_how how = { .kind = NS_KIND_ACTOR,
		.left_out = ignore };
	struct ns_import_result result;
	struct ns_importer *im;
	struct ns_err err;

	if (size == 0)
		return 0;
	how.format = (enum ns_import_format)(data[0] % 3);
	if (ns_importer_new(&im, &how, &err) < 0)
		abort();
	if (ns_importer_add(im,
		(struct ns_str){ (const char *)data + 1, size - 1 },
		&err) == 0) {
		result = ns_importer_result(im);
		check(result.lexicon, result.written);
	}
	ns_importer_free(im);
	return 0;
}
