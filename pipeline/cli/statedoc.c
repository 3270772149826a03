/*
 * statedoc.c - the documents of a state.
 */
#include <string.h>

#include "statestore.h"

/* A longer url is nobody's canonical one. */
#define URL_MAX 2048

/* A row of document. */
struct row {
	int64_t number; /* 0: there is none */
	bool has_url, failed;
	int64_t tries, rules, run;
};

static void
bind_digest(sqlite3_stmt *s, int place, const struct ns_digest *d)
{
	sqlite3_bind_blob(s, place, d->bytes, sizeof(d->bytes), SQLITE_STATIC);
}

/* The row that a statement finds, if there is one. */
static int
find(sqlite3_stmt *s, struct row *row)
{
	int rc = sqlite3_step(s);
	const char *status;

	*row = (struct row){ .number = 0 };
	if (rc == SQLITE_ROW) {
		row->number = sqlite3_column_int64(s, 0);
		row->has_url = sqlite3_column_type(s, 1) != SQLITE_NULL;
		status = (const char *)sqlite3_column_text(s, 2);
		row->failed = status == NULL || strcmp(status, "failed") == 0;
		row->tries = sqlite3_column_int64(s, 3);
		row->rules = sqlite3_column_int64(s, 4);
		row->run = sqlite3_column_int64(s, 5);
	}
	sqlite3_reset(s);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? 0 : -1;
}

/* Two sums, of half a digest each. */
static void
add(uint64_t sums[2], struct ns_str s)
{
	struct ns_str length = { (const char *)&s.n, sizeof(s.n) };
	size_t i;

	for (i = 0; i < 2; i++)
		sums[i] = ns_checksum(s, ns_checksum(length, sums[i]));
}

struct ns_digest
ns_state_digest(const struct ns_state *st, const struct ns_doc *doc,
    bool unread)
{
	uint64_t sums[2] = { st->seed, ~st->seed };
	struct ns_digest digest;

	if (unread) {
		add(sums, NS_STR("unread"));
		add(sums, doc->id);
	} else {
		/* Two items of a feed may differ in these only. */
		add(sums, ns_doc_meta(doc, "url"));
		add(sums, ns_doc_meta(doc, "title"));
		add(sums, doc->source);
		add(sums, ns_doc_text(doc));
	}
	memcpy(digest.bytes, sums, sizeof(digest.bytes));
	return digest;
}

/* The url by which a document is known; empty: none. */
static struct ns_str
url_of(const struct ns_result *result)
{
	if (result->failed || result->url.n > URL_MAX)
		return NS_STR("");
	return result->url;
}

int
ns_state_remember(struct ns_state *st, struct ns_duplicates *seen,
    struct ns_err *err)
{
	struct ns_fingerprint fp;
	sqlite3_stmt *s;
	struct ns_str id;
	int rc = 0;

	if (sqlite3_prepare_v2(st->db.handle,
		"SELECT id, fingerprint FROM document "
		"WHERE fingerprint IS NOT NULL ORDER BY number",
		-1, &s, NULL) != SQLITE_OK)
		return ns_database_fail(&st->db, err);
	while (rc == 0 && sqlite3_step(s) == SQLITE_ROW) {
		id = ns_str_of((const char *)sqlite3_column_text(s, 0));
		if (sqlite3_column_bytes(s, 1) != sizeof(fp))
			continue;
		memcpy(&fp, sqlite3_column_blob(s, 1), sizeof(fp));
		rc = ns_duplicates_add(seen, &fp, id, err);
	}
	if (sqlite3_finalize(s) != SQLITE_OK && rc == 0)
		rc = ns_database_fail(&st->db, err);
	return rc;
}

/* Is nothing more to be done with it? */
static bool
is_settled(const struct ns_state *st, const struct row *row)
{
	if (row->number == 0 || row->rules != st->rules)
		return false;
	if (row->run == st->run)
		return true;
	return !st->options.again &&
	       (!row->failed || row->tries >= (int64_t)st->options.retries);
}

static int
find_content(struct ns_state *st, const struct ns_digest *digest,
    struct row *row)
{
	sqlite3_stmt *s = ns_state_ready(st, NS_SQL_BY_CONTENT);

	bind_digest(s, 1, digest);
	return find(s, row);
}

static int
find_url(struct ns_state *st, struct ns_str url, struct row *row)
{
	sqlite3_stmt *s = ns_state_ready(st, NS_SQL_BY_URL);

	ns_statement_bind(s, 1, url);
	return find(s, row);
}

int
ns_state_knows(struct ns_state *st, const struct ns_digest *digest,
    struct ns_err *err)
{
	struct row row;

	if (find_content(st, digest, &row) < 0)
		return ns_database_fail(&st->db, err);
	return is_settled(st, &row);
}

/* What stood for a content until its url was known is no document of its own:
 * all of its contents are another's. */
static int
merge(struct ns_state *st, int64_t from, int64_t to)
{
	sqlite3_stmt *s = ns_state_ready(st, NS_SQL_MOVE);

	sqlite3_bind_int64(s, 1, from);
	sqlite3_bind_int64(s, 2, to);
	if (ns_statement_change(s) < 0)
		return -1;
	s = ns_state_ready(st, NS_SQL_REMOVE);
	sqlite3_bind_int64(s, 1, from);
	return ns_statement_change(s);
}

static int
map(struct ns_state *st, const struct ns_digest *digest, int64_t number)
{
	sqlite3_stmt *s = ns_state_ready(st, NS_SQL_MAP);

	bind_digest(s, 1, digest);
	sqlite3_bind_int64(s, 2, number);
	return ns_statement_change(s);
}

static const char *
status_of(const struct ns_result *result)
{
	if (!result->failed)
		return "done";
	return result->err.code == NS_ESKIP ? "skipped" : "failed";
}

/* The first of those that are alike stands for all. */
static void
bind_fingerprint(sqlite3_stmt *s, int place, const struct ns_result *result)
{
	if (!result->failed && result->original.n == 0 &&
	    result->fingerprint.words > 0)
		sqlite3_bind_blob(s, place, &result->fingerprint,
		    sizeof(result->fingerprint), SQLITE_STATIC);
}

/* Write a document's row, a new one if it has none; row gets its number. */
static int
write_row(struct ns_state *st, struct row *row, const struct ns_outcome *o)
{
	sqlite3_stmt *s =
	    ns_state_ready(st, row->number != 0 ? NS_SQL_CHANGE : NS_SQL_ADD);
	const char *status = status_of(o->result);
	bool failed = strcmp(status, "failed") == 0;

	if (row->number != 0)
		sqlite3_bind_int64(s, 1, row->number);
	if (row->rules != st->rules)
		row->tries = 0;
	ns_statement_bind(s, 2, o->id);
	ns_statement_bind(s, 3, url_of(o->result));
	ns_statement_bind(s, 4, ns_str_of(status));
	ns_statement_bind(s, 5,
	    ns_str_of(o->result->failed ? o->result->err.msg : ""));
	sqlite3_bind_int64(s, 6, failed ? row->tries + 1 : 0);
	sqlite3_bind_int64(s, 7, st->rules);
	sqlite3_bind_int64(s, 8, st->run);
	bind_fingerprint(s, 9, o->result);
	if (ns_statement_change(s) < 0)
		return -1;
	if (row->number == 0)
		row->number = sqlite3_last_insert_rowid(st->db.handle);
	return 0;
}

/* Note it in row, to which the content belongs from now on. */
static int
note_in(struct ns_state *st, struct row *row, const struct row *was,
    const struct ns_outcome *o)
{
	if (!is_settled(st, row) && write_row(st, row, o) < 0)
		return -1;
	if (was->number != 0 && was->number != row->number && !was->has_url &&
	    merge(st, was->number, row->number) < 0)
		return -1;
	return map(st, &o->digest, row->number);
}

int
ns_state_note(struct ns_state *st, const struct ns_outcome *o,
    struct ns_err *err)
{
	struct ns_str url = url_of(o->result);
	struct row was, row;
	bool wanted;

	if (find_content(st, &o->digest, &was) < 0)
		return ns_database_fail(&st->db, err);
	if (is_settled(st, &was))
		return 0;
	row = was;
	if (url.n > 0) {
		if (find_url(st, url, &row) < 0)
			return ns_database_fail(&st->db, err);
		if (row.number == 0 && !was.has_url)
			row = was;
	}
	wanted = !is_settled(st, &row);
	return note_in(st, &row, &was, o) == 0 ? wanted
					       : ns_database_fail(&st->db, err);
}
