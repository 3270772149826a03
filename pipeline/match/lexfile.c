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

/* Which entry a paragraph of the scratch document belongs to. */
struct phrase {
	struct ns_entry *entry;
	bool alias; /* its short form */
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
	size_t tok, mark, core; /* the next ones to use */
};

/* Note whose paragraphs were added last. */
static const char *
claim_paras(struct loader *l, struct ns_entry *entry, bool alias)
{
	struct phrase *p;

	while (l->nphrases < l->doc.nparas) {
		p = NS_PUSH(&l->doc.arena, l->phrases, l->nphrases,
		    l->cphrases);
		if (p == NULL)
			return nomem;
		*p = (struct phrase){ entry, alias };
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
	lex->newest[entry->idno] = entry;
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
	if ((why = ns_entry_parse(e, line, lex->arena)) != NULL ||
	    (why = ns_pattern_expand(&l->expander, e->pattern)) != NULL ||
	    (why = claim_paras(l, e, false)) != NULL)
		return why;
	if (!chain_entry(lex, e))
		return nomem;
	l->last = e;
	if (e->shorts.n == 0)
		return NULL;
	if (ns_doc_push_para(&l->doc, NS_ROLE_BODY, e->shorts) == NULL)
		return nomem;
	return claim_paras(l, e, true);
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
	if (ns_utf8_check(line) < line.n)
		return "UTF-8 was expected";
	if (ns_str_trim(line).n == 0 || line.p[0] == '#')
		return NULL;
	if ((where = ns_file_where(l->lex->arena, l->file, lineno)).p == NULL)
		return nomem;
	example = line.n > 1 && (line.p[0] == '+' || line.p[0] == '-') &&
		  line.p[1] == ' ';
	return example ? add_example(l, line, where)
		       : add_entry(l, line, where);
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
			return ns_fail(err, NS_ERULE, "%s:%zu: %s", path,
			    lineno, why);
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

/* What the token at t asks for. */
static uint32_t
label_of(struct loader *l, const struct ns_tok *t)
{
	struct ns_lexicon *lex = l->lex;
	struct ns_str surface =
	    ns_str_sub(ns_doc_text(&l->doc), t->begin, t->end);
	enum ns_need need = ns_pattern_case(surface);
	uint32_t word;

	while (l->mark < l->expander.nmarks &&
	       l->expander.marks[l->mark].begin < t->begin)
		l->mark++;
	if (l->mark < l->expander.nmarks &&
	    l->expander.marks[l->mark].begin == t->begin)
		need = l->expander.marks[l->mark].need;
	if (need >= NS_NEED_CLASS_CAP) {
		lex->class_used = true;
		word = lex->class_words[need - NS_NEED_CLASS_CAP];
		return NS_LABEL(word, NS_NEED_ANY);
	}
	word =
	    ns_intern_add(lex->words, need == NS_NEED_STEM ? t->stem : t->form);
	return word == 0 ? 0 : NS_LABEL(word, need);
}

/* Mark that patterns begin with this label. */
static bool
note_start(struct ns_lexicon *lex, uint32_t label)
{
	uint32_t word = label >> 2;
	size_t i;

	while (lex->nstarts <= word)
		if (NS_PUSH(lex->arena, lex->starts, lex->nstarts,
			lex->cstarts) == NULL)
			return false;
	lex->starts[word] |= (uint8_t)(1u << (label & 3));
	for (i = 0; i < NS_LEN(lex->class_words); i++)
		if (lex->class_words[i] == word)
			lex->class_starts = true;
	return true;
}

/* Put what `term` says at the end of a path. */
static bool
add_term(struct ns_lexicon *lex, uint32_t node, struct ns_term term)
{
	struct ns_term *slot;

	while (lex->nends <= node)
		if (NS_PUSH(lex->arena, lex->ends, lex->nends, lex->cends) ==
		    NULL)
			return false;
	slot = NS_PUSH(lex->arena, lex->terms, lex->nterms, lex->cterms);
	if (slot == NULL)
		return false;
	*slot = term;
	slot->next = lex->ends[node];
	lex->ends[node] = (uint32_t)lex->nterms;
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
	const struct ns_core *core = &l->expander.cores[l->core];

	if (l->core == l->expander.ncores || core->para != i)
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
	struct ns_term term = { .entry = l->phrases[i].entry };
	uint32_t node = NS_TRIE_ROOT, label;
	const struct ns_tok *t;

	while ((t = next_token(l, i)) != NULL) {
		if ((label = label_of(l, t)) == 0)
			return nomem;
		count_token(l, i, t->begin, &term);
		if (node == NS_TRIE_ROOT && !note_start(l->lex, label))
			return nomem;
		if ((node = ns_trie_add(&l->lex->trie, node, label)) == 0)
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
	uint32_t label;

	while ((t = next_token(l, i)) != NULL)
		if ((label = label_of(l, t)) == 0 ||
		    !add_alias(l->lex, l->phrases[i].entry, label))
			return nomem;
	return NULL;
}

static int
add_phrases(struct loader *l, struct ns_err *err)
{
	const char *why;
	size_t i;

	for (i = 0; i < l->nphrases; i++) {
		why = l->phrases[i].alias ? add_short(l, i) : add_path(l, i);
		if (why == nomem)
			return ns_fail(err, NS_ENOMEM, "no memory for rules");
		if (why != NULL)
			return ns_fail(err, NS_ERULE, "%.*s: %s",
			    NS_FMT(l->phrases[i].entry->where), why);
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
