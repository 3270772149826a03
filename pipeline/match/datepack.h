/*
 * datepack.h - what is costly to work out of date rules, into an image of the
 * rules and out of it.
 *
 * Date rules are few and are read from their files each time; but the groups of
 * their patterns and their trigger words take long to find, and do not change.
 */
#ifndef NS_DATEPACK_H
#define NS_DATEPACK_H

#include "dateset.h"
#include "image.h"

void ns_dates_pack(const struct ns_dates *dates, struct ns_image_maker *m);

/* What was found of all rules, in order, into dates->memos, from which rules
 * are then loaded.  False: no memory. */
bool ns_dates_unpack(struct ns_dates *dates, const struct ns_image *image);

#endif
