#!/bin/sh
# output.t - a file is there when it is complete, and what a signal leaves.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

make_page "$tmp/a.html"
newsift run "$tmp/a.html" >"$tmp/want"
mkdir "$tmp/folder"
cd "$tmp/folder" || exit 1

left() { # the names of all files here
	find . ! -name . | sed 's,^./,,' | sort | tr '\n' ' '
}

# --- files -------------------------------------------------------------------

status 'a new file' 0 newsift run -o new "$tmp/a.html"
same 'is written' new "$tmp/want"
echo old >old
chmod 640 old
status 'a file that is there' 0 newsift run -o old "$tmp/a.html"
same 'is replaced' old "$tmp/want"
# shellcheck disable=SC2012 # the rights are asked for
equal 'with its rights' "$(ls -l old | cut -c 1-10)" -rw-r-----
echo old >aim
ln -s aim link
status 'a link' 0 newsift run -o link "$tmp/a.html"
same 'has its aim replaced' aim "$tmp/want"
ok 'and is still one' test -h link
status 'a device' 0 newsift run -o /dev/stdout "$tmp/a.html"
same 'is written as it is' "$tmp/out" "$tmp/want"
status 'a failed document' 1 newsift run -o some "$tmp/a.html" "$tmp/none"
ok 'is no reason not to keep the others' test -s some
status 'no such folder' 3 newsift run -o none/file "$tmp/a.html"
says 'is said' 'none/file: No such file or directory'
equal 'nothing else is left' "$(left)" 'aim link new old some '

# --- signals -----------------------------------------------------------------

# SIGNAL OPTION...: run over a document, and one that does not come; when the
# first is written, the signal
interrupted() {
	signal=$1
	shift
	# A shell's background jobs ignore SIGINT.
	# shellcheck disable=SC2016 # it is Perl
	perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' "$NEWSIFT" run "$@" \
		"$tmp/a.html" "$tmp/fifo" >"$tmp/got" 2>"$tmp/err" &
	pid=$!
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		cat "$tmp/got" .old.?????? >"$tmp/so-far" 2>"$tmp/none"
		cmp -s "$tmp/so-far" "$tmp/want" && break
		sleep 0.2
	done
	sleep 0.2
	kill -"$signal" "$pid"
	wait "$pid"
	got=$?
}
mkfifo "$tmp/fifo"

interrupted TERM
equal 'SIGTERM ends it' "$got" 143
same 'behind a whole document' "$tmp/got" "$tmp/want"
quiet 'without a word'
interrupted INT
equal 'SIGINT ends it' "$got" 130
same 'behind a whole document' "$tmp/got" "$tmp/want"
interrupted TERM -j1
equal 'SIGTERM ends it with workers' "$got" 143
same 'behind a whole document' "$tmp/got" "$tmp/want"

echo old >old
interrupted TERM -o old
equal 'SIGTERM ends it when it writes a file' "$got" 143
equal 'that stays as it was' "$(cat old)" old
equal 'nothing else is left' "$(left)" 'aim link new old some '
finish
