/*
 * database.h - an SQLite database that one process has to itself.
 */
#ifndef NS_DATABASE_H
#define NS_DATABASE_H

#include <sqlite3.h>

#include "newsift/base.h"

struct ns_database {
	sqlite3 *handle;
	const char *path;
};

struct ns_database_options {
	const char *path;
	bool wait; /* for another process that has it */
	bool fast; /* a commit need not survive a loss of power */
};

/*
 * Open it or make it, and begin a transaction.  Returns 0; 1 when another
 * process has it; or -1 with NS_EIO or NS_ENOMEM.
 */
int ns_database_open(struct ns_database *db,
    const struct ns_database_options *o, struct ns_err *err);
void ns_database_close(struct ns_database *db);

/* Run statements that take and give nothing.  Returns 0 or -1. */
int ns_database_run(struct ns_database *db, const char *sql,
    struct ns_err *err);

/* The number that a statement without arguments gives. */
int ns_database_number(struct ns_database *db, const char *sql, int64_t *number,
    struct ns_err *err);

/* Fill *err as the database says, and return -1. */
int ns_database_fail(const struct ns_database *db, struct ns_err *err);

/* Give a statement a string, which must stay; NULL for an empty one. */
void ns_statement_bind(sqlite3_stmt *s, int place, struct ns_str value);

/* Run a statement that gives nothing.  Returns 0 or -1. */
int ns_statement_change(sqlite3_stmt *s);

#endif
