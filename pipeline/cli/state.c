/*
 * state.c - what earlier runs have done.
 */
#include "statestore.h"

#include <stdlib.h>
#include <string.h>

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
    "  time TEXT NOT NULL,"
    "  fingerprint BLOB);" /* NULL: it repeats another, or has no words */
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

static const char *const sql[NS_SQLS] = {
	[NS_SQL_BY_CONTENT] =
	    "SELECT " COLUMNS " FROM content "
	    "JOIN document ON number = document WHERE digest = ?1",
	[NS_SQL_BY_URL] = "SELECT " COLUMNS " FROM document WHERE url = ?1",
	[NS_SQL_ADD] =
	    "INSERT INTO document VALUES (NULL, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
	    " strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?9)",
	[NS_SQL_CHANGE] =
	    "UPDATE document SET id = ?2, url = ifnull(?3, url),"
	    " status = ?4, reason = ?5, tries = ?6, rules = ?7, run = ?8,"
	    " time = strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), fingerprint = ?9"
	    " WHERE number = ?1",
	[NS_SQL_MAP] = "INSERT OR REPLACE INTO content VALUES (?1, ?2)",
	[NS_SQL_MOVE] = "UPDATE content SET document = ?2 WHERE document = ?1",
	[NS_SQL_REMOVE] = "DELETE FROM document WHERE number = ?1",
	[NS_SQL_OPEN] = "INSERT OR REPLACE INTO file VALUES (?1, ?2, ?3)",
	[NS_SQL_CLOSED] = "DELETE FROM file WHERE name = ?1",
};

sqlite3_stmt *
ns_state_ready(struct ns_state *st, enum ns_sql which)
{
	sqlite3_reset(st->statements[which]);
	sqlite3_clear_bindings(st->statements[which]);
	return st->statements[which];
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

	for (i = 0; i < NS_SQLS; i++)
		if (sqlite3_prepare_v2(st->db.handle, sql[i], -1,
			&st->statements[i], NULL) != SQLITE_OK)
			return ns_database_fail(&st->db, err);
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
		return ns_database_fail(&st->db, err);
	while (rc == 0 && sqlite3_step(s) == SQLITE_ROW)
		rc = ns_append_cut((const char *)sqlite3_column_text(s, 0),
		    (uint64_t)sqlite3_column_int64(s, 1),
		    (uint64_t)sqlite3_column_int64(s, 2), err);
	if (sqlite3_finalize(s) != SQLITE_OK && rc == 0)
		rc = ns_database_fail(&st->db, err);
	if (rc == 0)
		rc = ns_database_run(&st->db, "DELETE FROM file", err);
	return rc == 0 ? ns_state_commit(st, err) : -1;
}

static void
release(struct ns_state *st)
{
	size_t i;

	for (i = 0; i < NS_SQLS; i++)
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
	sqlite3_stmt *s = ns_state_ready(st, NS_SQL_OPEN);

	ns_statement_bind(s, 1, ns_str_of(a->file));
	sqlite3_bind_int64(s, 2, (int64_t)a->inode);
	sqlite3_bind_int64(s, 3, (int64_t)length);
	return ns_statement_change(s) == 0 ? 0 : ns_database_fail(&st->db, err);
}

int
ns_state_file_closed(struct ns_state *st, const struct ns_append *a,
    struct ns_err *err)
{
	sqlite3_stmt *s = ns_state_ready(st, NS_SQL_CLOSED);

	ns_statement_bind(s, 1, ns_str_of(a->file));
	return ns_statement_change(s) == 0 ? 0 : ns_database_fail(&st->db, err);
}
