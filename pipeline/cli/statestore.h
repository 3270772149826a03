/*
 * statestore.h - the inside of a state.
 */
#ifndef NS_STATESTORE_H
#define NS_STATESTORE_H

#include "database.h"
#include "state.h"

/* Its statements. */
enum ns_sql {
	NS_SQL_BY_CONTENT,
	NS_SQL_BY_URL,
	NS_SQL_ADD,
	NS_SQL_CHANGE,
	NS_SQL_MAP,
	NS_SQL_MOVE,
	NS_SQL_REMOVE,
	NS_SQL_OPEN,
	NS_SQL_CLOSED,
	NS_SQLS
};

struct ns_state {
	struct ns_database db;
	struct ns_state_options options;
	sqlite3_stmt *statements[NS_SQLS];
	uint64_t seed;
	int64_t rules, run;
};

/* A statement, ready for its arguments. */
sqlite3_stmt *ns_state_ready(struct ns_state *st, enum ns_sql which);

#endif
