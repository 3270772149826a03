#!/bin/sh
# progress.t - the line on a terminal that shows how far a batch has come.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

script -qec true "$tmp/typescript" </dev/null >"$tmp/none" 2>&1 ||
	skip_all 'no script(1), or no terminal for it'
cd "$tmp" || exit 1
for n in 1 2 3; do
	make_page $n.html "$n"
done

# One document, then another when it is time for a line, then one that fails.
cat >slow.sh <<'EOF'
{
	printf '1.html\0'
	sleep 1.2
	printf '2.html\0none.html\0'
	sleep 0.5
	printf '3.html\0'
} | "$NEWSIFT" run --files0-from - "$@"
EOF

# COMMAND: run it on a terminal of 40 columns; what that gets, a line each time
# the cursor goes back to the begin
terminal() {
	script -qec "stty cols 40; $1" typescript >"$tmp/none" </dev/null
	sed -e 1d -e '/^Script done/d' -e 's/^Script started.*//' typescript |
		tr '\r' '\n' | sed 's/'"$(printf '\033')"'\[K/<clear>/g' |
		grep . >screen
}

terminal 'sh slow.sh -o records'
equal 'a line that is taken away before another is said' "$(sed \
	's/[0-9.]*\/s/N\/s/' screen)" "newsift: 2 done, N/s
<clear>newsift: none.html: No such file or directory
newsift: 4 done, N/s
<clear>newsift: 4 in, 3 ok, 1 failed, 0 skipped"
newsift run 1.html 2.html none.html 3.html >want 2>"$tmp/none"
same 'the records are the same' records want
terminal 'sh slow.sh -o records -j2'
ok 'with workers, too' grep -q '^newsift: [1-3] done, ' screen
terminal 'sh slow.sh -o records -q'
equal '-q leaves it out' "$(cat screen)" ''
terminal 'sh slow.sh'
nok 'it is not among records on the terminal' grep -q 'done, ' screen
terminal 'sh slow.sh -o records 2>errors'
nok 'nor in a file' grep -q 'done, ' errors
terminal 'stty cols 20; sh slow.sh -o records'
equal 'a narrow terminal gets less of it' "$(head -n 1 screen | wc -c)" 20
finish
