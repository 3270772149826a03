/*
 * address.h - web and mail addresses in running text.
 */
#ifndef NS_ADDRESS_H
#define NS_ADDRESS_H

#include "newsift/base.h"

/* A mail address has at most so many bytes before its `@` (RFC 5321). */
#define NS_MAIL_LOCAL_MAX 64

/*
 * End of the web address that begins at `at` with a scheme or `www.`; `at` when
 * none does.  Marks that rather belong to the sentence (a final stop, comma,
 * quote or bracket) are left out.
 */
size_t ns_url_end(struct ns_str text, size_t at);

/* End of a web address whose host ends at `slash`, where its path begins. */
size_t ns_url_path_end(struct ns_str text, size_t slash);

/* End of the mail address that begins at `at` and whose `@` stands at `mail`;
 * `at` when it is none. */
size_t ns_mail_end(struct ns_str text, size_t at, size_t mail);

#endif
