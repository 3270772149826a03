/*
 * worker.h - a process that takes documents until
 * there are no more.
 */
#ifndef NS_WORKER_H
#define NS_WORKER_H

#include "workers.h"

/* How a worker ends that had to stop. */
enum ns_worker_exit {
	NS_WORKER_NO_START = 1, /* it could not give up what it should */
	NS_WORKER_NO_MEMORY = 2
};

/* Take documents from socket fd and answer them, until it is closed.  Does not
 * return. */
_Noreturn void ns_worker_run(int fd, const struct ns_workers_options *options,
    const struct ns_workers_work *work);

#endif
