#!/bin/sh
# append.t - records added to a file.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

cd "$tmp" || exit 1
make_page a.html one
make_page b.html two
newsift run a.html b.html >both
newsift run a.html >one

status 'a new file' 0 newsift run -o records --append a.html
same 'is made' records one
status 'more' 0 newsift run -o records --append b.html
same 'is added without another header' records both
ok 'and no journal is left' test ! -e records.journal
: >void
status 'an empty file' 0 newsift run -o void --append a.html
same 'gets a header' void one
status 'other columns' 3 newsift run -o records --append --by doc a.html
says 'are not added' 'records: does not begin with the header of these records'
same 'to the file' records both
status 'rows without a header' 0 newsift run -o plain --append --no-header a.html
status 'and more' 0 newsift run -o plain --append --no-header b.html
newsift run --no-header a.html b.html >want
same 'are added' plain want
status 'JSON lines' 0 newsift run -o lines --append --format jsonl a.html
status 'and more' 0 newsift run -o lines --append --format jsonl b.html
newsift run --format jsonl a.html b.html >want
same 'are added' lines want
newsift strip a.html b.html | newsift tokenize | newsift match >stream
status 'emit' 0 newsift emit -o emitted --append stream
same 'adds to a file' emitted both
ln -s aim link
status 'a link' 0 newsift run -o link --append a.html
same 'has its aim added to' aim one
status 'standard output' 0 newsift run -o /dev/stdout --append a.html
same 'is written as it is' "$tmp/out" one
status 'a full device' 3 newsift run -o /dev/full --append a.html
status 'no file to add to' 2 newsift run --append a.html
says 'is said' '--append: -o names the file'
status 'a folder of files' 2 newsift run -o x --append --format brat a.html

# --- a run that did not end --------------------------------------------------

inode() {
	# shellcheck disable=SC2012 # it is a number
	ls -i "$1" | cut -d ' ' -f 1
}
cp one killed
echo "newsift-append $(wc -c <one) $(inode killed)" >killed.journal
printf 'half of a rec' >>killed
status 'after a run that was killed' 0 newsift run -o killed --append b.html
same 'its half is cut off' killed both
cp both other
echo "newsift-append 3 $(inode one)" >other.journal
status "a journal of a file that is gone" 0 newsift run -o other --append b.html
ok 'cuts nothing' test "$(wc -c <other)" -gt "$(wc -c <both)"
cp one mine
echo 'A diary.' >mine.journal
status 'what is no journal' 3 newsift run -o mine --append b.html
says 'is said' 'mine.journal: is no journal of newsift'
equal 'and left alone' "$(cat mine.journal)" 'A diary.'
same 'and so is the file' mine one

# --- two at once -------------------------------------------------------------

mkfifo fifo
cp one shared
"$NEWSIFT" run -o shared --append b.html fifo &
exec 9>fifo
for _ in 1 2 3 4 5 6 7 8 9 10; do
	cmp -s shared both && break
	sleep 0.2
done
status 'a second run' 3 newsift run -o shared --append a.html 9>&-
says 'is told so' 'shared: another run is adding to it'
cat a.html >&9
exec 9>&-
wait
newsift run --no-header a.html | sed 's/^a.html/fifo/' | cat both - >want
same 'and the first goes on' shared want

# --- signals -----------------------------------------------------------------

# A run over a.html and a document that does not come.
# OPTION...: until a.html is written; then SIGTERM
interrupted() {
	rm -f begun
	"$NEWSIFT" run -o begun --append "$@" a.html fifo &
	pid=$!
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		cmp -s begun one && break
		sleep 0.2
	done
	kill -TERM "$pid"
	wait "$pid"
	got=$?
}
interrupted
equal 'SIGTERM ends it' "$got" 143
equal 'and the file is as it was' "$(wc -c <begun)" 0
ok 'without a journal' test ! -e begun.journal
interrupted -j1
equal 'with workers, too' "$got $(wc -c <begun)" '143 0'
finish
