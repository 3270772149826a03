/*
 * workeropts.h - options of worker processes.
 */
#ifndef NS_WORKEROPTS_H
#define NS_WORKEROPTS_H

#include "options.h"

/* Take a number from 1 to most. */
int ns_option_number(const char *name, const char *arg, size_t most,
    size_t *out, struct ns_err *err);

/* Take an option's argument.  Return 0, or -1 with NS_EUSAGE. */
int ns_option_jobs(struct ns_options *o, const char *arg, struct ns_err *err);
int ns_option_timeout(struct ns_options *o, const char *arg,
    struct ns_err *err);
int ns_option_memory(struct ns_options *o, const char *arg, struct ns_err *err);

/* Once all are taken: do they go together?  Fills in what was not said. */
int ns_option_workers(struct ns_options *o, struct ns_err *err);

#endif
