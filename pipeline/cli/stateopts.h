/*
 * stateopts.h - options of what is kept from run to run.
 */
#ifndef NS_STATEOPTS_H
#define NS_STATEOPTS_H

#include "options.h"

/* Take an option's argument.  Return 0, or -1 with NS_EUSAGE. */
int ns_option_state(struct ns_options *o, const char *arg, struct ns_err *err);
int ns_option_retries(struct ns_options *o, const char *arg,
    struct ns_err *err);

/* Once all are taken: do they go together?  Fills in what was not said. */
int ns_options_state(struct ns_options *o, struct ns_err *err);

#endif
