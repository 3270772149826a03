/*
 * zone.h - time zones that news pages name.
 */
#ifndef NS_ZONE_H
#define NS_ZONE_H

#include "stamp.h"

/*
 * Set t's zone if word names one: EDT, GMT, or ET, which is EST or EDT by the
 * date.  t must hold its date.  Returns false, and sets nothing, if it does
 * not.
 */
bool ns_zone_read(struct ns_stamp *t, struct ns_str word);

#endif
