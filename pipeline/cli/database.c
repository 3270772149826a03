/*
 * database.c - an SQLite database that one process has to itself.
 */
#include "database.h"

#include <time.h>

#include "interrupt.h"

/* The lock is held until the database is closed, and also ends when the process
 * is killed.  What was not committed then is gone at the next opening. */
static const char own[] = "PRAGMA locking_mode = EXCLUSIVE;"
			  "PRAGMA journal_mode = WAL;";

int
ns_database_fail(const struct ns_database *db, struct ns_err *err)
{
	int code = sqlite3_errcode(db->handle);

	return ns_fail(err, code == SQLITE_NOMEM ? NS_ENOMEM : NS_EIO, "%s: %s",
	    db->path,
	    code == SQLITE_NOTADB ? "is no state of newsift"
				  : sqlite3_errmsg(db->handle));
}

int
ns_database_run(struct ns_database *db, const char *sql, struct ns_err *err)
{
	if (sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
		return 0;
	return ns_database_fail(db, err);
}

int
ns_database_number(struct ns_database *db, const char *sql, int64_t *number,
    struct ns_err *err)
{
	sqlite3_stmt *statement;
	int rc = -1;

	if (sqlite3_prepare_v2(db->handle, sql, -1, &statement, NULL) !=
	    SQLITE_OK)
		return ns_database_fail(db, err);
	if (sqlite3_step(statement) == SQLITE_ROW) {
		*number = sqlite3_column_int64(statement, 0);
		rc = 0;
	} else {
		ns_database_fail(db, err);
	}
	sqlite3_finalize(statement);
	return rc;
}

/* Another process has the database: look again, unless we are to end. */
static int
look_again(void *arg, int times)
{
	struct timespec pause = { .tv_nsec = 100000000 };

	(void)arg;
	(void)times;
	nanosleep(&pause, NULL);
	return ns_interrupt_signal() == 0;
}

int
ns_database_open(struct ns_database *db, const struct ns_database_options *o,
    struct ns_err *err)
{
	int rc;

	*db = (struct ns_database){ .path = o->path };
	if (sqlite3_open_v2(o->path, &db->handle,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
		return ns_database_fail(db, err);
	if (o->wait)
		sqlite3_busy_handler(db->handle, look_again, NULL);
	rc = ns_database_run(db, own, err);
	if (rc == 0)
		rc = ns_database_run(db,
		    o->fast ? "PRAGMA synchronous = NORMAL"
			    : "PRAGMA synchronous = FULL",
		    err);
	if (rc == 0)
		rc = ns_database_run(db, "BEGIN IMMEDIATE", err);
	return rc < 0 && sqlite3_errcode(db->handle) == SQLITE_BUSY ? 1 : rc;
}

void
ns_database_close(struct ns_database *db)
{
	sqlite3_close(db->handle);
	db->handle = NULL;
}

void
ns_statement_bind(sqlite3_stmt *s, int place, struct ns_str value)
{
	if (value.n > 0)
		sqlite3_bind_text64(s, place, value.p, value.n, SQLITE_STATIC,
		    SQLITE_UTF8);
}

int
ns_statement_change(sqlite3_stmt *s)
{
	int rc = sqlite3_step(s) == SQLITE_DONE ? 0 : -1;

	sqlite3_reset(s);
	return rc;
}
