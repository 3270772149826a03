/*
 * section.h - the groups in which a stream holds a document's records, so that
 * a record nobody knows can be put back where it stood.
 */
#ifndef NS_SECTION_H
#define NS_SECTION_H

enum ns_section {
	NS_SECTION_META,
	NS_SECTION_PARA,
	NS_SECTION_TOK, /* sentences and tokens together */
	NS_SECTION_HIT
};

#endif
