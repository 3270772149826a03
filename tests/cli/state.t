#!/bin/sh
# state.t - what an earlier run has done is not done again.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

cd "$tmp" || exit 1
mkdir pages
make_page pages/a.html one
make_page pages/b.html two

counts() { # NAME COUNTS OPTION...: the closing count of a run
	name=$1
	want=$2
	shift 2
	newsift run -v --state state "$@" >got 2>err
	equal "$name" "$(sed 's/newsift: //' err)" "$want"
}

# --- runs, new pages between them --------------------------------------------

counts 'the first run' '2 in, 2 ok, 0 failed, 0 skipped (0 done before)' pages
newsift run pages >want
same 'has all records' got want
counts 'the second' '2 in, 0 ok, 0 failed, 2 skipped (2 done before)' pages
equal 'has none' "$(wc -l <got)" 1
make_page pages/c.html three
counts 'the third' '3 in, 1 ok, 0 failed, 2 skipped (2 done before)' pages
newsift run pages/c.html >want
same 'has those of the new page' got want
cp pages/a.html copy.html
counts 'the same page under another name' \
	'1 in, 0 ok, 0 failed, 1 skipped (1 done before)' copy.html
counts 'all again' '3 in, 3 ok, 0 failed, 0 skipped (0 done before)' \
	--reprocess pages
counts 'but nothing twice' '2 in, 1 ok, 0 failed, 1 skipped (1 done before)' \
	--reprocess pages/a.html copy.html
counts 'workers know it, too' \
	'3 in, 0 ok, 0 failed, 3 skipped (3 done before)' -j2 pages
status 'a run that has nothing to do' 0 newsift run --state state pages
quiet 'says nothing'

# --- urls --------------------------------------------------------------------

with_url() { # WORD URL
	make_page /dev/stdout "$1" |
		sed "s,<title>,<link rel=canonical href='$2'><title>,"
}
with_url early https://news.example/ferry >early.html
with_url late https://news.example/ferry >late.html
with_url other https://news.example/other >other.html
rm state
counts 'one story, saved twice' \
	'3 in, 2 ok, 0 failed, 1 skipped (1 done before)' \
	early.html late.html other.html
newsift run early.html other.html >want
same 'has one set of records' got want
rm state
counts 'and with workers' '3 in, 2 ok, 0 failed, 1 skipped (1 done before)' \
	-j2 early.html late.html other.html
same 'the same one' got want
counts 'none of the three is new' \
	'3 in, 0 ok, 0 failed, 3 skipped (3 done before)' \
	late.html early.html other.html

# --- articles that repeat one --------------------------------------------------

rm state
newsift run --state state pages/a.html >"$tmp/none"
make_page again.html one
echo '<!-- another site -->' >>again.html
newsift run --state state again.html >got
ok 'a text that an earlier run had is marked' \
	grep -q "dup_of$tab${tab}pages/a.html" got
counts 'or dropped' '1 in, 0 ok, 0 failed, 1 skipped (0 done before)' \
	--reprocess --skip-duplicates again.html

# --- rules -------------------------------------------------------------------

rm state
printf 'old ferry\tferry-old\torganization\tOld Ferry\n' >actors-x.tsv
counts 'with rules' '3 in, 3 ok, 0 failed, 0 skipped (0 done before)' \
	--rules actors-x.tsv pages
counts 'with the same' '3 in, 0 ok, 0 failed, 3 skipped (3 done before)' \
	--rules actors-x.tsv pages
printf 'new ferry\tferry-new\torganization\tNew Ferry\n' >>actors-x.tsv
counts 'with one more' '3 in, 3 ok, 0 failed, 0 skipped (0 done before)' \
	--rules actors-x.tsv pages

# --- failures ----------------------------------------------------------------

rm state
: >pages/d.html
tried='pages/d.html: empty
1 in, 0 ok, 1 failed, 0 skipped (0 done before)'
given_up='1 in, 0 ok, 0 failed, 1 skipped (1 done before)'
counts 'what fails' "$tried" --retries 2 pages/d.html
counts 'is tried again' "$tried" --retries 2 pages/d.html
counts 'and then given up' "$given_up" --retries 2 pages/d.html
counts 'unless more tries are allowed' "$tried" pages/d.html
make_page pages/d.html four
counts 'when it is mended it is done' \
	'1 in, 1 ok, 0 failed, 0 skipped (0 done before)' pages/d.html
counts 'what cannot be read' 'none.html: No such file or directory
1 in, 0 ok, 1 failed, 0 skipped (0 done before)' --retries 1 none.html
counts 'is given up as well' "$given_up" --retries 1 none.html
make_page none.html five
counts 'until it can be' '1 in, 1 ok, 0 failed, 0 skipped (0 done before)' \
	none.html
printf '<html><body></body></html>' >short.html
counts 'what is no article' '1 in, 0 ok, 0 failed, 1 skipped (0 done before)' \
	short.html
counts 'is known, too' "$given_up" short.html

# --- what is written, and what counts ----------------------------------------

rm state
status 'a file that cannot be written' 3 \
	newsift run --state state -o none/out pages
status 'is written by the next run' 0 newsift run --state state -o records pages
newsift run pages >want
same 'which has all' records want
rm state
status 'output that cannot be written' 3 \
	newsift run --state state -o /dev/full pages
counts 'leaves its documents to be done' \
	'4 in, 4 ok, 0 failed, 0 skipped (0 done before)' pages

# --- two at once -------------------------------------------------------------

rm state
mkfifo fifo
"$NEWSIFT" run --state state -o first --append <fifo &
exec 9>fifo
cat pages/a.html >&9
for _ in 1 2 3 4 5 6 7 8 9 10; do
	[ -s first ] && break
	sleep 0.2
done
status 'a second run' 0 newsift run --state state pages 9>&-
quiet 'goes away without a word'
equal 'and has written nothing' "$(cat out)" ''
"$NEWSIFT" run --state state --wait pages >waited 9>&- &
sleep 0.3
exec 9>&-
wait
newsift run pages/b.html pages/c.html pages/d.html >want
same 'one that waits does the rest' waited want

# --- not ours ----------------------------------------------------------------

echo 'Buy milk, and a book on databases for the people at the desk.' >milk
status 'a file that is no database' 3 newsift run --state milk pages
says 'is said' 'milk: is no state of newsift'
equal 'and left alone' "$(wc -c <milk)" 62
status 'a folder' 3 newsift run --state pages pages
status 'no such folder' 3 newsift run --state none/state pages
for option in --retries=2 --reprocess --wait; do
	status "$option without a state" 2 newsift run "$option" pages
	says 'is told so' "${option%=*} is for --state only"
done
if command -v sqlite3 >"$tmp/none"; then
	sqlite3 other 'CREATE TABLE t (a)'
	status "another's database" 3 newsift run --state other pages
	says 'is said' 'other: is no state of newsift'
	sqlite3 state 'PRAGMA user_version = 2'
	status 'a later state' 3 newsift run --state state pages
	says 'is said' 'state: was made by a later newsift'
else
	skip "another's database" 'no sqlite3'
fi
finish
