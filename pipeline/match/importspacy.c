/*
 * importspacy.c - patterns of spaCy's EntityRuler, one JSON object a line.
 *
 *     {"label": "ORG", "pattern": "Acme Corp.", "id": "acme"}
 *     {"label": "GPE", "pattern": [{"LOWER": "san"}, {"LOWER": "jose"}]}
 *
 * A pattern of tokens is carried over when each token asks one thing that our
 * patterns can ask as well.
 */
#include <jansson.h>
#include <string.h>

#include "importer.h"

/* Objects and lists within each other; a pattern has four. */
#define DEPTH_MAX 16

/* A pattern under way. */
struct work {
	struct ns_buf pattern, name;
	size_t ways;
	bool must; /* something in it is not optional */
};

/* What a token's key asks for. */
enum ask { ASK_WORD, ASK_LOWER, ASK_STEM, ASK_CLASS };

static const struct {
	const char *name;
	enum ask ask;
	const char *class;
} keys[] = {
	{ "ORTH", ASK_WORD, NULL },
	{ "TEXT", ASK_WORD, NULL },
	{ "LOWER", ASK_LOWER, NULL },
	{ "LEMMA", ASK_STEM, NULL },
	{ "IS_TITLE", ASK_CLASS, "<Cap>" },
	{ "IS_UPPER", ASK_CLASS, "<CAPS>" },
	{ "LIKE_NUM", ASK_CLASS, "<Num>" },
	{ "IS_DIGIT", ASK_CLASS, "<Num>" },
};

static const struct {
	const char *label, *type;
} labels[] = {
	{ "PERSON", "person" },
	{ "PER", "person" },
	{ "ORG", "organization" },
	{ "GPE", "place" },
	{ "LOC", "place" },
	{ "FAC", "place" },
	{ "NORP", "group" },
};

static struct ns_str
text_of(const json_t *value)
{
	return (struct ns_str){ json_string_value(value),
		json_string_length(value) };
}

/* Append one value of a token, as `ask` says. */
static int
put_value(struct work *w, enum ask ask, struct ns_str value, struct ns_err *why)
{
	struct ns_buf lower;

	if (value.n == 0)
		return ns_fail(why, NS_EINPUT, "a word was expected");
	if (ask == ASK_LOWER) {
		ns_buf_init(&lower, w->pattern.arena);
		ns_import_lower(value, &lower);
		value = ns_buf_str(&lower);
	}
	if (ask == ASK_STEM) {
		if (!ns_import_has_word(value))
			return ns_fail(why, NS_EINPUT,
			    "\"%.*s\" is no word with a stem", NS_FMT(value));
		ns_buf_putc(&w->pattern, '~');
	}
	return ns_import_words(value, &w->pattern, why);
}

static void
put_name(struct work *w, struct ns_str value)
{
	struct ns_err ignored;

	if (w->name.n > 0)
		ns_buf_putc(&w->name, ' ');
	ns_import_words(value, &w->name, &ignored);
}

/* {"IN": [...]}: one of these words, or none of them when it is optional. */
static int
put_list(struct work *w, enum ask ask, const json_t *value, struct ns_err *why)
{
	const json_t *list = json_object_get(value, "IN"), *one;
	size_t i, n = json_array_size(list);

	if (n == 0 || json_object_size(value) != 1)
		return ns_fail(why, NS_EINPUT,
		    "of what a word may be, only {\"IN\": [...]} can be said");
	ns_buf_putc(&w->pattern, '[');
	for (i = 0; i < n; i++) {
		one = json_array_get(list, i);
		if (!json_is_string(one))
			return ns_fail(why, NS_EINPUT,
			    "words were expected in \"IN\"");
		if (i > 0)
			ns_buf_putc(&w->pattern, '|');
		if (put_value(w, ask, text_of(one), why) < 0)
			return -1;
		/* It may be a mark that patterns pass over. */
		if (!ns_import_has_word(text_of(one)))
			w->must = false;
	}
	w->ways *= n;
	return 0;
}

/* How a token of this kind is written; `optional` decides the brackets. */
static int
put_asked(struct work *w, size_t key, const json_t *value, bool optional,
    struct ns_err *why)
{
	bool must = w->must;

	if (w->pattern.n > 0)
		ns_buf_putc(&w->pattern, ' ');
	w->must = true;
	if (json_is_object(value) && keys[key].ask != ASK_CLASS) {
		if (put_list(w, keys[key].ask, value, why) < 0)
			return -1;
		ns_buf_puts(&w->pattern, optional ? "|]" : "]");
		if (!optional)
			put_name(w,
			    text_of(json_array_get(json_object_get(value, "IN"),
				0)));
		w->ways += optional ? w->ways : 0;
		w->must = must || (w->must && !optional);
		return 0;
	}
	if (optional)
		ns_buf_putc(&w->pattern, '(');
	if (keys[key].ask == ASK_CLASS && json_is_true(value)) {
		ns_buf_puts(&w->pattern, keys[key].class);
	} else if (keys[key].ask != ASK_CLASS && json_is_string(value)) {
		if (put_value(w, keys[key].ask, text_of(value), why) < 0)
			return -1;
		w->must = ns_import_has_word(text_of(value));
		if (!optional)
			put_name(w, text_of(value));
	} else {
		return ns_fail(why, NS_EINPUT, "\"%s\" with this value",
		    keys[key].name);
	}
	if (optional)
		ns_buf_putc(&w->pattern, ')');
	w->ways *= optional ? 2 : 1;
	w->must = must || (w->must && !optional);
	return 0;
}

/* Which row of keys; NS_LEN(keys) for none. */
static size_t
find_key(const char *name)
{
	size_t i;

	for (i = 0; i < NS_LEN(keys); i++)
		if (ns_str_caseeq(ns_str_of(name), ns_str_of(keys[i].name)))
			break;
	return i;
}

/* "OP": nothing or "1": once; "?": perhaps. */
static int
read_op(const json_t *value, bool *optional, struct ns_err *why)
{
	struct ns_str op = text_of(value);

	*optional = ns_str_eq(op, NS_STR("?"));
	if (!*optional && !ns_str_eq(op, NS_STR("1")))
		return ns_fail(why, NS_EINPUT,
		    "\"OP\": \"%.*s\": only \"?\" can be said", NS_FMT(op));
	return 0;
}

static int
put_token(struct work *w, json_t *token, struct ns_err *why)
{
	const json_t *asked = NULL;
	size_t key = NS_LEN(keys);
	bool optional = false;
	const char *name;
	json_t *value;

	if (!json_is_object(token))
		return ns_fail(why, NS_EINPUT,
		    "objects were expected in the pattern");
	json_object_foreach(token, name, value)
	{
		if (ns_str_caseeq(ns_str_of(name), NS_STR("OP"))) {
			if (read_op(value, &optional, why) < 0)
				return -1;
			continue;
		}
		if (asked != NULL)
			return ns_fail(why, NS_EINPUT,
			    "\"%s\": a token that asks more than one thing",
			    name);
		if ((key = find_key(name)) == NS_LEN(keys))
			return ns_fail(why, NS_EINPUT,
			    "\"%s\": a pattern cannot ask this", name);
		asked = value;
	}
	if (asked == NULL)
		return ns_fail(why, NS_EINPUT,
		    "{}: a pattern cannot ask for any word");
	if (put_asked(w, key, asked, optional, why) < 0)
		return -1;
	if (w->ways > NS_IMPORT_WAYS)
		return ns_fail(why, NS_EINPUT,
		    "a pattern of at most %d different phrases was expected",
		    NS_IMPORT_WAYS);
	return 0;
}

static int
put_pattern(struct work *w, const json_t *pattern, struct ns_err *why)
{
	size_t i, n = json_array_size(pattern);

	if (json_is_string(pattern)) {
		put_name(w, text_of(pattern));
		w->must = true;
		return ns_import_words(text_of(pattern), &w->pattern, why);
	}
	if (n == 0)
		return ns_fail(why, NS_EINPUT,
		    "\"pattern\" with a text or a list of tokens was expected");
	for (i = 0; i < n; i++)
		if (put_token(w, json_array_get(pattern, i), why) < 0)
			return -1;
	if (!w->must)
		return ns_fail(why, NS_EINPUT,
		    "a word that is not optional was expected");
	return 0;
}

/* What a label is among our types; empty: nothing. */
static struct ns_str
type_of(struct ns_importer *im, struct ns_str label)
{
	size_t i;

	if (im->how.kind == NS_KIND_ISSUE)
		return im->how.type.n > 0 ? im->how.type
					  : ns_import_slug(im, label);
	for (i = 0; i < NS_LEN(labels); i++)
		if (ns_str_caseeq(label, ns_str_of(labels[i].label)))
			return ns_str_of(labels[i].type);
	return im->how.type;
}

static int
put_object(struct ns_importer *im, const json_t *object, struct ns_err *why)
{
	const json_t *label = json_object_get(object, "label");
	const json_t *id = json_object_get(object, "id");
	struct ns_import_row row = { 0 };
	struct work w = { .ways = 1 };
	struct ns_str name;

	ns_buf_init(&w.pattern, &im->scratch);
	ns_buf_init(&w.name, &im->scratch);
	if (!json_is_object(object) || !json_is_string(label) ||
	    json_string_length(label) == 0)
		return ns_fail(why, NS_EINPUT,
		    "an object with \"label\" and \"pattern\" was expected");
	row.type = type_of(im, text_of(label));
	if (row.type.n == 0)
		return ns_fail(why, NS_EINPUT,
		    "label \"%.*s\" is no type of actor; --type gives one",
		    NS_FMT(text_of(label)));
	if (put_pattern(&w, json_object_get(object, "pattern"), why) < 0)
		return -1;
	if (w.pattern.failed || w.name.failed)
		return ns_fail(why, NS_ENOMEM, "no memory");
	name = ns_buf_str(&w.name);
	if (!ns_import_has_word(name))
		name = json_is_string(id) ? text_of(id) : text_of(label);
	row.id = json_is_string(id) ? ns_import_id(im, text_of(id))
				    : ns_import_distinct(im,
					  ns_import_slug(im, name), row.type);
	row.name = ns_import_name(im, row.id, name);
	row.pattern = ns_buf_str(&w.pattern);
	return ns_import_put(im, &row, why);
}

/* How deep objects and lists are nested, counted without going into them. */
static size_t
depth_of(struct ns_str line)
{
	size_t i, depth = 0, most = 0;
	bool quoted = false;

	for (i = 0; i < line.n; i++) {
		if (quoted && line.p[i] == '\\')
			i++;
		else if (line.p[i] == '"')
			quoted = !quoted;
		else if (!quoted && (line.p[i] == '{' || line.p[i] == '['))
			depth++;
		else if (!quoted && depth > 0 &&
			 (line.p[i] == '}' || line.p[i] == ']'))
			depth--;
		most = depth > most ? depth : most;
	}
	return most;
}

static int
take_line(struct ns_importer *im, struct ns_str line, struct ns_err *why)
{
	json_error_t error;
	json_t *object;
	int rc;

	if (ns_str_trim(line).n == 0)
		return 0;
	if (depth_of(line) > DEPTH_MAX)
		return ns_fail(why, NS_EINPUT,
		    "JSON of at most %d levels was expected", DEPTH_MAX);
	if ((object = json_loadb(line.p, line.n, 0, &error)) == NULL)
		return ns_fail(why, NS_EINPUT, "JSON was expected: %s",
		    error.text);
	ns_arena_reset(&im->scratch);
	rc = put_object(im, object, why);
	json_decref(object);
	return rc;
}

const struct ns_import_reader ns_import_spacy = { take_line, NULL, NULL };
