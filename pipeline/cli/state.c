/*
 * state.c - what earlier runs have done.
 */
#include "state.h"

#include <stdlib.h>
#include <string.h>

#include "database.h"

/* A longer url is nobody's canonical one. */
#define URL_MAX 2048

/* "nsft", as SQLite keeps it in the file's head. */
#define APPLICATION 0x6e736674
#define VERSION 1

static const char schema[] =
    "PRAGMA application_id = 0x6e736674;"
    "PRAGMA user_version = 1;"
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value) WITHOUT ROWID;"
    "INSERT INTO setting VALUES ('seed', random()), ('run', 0);"
    "CREATE TABLE document ("
    "  number INTEGER PRIMARY KEY,"
    "  id TEXT NOT NULL,"       /* as in records */
    "  url TEXT UNIQUE,"        /* NULL: it has none */
    "  status TEXT NOT NULL,"   /* done, skipped, failed */
    "  reason TEXT,"            /* of the last two */
    "  tries INTEGER NOT NULL," /* that failed */
    "  rules INTEGER NOT NULL," /* their version */
    "  run INTEGER NOT NULL,"
    "  time TEXT NOT NULL);"
    "CREATE TABLE content ("
    "  digest BLOB PRIMARY KEY,"
    "  document INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE INDEX content_document ON content (document);"
    /* Files that are written to, and what of them counts. */
    "CREATE TABLE file ("
    "  name TEXT PRIMARY KEY,"
    "  inode INTEGER NOT NULL,"
    "  length INTEGER NOT NULL) WITHOUT ROWID;";

#define COLUMNS "number, url, status, tries, rules, run"

enum { BY_CONTENT, BY_URL, ADD, CHANGE, MAP, MOVE, REMOVE, OPEN, CLOSED, NSQL };

static const char *const sql[NSQL] = {
	[BY_CONTENT] = "SELECT " COLUMNS " FROM content "
		       "JOIN document ON number = document WHERE digest = ?1",
	[BY_URL] = "SELECT " COLUMNS " FROM document WHERE url = ?1",
	[ADD] = "INSERT INTO document VALUES (NULL, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
		" strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
	[CHANGE] =
	    "UPDATE document SET id = ?2, url = ifnull(?3, url),"
	    " status = ?4, reason = ?5, tries = ?6, rules = ?7, run = ?8,"
	    " time = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
	    " WHERE number = ?1",
	[MAP] = "INSERT OR REPLACE INTO content VALUES (?1, ?2)",
	[MOVE] = "UPDATE content SET document = ?2 WHERE document = ?1",
	[REMOVE] = "DELETE FROM document WHERE number = ?1",
	[OPEN] = "INSERT OR REPLACE INTO file VALUES (?1, ?2, ?3)",
	[CLOSED] = "DELETE FROM file WHERE name = ?1",
};

struct ns_state {
	struct ns_database db;
	struct ns_state_options options;
	sqlite3_stmt *statements[NSQL];
	uint64_t seed;
	int64_t rules, run;
};

/* A row of document. */
struct row {
	int64_t number; /* 0: there is none */
	bool has_url, failed;
	int64_t tries, rules, run;
};

/* --- statements -------------------------------------------------------- */

static int
lose(const struct ns_state *st, struct ns_err *err)
{
	return ns_database_fail(&st->db, err);
}

/* A statement, ready for its arguments. */
static sqlite3_stmt *
ready(struct ns_state *st, int which)
{
	sqlite3_reset(st->statements[which]);
	sqlite3_clear_bindings(st->statements[which]);
	return st->statements[which];
}

/* A string, or NULL for an empty one; it must stay. */
static void
bind_str(sqlite3_stmt *s, int place, struct ns_str value)
{
	if (value.n > 0)
		sqlite3_bind_text64(s, place, value.p, value.n, SQLITE_STATIC,
		    SQLITE_UTF8);
}

static void
bind_digest(sqlite3_stmt *s, int place, const struct ns_digest *d)
{
	sqlite3_bind_blob(s, place, d->bytes, sizeof(d->bytes), SQLITE_STATIC);
}

/* Run a statement that gives nothing. */
static int
change(sqlite3_stmt *s)
{
	int rc = sqlite3_step(s) == SQLITE_DONE ? 0 : -1;

	sqlite3_reset(s);
	return rc;
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

/* --- opening and closing ----------------------------------------------- */

/* Make the tables of a new state; an old one must be ours. */
static int
check(struct ns_state *st, struct ns_err *err)
{
	int64_t application, version, tables;

	if (ns_database_number(&st->db, "PRAGMA application_id", &application,
		err) < 0 ||
	    ns_database_number(&st->db, "PRAGMA user_version", &version, err) <
		0 ||
	    ns_database_number(&st->db, "SELECT count(*) FROM sqlite_master",
		&tables, err) < 0)
		return -1;
	if (tables == 0)
		return ns_database_run(&st->db, schema, err);
	if (application != APPLICATION)
		return ns_fail(err, NS_EIO, "%s: is no state of newsift",
		    st->db.path);
	if (version > VERSION)
		return ns_fail(err, NS_EIO, "%s: was made by a later newsift",
		    st->db.path);
	return 0;
}

static int
begin(struct ns_state *st, struct ns_err *err)
{
	int64_t seed;
	size_t i;

	for (i = 0; i < NSQL; i++)
		if (sqlite3_prepare_v2(st->db.handle, sql[i], -1,
			&st->statements[i], NULL) != SQLITE_OK)
			return lose(st, err);
	if (ns_database_number(&st->db,
		"SELECT value FROM setting WHERE name = 'run'", &st->run,
		err) < 0 ||
	    ns_database_number(&st->db,
		"SELECT value FROM setting WHERE name = 'seed'", &seed,
		err) < 0)
		return -1;
	st->seed = (uint64_t)seed;
	return 0;
}

/* Files that a run had open when it was killed. */
static int
mend(struct ns_state *st, struct ns_err *err)
{
	sqlite3_stmt *s;
	int rc = 0;

	if (sqlite3_prepare_v2(st->db.handle, "SELECT * FROM file", -1, &s,
		NULL) != SQLITE_OK)
		return lose(st, err);
	while (rc == 0 && sqlite3_step(s) == SQLITE_ROW)
		rc = ns_append_cut((const char *)sqlite3_column_text(s, 0),
		    (uint64_t)sqlite3_column_int64(s, 1),
		    (uint64_t)sqlite3_column_int64(s, 2), err);
	if (sqlite3_finalize(s) != SQLITE_OK && rc == 0)
		rc = lose(st, err);
	if (rc == 0)
		rc = ns_database_run(&st->db, "DELETE FROM file", err);
	return rc == 0 ? ns_state_commit(st, err) : -1;
}

static void
release(struct ns_state *st)
{
	size_t i;

	for (i = 0; i < NSQL; i++)
		sqlite3_finalize(st->statements[i]);
	ns_database_close(&st->db);
	free(st);
}

int
ns_state_open(struct ns_state **out, const struct ns_state_options *o,
    struct ns_err *err)
{
	struct ns_database_options options = { .path = o->path,
		.wait = o->wait,
		.fast = o->fast };
	struct ns_state *st = calloc(1, sizeof(*st));
	int rc;

	*out = NULL;
	if (st == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	st->options = *o;
	rc = ns_database_open(&st->db, &options, err);
	if (rc == 0 &&
	    (check(st, err) < 0 || begin(st, err) < 0 || mend(st, err) < 0))
		rc = -1;
	if (rc == 0)
		*out = st;
	else
		release(st);
	return rc;
}

int
ns_state_close(struct ns_state *st, bool complete, struct ns_err *err)
{
	int rc = 0;

	if (st == NULL)
		return 0;
	/* A run that does not end goes on with the next. */
	if (complete)
		rc = ns_database_run(&st->db,
		    "UPDATE setting SET value = value + 1 WHERE name = 'run';"
		    "COMMIT",
		    err);
	release(st);
	return rc;
}

int
ns_state_commit(struct ns_state *st, struct ns_err *err)
{
	return ns_database_run(&st->db, "COMMIT; BEGIN IMMEDIATE", err);
}

void
ns_state_rules(struct ns_state *st, uint64_t version)
{
	st->rules = (int64_t)version;
}

int
ns_state_file(struct ns_state *st, const struct ns_append *a, uint64_t length,
    struct ns_err *err)
{
	sqlite3_stmt *s = ready(st, OPEN);

	bind_str(s, 1, ns_str_of(a->file));
	sqlite3_bind_int64(s, 2, (int64_t)a->inode);
	sqlite3_bind_int64(s, 3, (int64_t)length);
	return change(s) == 0 ? 0 : lose(st, err);
}

int
ns_state_file_closed(struct ns_state *st, const struct ns_append *a,
    struct ns_err *err)
{
	sqlite3_stmt *s = ready(st, CLOSED);

	bind_str(s, 1, ns_str_of(a->file));
	return change(s) == 0 ? 0 : lose(st, err);
}

/* --- documents --------------------------------------------------------- */

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
	sqlite3_stmt *s = ready(st, BY_CONTENT);

	bind_digest(s, 1, digest);
	return find(s, row);
}

static int
find_url(struct ns_state *st, struct ns_str url, struct row *row)
{
	sqlite3_stmt *s = ready(st, BY_URL);

	bind_str(s, 1, url);
	return find(s, row);
}

int
ns_state_knows(struct ns_state *st, const struct ns_digest *digest,
    struct ns_err *err)
{
	struct row row;

	if (find_content(st, digest, &row) < 0)
		return lose(st, err);
	return is_settled(st, &row);
}

/* What stood for a content until its url was known is no document of its own:
 * all of its contents are another's. */
static int
merge(struct ns_state *st, int64_t from, int64_t to)
{
	sqlite3_stmt *s = ready(st, MOVE);

	sqlite3_bind_int64(s, 1, from);
	sqlite3_bind_int64(s, 2, to);
	if (change(s) < 0)
		return -1;
	s = ready(st, REMOVE);
	sqlite3_bind_int64(s, 1, from);
	return change(s);
}

static int
map(struct ns_state *st, const struct ns_digest *digest, int64_t number)
{
	sqlite3_stmt *s = ready(st, MAP);

	bind_digest(s, 1, digest);
	sqlite3_bind_int64(s, 2, number);
	return change(s);
}

static const char *
status_of(const struct ns_result *result)
{
	if (!result->failed)
		return "done";
	return result->err.code == NS_ESKIP ? "skipped" : "failed";
}

/* Write a document's row, a new one if it has none; row gets its number. */
static int
write_row(struct ns_state *st, struct row *row, const struct ns_outcome *o)
{
	sqlite3_stmt *s = ready(st, row->number != 0 ? CHANGE : ADD);
	const char *status = status_of(o->result);
	bool failed = strcmp(status, "failed") == 0;

	if (row->number != 0)
		sqlite3_bind_int64(s, 1, row->number);
	if (row->rules != st->rules)
		row->tries = 0;
	bind_str(s, 2, o->id);
	bind_str(s, 3, url_of(o->result));
	bind_str(s, 4, ns_str_of(status));
	bind_str(s, 5, ns_str_of(o->result->failed ? o->result->err.msg : ""));
	sqlite3_bind_int64(s, 6, failed ? row->tries + 1 : 0);
	sqlite3_bind_int64(s, 7, st->rules);
	sqlite3_bind_int64(s, 8, st->run);
	if (change(s) < 0)
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
		return lose(st, err);
	if (is_settled(st, &was))
		return 0;
	row = was;
	if (url.n > 0) {
		if (find_url(st, url, &row) < 0)
			return lose(st, err);
		if (row.number == 0 && !was.has_url)
			row = was;
	}
	wanted = !is_settled(st, &row);
	return note_in(st, &row, &was, o) == 0 ? wanted : lose(st, err);
}
