/*
 * http.h - the HTTP header that a page was saved with, as `curl -i` does.
 */
#ifndef NS_HTTP_H
#define NS_HTTP_H

#include "newsift/base.h"

/*
 * The length of the HTTP responses' heads that bytes begin with, the empty line
 * behind them included; 0 when there is none.  Of several, as redirections
 * leave them, the last counts.
 *
 * charset  Receives the label in its Content-Type; empty when there is none.
 */
size_t ns_http_head(struct ns_str bytes, struct ns_str *charset);

#endif
