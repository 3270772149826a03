/*
 * reportpage.h - the page of report/, as scripts/embed puts it into the
 * program: what stands before the articles, and what stands behind them.
 */
#ifndef NS_REPORTPAGE_H
#define NS_REPORTPAGE_H

#include "newsift/base.h"

extern const struct ns_str ns_reportpage_before, ns_reportpage_after;

#endif
