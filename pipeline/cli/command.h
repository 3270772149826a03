/*
 * command.h - the subcommands, one file each.  Each takes its parsed options
 * and returns an enum ns_exit.
 */
#ifndef NS_COMMAND_H
#define NS_COMMAND_H

#include "options.h"

int ns_cmd_strip(const struct ns_options *o);
int ns_cmd_tokenize(const struct ns_options *o);
int ns_cmd_match(const struct ns_options *o);
int ns_cmd_emit(const struct ns_options *o);
int ns_cmd_run(const struct ns_options *o);
int ns_cmd_view(const struct ns_options *o);
int ns_cmd_rules(const struct ns_options *o);
int ns_cmd_rules_import(const struct ns_options *o);

#endif
