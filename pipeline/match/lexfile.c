/*
 * lexfile.c - a lexicon file into the trie.
 *
 * The lines are read first and their patterns put, a phrase a paragraph, into a
 * scratch document; that is tokenized once, as articles are, and its tokens
 * become the edges of the trie.
 */
#include <string.h>

#include "lexicon.h"

static const char nomem[] = "no memory";

/* What a paragraph of the scratch document is. */
struct phrase {
	enum { PATH, SHORT, MEMBER } kind; /* of an entry, or of a class */
	struct ns_entry *entry;
	struct ns_str class, where;
};

struct loader {
	struct ns_lexicon *lex;
	const struct ns_lexicon_load *how;
	struct ns_str file; /* its name, as rules are named */
	struct ns_doc doc;  /* phrases as paragraphs */
	struct ns_expander expander;
	struct phrase *phrases;
	size_t nphrases, cphrases;
	struct ns_entry *last;  /* whose examples follow */
	const char *at;         /* of the line, what a message is about */
	size_t tok, mark, core; /* the next ones to use */
};

/* Note what the paragraphs are that were added last. */
static const char *
claim_paras(struct loader *l, struct phrase what)
{
	struct phrase *p;

	while (l->nphrases < l->doc.nparas) {
		p = NS_PUSH(&l->doc.arena, l->phrases, l->nphrases,
		    l->cphrases);
		if (p == NULL)
			return nomem;
		*p = what;
	}
	return NULL;
}

/* Put entry at the head of the chain of its id. */
static bool
chain_entry(struct ns_lexicon *lex, struct ns_entry *entry)
{
	entry->idno = ns_intern_add(&lex->ids, entry->id);
	while (entry->idno != 0 && lex->nnewest <= entry->idno)
		if (NS_PUSH(lex->arena, lex->newest, lex->nnewest,
			lex->cnewest) == NULL)
			return false;
	if (entry->idno == 0)
		return false;
	entry->older = lex->newest[entry->idno];
	lex->newest[entry->idno] = (uint32_t)entry->order;
	return true;
}

static const char *
add_entry(struct loader *l, struct ns_str line, struct ns_str where)
{
	struct ns_lexicon *lex = l->lex;
	struct ns_entry *e = ns_arena_alloc(lex->arena, sizeof(*e)), **slot;
	const char *why;

	slot = NS_PUSH(lex->arena, lex->entries, lex->nentries, lex->centries);
	if (e == NULL || slot == NULL)
		return nomem;
	*slot = e;
	e->kind = l->how->kind;
	e->where = where;
	e->order = lex->nentries;
	why = ns_entry_parse(e, line, lex->arena);
	l->at = e->at;
	if (why != NULL)
		return why;
	why = ns_pattern_expand(&l->expander, e->pattern);
	l->at = l->expander.at;
	if (why != NULL || (why = claim_paras(l, (struct phrase){ .kind = PATH,
						     .entry = e,
						     .where = where })) != NULL)
		return why;
	if (!chain_entry(lex, e))
		return nomem;
	l->last = e;
	if (e->shorts.n == 0)
		return NULL;
	if (ns_doc_push_para(&l->doc, NS_ROLE_BODY, e->shorts) == NULL)
		return nomem;
	return claim_paras(l,
	    (struct phrase){ .kind = SHORT, .entry = e, .where = where });
}

/* "<Name> TAB words": words of a class. */
static const char *
add_class(struct loader *l, struct ns_str line, struct ns_str where)
{
	struct phrase what = { .kind = MEMBER, .where = where };
	struct ns_str word, words = line;

	l->last = NULL;
	if (!ns_str_cut(&words, '\t', &what.class) || what.class.n < 3 ||
	    what.class.p[what.class.n - 1] != '>')
		return "<Name>, a tab and words were expected";
	while (ns_str_cut(&words, ' ', &word))
		if (word.n > 0 &&
		    ns_doc_push_para(&l->doc, NS_ROLE_BODY, word) == NULL)
			return nomem;
	if (l->nphrases == l->doc.nparas)
		return "words were expected after the class";
	return claim_paras(l, what);
}

/* "+ text", "- text", either with "@YYYY-MM-DD " before the text. */
static const char *
add_example(struct loader *l, struct ns_str line, struct ns_str where)
{
	struct ns_examples *all = l->how->examples;
	struct ns_example *ex;

	if (l->last == NULL)
		return "an entry was expected before its example";
	ex = NS_PUSH(l->lex->arena, all->v, all->n, all->cap);
	if (ex == NULL)
		return nomem;
	ex->kind = l->how->kind;
	ex->want = line.p[0] == '+';
	ex->where = where;
	ex->rule = l->last->where;
	ex->id = l->last->id;
	ex->text = ns_str_trim(ns_str_sub(line, 1, line.n));
	l->at = ex->text.p;
	if (ex->text.n > 0 && ex->text.p[0] == '@') {
		if (ns_daynum_parse(ns_str_sub(ex->text, 1, ex->text.n)) == 0)
			return "a date YYYY-MM-DD was expected after @";
		ex->date = ns_str_sub(ex->text, 1, 11);
		ex->text = ns_str_trim(ns_str_sub(ex->text, 11, ex->text.n));
	}
	return ex->text.n > 0 ? NULL : "a text was expected";
}

static const char *
add_line(struct loader *l, struct ns_str line, size_t lineno)
{
	bool example;
	struct ns_str where;

	if (ns_str_ends(line, NS_STR("\r")))
		line.n--;
	l->at = line.p + ns_utf8_check(line);
	if (l->at < line.p + line.n)
		return "UTF-8 was expected";
	l->at = line.p;
	if (ns_str_trim(line).n == 0 || line.p[0] == '#')
		return NULL;
	if (line.p[0] == '=' && l->how->kind == NS_KIND_ISSUE) {
		l->last = NULL; /* the scheme's, see issueload.c */
		return NULL;
	}
	if ((where = ns_file_where(l->lex->arena, l->file, lineno)).p == NULL)
		return nomem;
	example = line.n > 1 && (line.p[0] == '+' || line.p[0] == '-') &&
		  line.p[1] == ' ';
	if (example)
		return add_example(l, line, where);
	/* An entry has more fields than a class has. */
	if (line.p[0] == '<' &&
	    ns_str_find(line, '\t', ns_str_find(line, '\t', 0) + 1) == line.n)
		return add_class(l, line, where);
	return add_entry(l, line, where);
}

static int
add_lines(struct loader *l, struct ns_str text, const char *path,
    struct ns_err *err)
{
	struct ns_str line;
	const char *why;
	size_t lineno = 0;

	while (ns_str_cut(&text, '\n', &line)) {
		lineno++;
		why = add_line(l, line, lineno);
		if (why != NULL && strcmp(why, nomem) == 0)
			return ns_fail(err, NS_ENOMEM, "%s: no memory", path);
		if (why != NULL)
			return ns_fail(err, NS_ERULE, "%s:%zu:%zu: %s", path,
			    lineno, (size_t)(l->at - line.p) + 1, why);
	}
	return 0;
}

/* The next token of paragraph i, or NULL.  A hyphen counts as a space. */
static const struct ns_tok *
next_token(struct loader *l, size_t i)
{
	const struct ns_tok *t;

	while (l->tok < l->doc.ntoks) {
		t = &l->doc.toks[l->tok];
		if (t->begin >= l->doc.paras[i].end)
			break;
		l->tok++;
		if (!ns_str_eq(t->form, NS_STR("-")))
			return t;
	}
	return NULL;
}

/* The mark on the token at t, or NULL. */
static const struct ns_mark *
mark_on(struct loader *l, const struct ns_tok *t)
{
	const struct ns_expander *x = &l->expander;

	while (l->mark < x->nmarks && x->marks[l->mark].begin < t->begin)
		l->mark++;
	if (l->mark < x->nmarks && x->marks[l->mark].begin == t->begin)
		return &x->marks[l->mark];
	return NULL;
}

static enum ns_need
letters_of(const struct loader *l, const struct ns_tok *t)
{
	return ns_pattern_case(
	    ns_str_sub(ns_doc_text(&l->doc), t->begin, t->end));
}

/* What the token at t asks for.  Returns NULL, or what was expected. */
static const char *
label_of(struct loader *l, const struct ns_tok *t, uint32_t *label)
{
	const struct ns_mark *mark = mark_on(l, t);
	enum ns_need need = letters_of(l, t);
	struct ns_str form = t->form;
	uint32_t word;

	if (mark != NULL && mark->need == NS_NEED_CLASS) {
		word = ns_classes_ask(&l->lex->classes, mark->class);
		*label = NS_LABEL(word, NS_NEED_ANY);
		return word != 0 ? NULL
				 : "a class that is known here (<Cap>, <CAPS>, "
				   "<Num>, <Ord>, or one named above) was "
				   "expected";
	}
	if (mark != NULL) {
		need = NS_NEED_STEM;
		form = t->stem;
	}
	word = ns_intern_add(l->lex->words, form);
	*label = NS_LABEL(word, need);
	return word != 0 ? NULL : nomem;
}

/* Which kind of edge is it? */
static enum ns_need
kind_of(const struct ns_lexicon *lex, uint32_t label)
{
	if (ns_classes_has(&lex->classes, label >> 2))
		return NS_NEED_CLASS;
	return (enum ns_need)(label & 3);
}

/* Note that paths begin with a word. */
static bool
note_start(struct ns_lexicon *lex, uint32_t word, enum ns_need kind)
{
	while (lex->nstarts <= word)
		if (NS_PUSH(lex->arena, lex->starts, lex->nstarts,
			lex->cstarts) == NULL)
			return false;
	lex->starts[word] |= (uint8_t)(1u << kind);
	return true;
}

/* The node that label leads to from node, made if new.  0: no memory. */
static uint32_t
add_edge(struct ns_lexicon *lex, uint32_t node, uint32_t label)
{
	uint32_t to = ns_trie_add(&lex->trie, node, label);
	enum ns_need kind = kind_of(lex, label);

	if (to == 0 || !ns_lexicon_push_node(lex, to) ||
	    (node == NS_TRIE_ROOT && !note_start(lex, label >> 2, kind)))
		return 0;
	lex->nodes[node].asks |= 1u << kind;
	lex->nodes[node].may |= ns_label_bit(label);
	return to;
}

/* Put what `term` says at the end of a path. */
static bool
add_term(struct ns_lexicon *lex, uint32_t node, struct ns_term term)
{
	struct ns_term *slot;

	slot = NS_PUSH(lex->arena, lex->terms, lex->nterms, lex->cterms);
	if (slot == NULL)
		return false;
	*slot = term;
	slot->next = lex->nodes[node].end;
	lex->nodes[node].end = (uint32_t)lex->nterms;
	return true;
}

static bool
add_alias(struct ns_lexicon *lex, struct ns_entry *entry, uint32_t label)
{
	uint32_t *grown = ns_arena_grow(lex->arena, entry->alias,
	    entry->nalias * sizeof(*grown),
	    (entry->nalias + 1) * sizeof(*grown));

	if (grown == NULL)
		return false;
	grown[entry->nalias++] = label;
	entry->alias = grown;
	return true;
}

/* Count a token at `begin` as what it is in paragraph i: context or not. */
static void
count_token(const struct loader *l, size_t i, size_t begin,
    struct ns_term *term)
{
	const struct ns_core *core = NULL;

	if (l->core < l->expander.ncores)
		core = &l->expander.cores[l->core];
	if (core == NULL || core->para != i)
		term->words++;
	else if (begin < core->begin)
		term->before++;
	else if (begin < core->end)
		term->words++;
	else
		term->after++;
}

/* Lay the path of the phrase in paragraph i, whose tokens begin at l->tok. */
static const char *
add_path(struct loader *l, size_t i)
{
	struct ns_term term = { 0 };
	uint32_t node = NS_TRIE_ROOT, label;
	const struct ns_tok *t;
	const char *why;

	term.entry = (uint32_t)l->phrases[i].entry->order - 1;
	while ((t = next_token(l, i)) != NULL) {
		if ((why = label_of(l, t, &label)) != NULL)
			return why;
		count_token(l, i, t->begin, &term);
		if ((node = add_edge(l->lex, node, label)) == 0)
			return nomem;
	}
	if (l->core < l->expander.ncores &&
	    l->expander.cores[l->core].para == i)
		l->core++;
	if (term.words == 0)
		return "a pattern of at least one word was expected";
	return add_term(l->lex, node, term) ? NULL : nomem;
}

/* Note the words of the short form in paragraph i. */
static const char *
add_short(struct loader *l, size_t i)
{
	const struct ns_tok *t;
	const char *why;
	uint32_t label;

	while ((t = next_token(l, i)) != NULL) {
		if ((why = label_of(l, t, &label)) != NULL)
			return why;
		if (!add_alias(l->lex, l->phrases[i].entry, label))
			return nomem;
	}
	return NULL;
}

/* The word in paragraph i is one of a class. */
static const char *
add_member(struct loader *l, size_t i)
{
	const struct ns_tok *t = next_token(l, i), *more = next_token(l, i);
	uint32_t form;

	/* Whether a stop belongs to its word, the abbreviations tell. */
	if (more != NULL && ns_str_eq(more->form, NS_STR(".")))
		more = next_token(l, i);
	if (t == NULL || more != NULL)
		return "single words were expected in a class";
	form = ns_intern_add(l->lex->words, t->form);
	if (form == 0 || !ns_classes_add(&l->lex->classes, l->phrases[i].class,
			     form, letters_of(l, t)))
		return nomem;
	return NULL;
}

/* The column of what was tokenized late: a class its pattern asks for, the
 * pattern, the words of a class. */
static size_t
column_of(const struct loader *l, const struct phrase *p)
{
	struct ns_str pattern, name;
	size_t i;

	if (p->kind == MEMBER)
		return p->class.n + 2;
	if (p->kind != PATH || l->mark >= l->expander.nmarks)
		return 1;
	pattern = p->entry->pattern;
	name = l->expander.marks[l->mark].class;
	for (i = 0; i < pattern.n && name.n > 0; i++)
		if (ns_str_starts(ns_str_sub(pattern, i, pattern.n), name))
			return i + 1;
	return 1;
}

static int
add_phrases(struct loader *l, struct ns_err *err)
{
	const char *why = NULL;
	size_t i;

	for (i = 0; i < l->nphrases; i++) {
		switch (l->phrases[i].kind) {
		case PATH:
			why = add_path(l, i);
			break;
		case SHORT:
			why = add_short(l, i);
			break;
		case MEMBER:
			why = add_member(l, i);
			break;
		}
		if (why == nomem)
			return ns_fail(err, NS_ENOMEM, "no memory for rules");
		if (why != NULL)
			return ns_fail(err, NS_ERULE, "%.*s:%zu: %s",
			    NS_FMT(l->phrases[i].where),
			    column_of(l, &l->phrases[i]), why);
	}
	return 0;
}

int
ns_lexicon_load(struct ns_lexicon *lex, const struct ns_lexicon_load *how,
    const char *path, struct ns_err *err)
{
	struct loader l = { .lex = lex, .how = how };
	struct ns_str text;
	int rc = -1;

	ns_doc_init(&l.doc);
	ns_expander_init(&l.expander, &l.doc);
	l.file = ns_arena_dup(lex->arena, ns_file_name(path));
	if (l.file.p == NULL) {
		ns_fail(err, NS_ENOMEM, "%s: no memory", path);
		goto done;
	}
	if (ns_file_read(lex->arena, path, &text, err) < 0 ||
	    add_lines(&l, text, path, err) < 0 ||
	    how->analyzer.run(&l.doc, how->analyzer.arg, err) < 0 ||
	    add_phrases(&l, err) < 0)
		goto done;
	rc = 0;
done:
	ns_doc_free(&l.doc);
	return rc;
}
