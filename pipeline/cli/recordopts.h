/*
 * recordopts.h - options of the commands that write records.
 */
#ifndef NS_RECORDOPTS_H
#define NS_RECORDOPTS_H

#include "options.h"

/* Take an option's argument.  Each returns 0, or -1 with NS_EUSAGE. */
int ns_option_kinds(struct ns_options *o, const char *arg, struct ns_err *err);
int ns_option_by(struct ns_options *o, const char *arg, struct ns_err *err);
int ns_option_format(struct ns_options *o, const char *arg, struct ns_err *err);
int ns_option_offsets(struct ns_options *o, const char *arg,
    struct ns_err *err);

/*
 * When all options are read: do they go together?  Fills in what the emitter
 * takes from several.  Returns 0, or -1 with NS_EUSAGE.
 */
int ns_option_records(struct ns_options *o, struct ns_err *err);

#endif
