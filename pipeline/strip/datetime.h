/*
 * datetime.h - dates as pages print them to ISO 8601.
 */
#ifndef NS_DATETIME_H
#define NS_DATETIME_H

#include "newsift/base.h"

/*
 * Append text's date to out, as precise as it is given: YYYY-MM-DD,
 * YYYY-MM-DDThh:mm or with seconds, and with a zone (Z or +hh:mm) when there is
 * one.  Understands ISO 8601 and its neighbours, RFC 5322, English month names
 * in any order, and seconds since 1970.
 *
 * Returns false and appends nothing when text has no date, or one of which day
 * and month cannot be told apart (09/07/2018).
 */
bool ns_datetime_put(struct ns_buf *out, struct ns_str text);

/*
 * True when a line holds a date and little else: "Published Sept. 7, 2018".
 * *modified tells whether it says that the story was changed then.
 */
bool ns_datetime_is_line(struct ns_str line, struct ns_arena *arena,
    bool *modified);

#endif
