/*
 * stem.c - stems of one language at a time, by libstemmer.
 */
#include "stem.h"

#include <libstemmer.h>

#define WORD_MAX 255

/*
 * ISO 639-1 codes and libstemmer's names, sorted by code; a language that is
 * absent is not stemmed.
 */
static const struct language {
	char code[3];
	const char *algorithm;
} languages[] = {
	{ "ar", "arabic" },
	{ "ca", "catalan" },
	{ "da", "danish" },
	{ "de", "german" },
	{ "el", "greek" },
	{ "en", "english" },
	{ "es", "spanish" },
	{ "eu", "basque" },
	{ "fi", "finnish" },
	{ "fr", "french" },
	{ "ga", "irish" },
	{ "hi", "hindi" },
	{ "hu", "hungarian" },
	{ "hy", "armenian" },
	{ "id", "indonesian" },
	{ "it", "italian" },
	{ "lt", "lithuanian" },
	{ "nb", "norwegian" },
	{ "ne", "nepali" },
	{ "nl", "dutch" },
	{ "nn", "norwegian" },
	{ "no", "norwegian" },
	{ "pt", "portuguese" },
	{ "ro", "romanian" },
	{ "ru", "russian" },
	{ "sr", "serbian" },
	{ "sv", "swedish" },
	{ "ta", "tamil" },
	{ "tr", "turkish" },
	{ "yi", "yiddish" },
};

static const char *
algorithm_of(struct ns_str lang)
{
	size_t i, n = 0;

	while (n < lang.n && lang.p[n] != '-' && lang.p[n] != '_')
		n++;
	if (n != 2)
		return NULL;
	for (i = 0; i < NS_LEN(languages); i++)
		if (ns_ascii_lower(lang.p[0]) == languages[i].code[0] &&
		    ns_ascii_lower(lang.p[1]) == languages[i].code[1])
			return languages[i].algorithm;
	return NULL;
}

int
ns_stemmer_open(struct ns_stemmer *st, struct ns_str lang, struct ns_err *err)
{
	const char *algorithm = algorithm_of(lang);
	struct sb_stemmer *snowball = NULL;

	if (algorithm == st->algorithm)
		return 0;
	if (algorithm != NULL &&
	    (snowball = sb_stemmer_new(algorithm, NULL)) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory for the %s stemmer",
		    algorithm);
	ns_stemmer_close(st);
	st->algorithm = algorithm;
	st->snowball = snowball;
	return 1;
}

void
ns_stemmer_close(struct ns_stemmer *st)
{
	sb_stemmer_delete(st->snowball);
	*st = (struct ns_stemmer){ NULL, NULL };
}

bool
ns_stem(struct ns_stemmer *st, struct ns_str word, struct ns_str *stem)
{
	const sb_symbol *p;

	*stem = word;
	if (st->snowball == NULL || word.n > WORD_MAX)
		return true;
	p = sb_stemmer_stem(st->snowball, (const sb_symbol *)word.p,
	    (int)word.n);
	if (p == NULL)
		return false;
	stem->p = (const char *)p;
	stem->n = (size_t)sb_stemmer_length(st->snowball);
	return true;
}

bool
ns_stem_has(struct ns_str lang)
{
	return algorithm_of(lang) != NULL;
}

void
ns_stem_list(struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < NS_LEN(languages); i++) {
		if (i > 0)
			ns_buf_putc(out, ' ');
		ns_buf_puts(out, languages[i].code);
	}
}
