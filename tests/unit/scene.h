/*
 * scene.h - rules and a text for tests of the match room: load the one, run
 * the other, say what was found.
 */
#ifndef SCENE_H
#define SCENE_H

#include <stdlib.h>
#include <unistd.h>

#include "newsift/match.h"
#include "newsift/tokenize.h"
#include "tap.h"

struct scene {
	struct ns_tokenizer *tokenizer;
	struct ns_matcher *matcher;
	struct ns_doc doc;
	struct ns_err err;
};

static inline int
scene_analyze(struct ns_doc *doc, void *arg, struct ns_err *err)
{
	return ns_tokenize(doc, arg, err);
}

/* Open a scene with these abbreviations; NULL: none. */
static inline void
scene_open_with(struct scene *s, const char *abbreviations)
{
	struct ns_analyzer analyzer = { scene_analyze, NULL };

	memset(s, 0, sizeof(*s));
	ns_doc_init(&s->doc);
	if (ns_tokenizer_new(&s->tokenizer, abbreviations, NULL, &s->err) < 0)
		exit(1);
	analyzer.arg = s->tokenizer;
	if (ns_matcher_new(&s->matcher, analyzer, &s->err) < 0)
		exit(1);
}

static inline void
scene_open(struct scene *s)
{
	scene_open_with(s, NULL);
}

/* Load text as a rule file of this name; -1 leaves the reason in s->err. */
static inline int
scene_load(struct scene *s, const char *name, const char *text)
{
	char dir[] = "/tmp/newsift-scene-XXXXXX", path[128];
	FILE *fp;
	int rc = -1;

	if (mkdtemp(dir) == NULL)
		exit(1);
	snprintf(path, sizeof(path), "%s/%s", dir, name);
	if ((fp = fopen(path, "w")) == NULL || fputs(text, fp) == EOF ||
	    fclose(fp) != 0)
		exit(1);
	rc = ns_matcher_load(s->matcher, path, &s->err);
	unlink(path);
	rmdir(dir);
	return rc;
}

/* Match a paragraph, which must not be the scene's; publ: its date, or NULL. */
static inline int
scene_match_text(struct scene *s, enum ns_role role, const char *publ,
    struct ns_str text)
{
	if (ns_doc_reset(&s->doc, NS_STR("scene"), &s->err) < 0 ||
	    (publ != NULL && ns_doc_push_meta(&s->doc, NS_STR("published"),
				 ns_str_of(publ), NS_STR("")) == NULL) ||
	    ns_doc_push_para(&s->doc, role, text) == NULL)
		exit(1);
	if (ns_tokenize(&s->doc, s->tokenizer, &s->err) < 0)
		return -1;
	return ns_match(&s->doc, s->matcher, &s->err);
}

static inline int
scene_match(struct scene *s, enum ns_role role, const char *publ,
    const char *text)
{
	return scene_match_text(s, role, publ, ns_str_of(text));
}

/* The hits of a type (NULL: all) as "id=words" (or, with attrs,
 * "id=words{attrs}") joined by '|'. */
static inline struct ns_str
scene_hits_of(struct scene *s, const char *type, bool attrs)
{
	const struct ns_hit *h;
	struct ns_buf out;
	size_t i;

	ns_buf_init(&out, &s->doc.arena);
	for (i = 0; i < s->doc.nhits; i++) {
		h = &s->doc.hits[i];
		if (type != NULL && !ns_str_eq(h->type, ns_str_of(type)))
			continue;
		ns_buf_puts(&out, out.n > 0 ? "|" : "");
		ns_buf_put(&out, h->id);
		ns_buf_putc(&out, '=');
		ns_buf_put(&out,
		    ns_str_sub(ns_doc_text(&s->doc), h->begin, h->end));
		if (!attrs)
			continue;
		ns_buf_putc(&out, '{');
		ns_buf_put(&out, h->attrs);
		ns_buf_putc(&out, '}');
	}
	return ns_buf_str(&out);
}

static inline struct ns_str
scene_hits(struct scene *s, bool attrs)
{
	return scene_hits_of(s, NULL, attrs);
}

static inline void
scene_close(struct scene *s)
{
	ns_matcher_free(s->matcher);
	ns_tokenizer_free(s->tokenizer);
	ns_doc_free(&s->doc);
}

/* A text, and the descriptions in it: what scene_hits_of("role") says. */
struct scene_row {
	const char *name, *text, *want;
};

static inline void
scene_roles(struct scene *s, const struct scene_row *rows, size_t n)
{
	struct ns_str got;
	size_t i;

	for (i = 0; i < n; i++) {
		OK(scene_match(s, NS_ROLE_BODY, NULL, rows[i].text) == 0,
		    rows[i].name);
		got = scene_hits_of(s, "role", false);
		EQ(got.p, got.n, rows[i].want, rows[i].name);
	}
}

#endif
