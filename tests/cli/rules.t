#!/bin/sh
# rules.t - `rules check` and `rules test`: the shipped rules hold, broken ones
# are named with their line.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

status 'check: the shipped rules' 0 newsift rules check
quiet 'check: quiet'
ok 'check: prints nothing' [ ! -s "$tmp/out" ]
status 'test: the shipped rules' 0 newsift rules test
quiet 'test: quiet'
ok 'test: prints nothing' [ ! -s "$tmp/out" ]
[ -s "$tmp/out" ] && head -n 10 "$tmp/out" | sed 's/^/# /'
status 'test -v' 0 newsift rules test -v
ok 'test -v: counts examples' grep -Eq '^[1-9][0-9]* examples, 0 failed$' \
	"$tmp/out"

# NAME FILE LINE TEXT: a rule file that cannot be loaded
broken() {
	printf '%b' "$4" >"$tmp/$2"
	status "$1: 2" 2 newsift rules check --rules "$tmp/$2"
	says "$1: file and line" "$tmp/$2:$3: "
	ok "$1: prints nothing" [ ! -s "$tmp/out" ]
	status "$1, test: 2" 2 newsift rules test --rules "$tmp/$2"
	rm "$tmp/$2"
}
broken 'too few fields' actors-x.tsv 2 '# people\nAda Quill\tada-quill\n'
broken 'an open bracket' actors-x.tsv 1 '[Ada Quill\ta\tperson\tAda Quill\n'
broken 'brackets in brackets' issues-x.tsv 1 'a (b [c|d])\tx\ttrade\tX\n'
broken 'an empty pattern' actors-x.tsv 1 '\tx\tperson\tX\n'
broken 'no id' actors-x.tsv 1 'Ada Quill\t\tperson\tAda Quill\n'
broken 'a bad date in attrs' actors-x.tsv 1 \
	'Ada Quill\ta\tperson\tAda Quill\tfrom=2018-13-01\n'
broken 'not UTF-8' actors-x.tsv 1 'Ada \0377\ta\tperson\tAda\n'
broken 'an example before any entry' actors-x.tsv 1 '+ Ada Quill is here.\n'
broken 'a bad regex' x.rules 2 'rule x\nmatch (a\ntype DATE\nvalue x\n'
broken 'a rule line without a rule' x.rules 1 'match a\n'
broken 'an unknown word' x.rules 2 'rule x\nfrobnicate\n'
broken 'a regex that was not closed, further on' x.rules 7 \
	'rule x\nmatch a\ntype DATE\nvalue x\n\nrule y\nmatch b)\n'
broken 'a furniture line' furniture.tsv 1 'x\ty\tz\n'

# NAME FILE LINE TEXT: examples that do not hold
wrong() {
	printf '%b' "$4" >"$tmp/$2"
	status "$1: check, 0" 0 newsift rules check --rules "$tmp/$2"
	status "$1: test, 1" 1 newsift rules test --rules "$tmp/$2"
	ok "$1: file and line" grep -q "^\(.*/\)\{0,1\}$2:$3: " "$tmp/out"
	ok "$1: counted" grep -Eq 'examples, 1 failed$' "$tmp/out"
	rm "$tmp/$2"
}
wrong 'an actor that is not there' actors-x.tsv 2 \
	'Ada Quillworth\tada-q\tperson\tAda Quillworth\n+ Bo Lind is here.\n'
wrong 'an actor that is there' actors-x.tsv 3 \
	'Ada Quillworth\tada-q\tperson\tAda\n+ Ada Quillworth.\n- Ada Quillworth.\n'
wrong 'a date with another value' x.rules 6 \
	'# x\nrule x\nmatch the zeroth of Quill\ntype DATE\nvalue 2018-01-01\n+ On {the zeroth of Quill}. => 2018-01-02\n'

mkdir "$tmp/rules" "$tmp/nothing"
printf 'Ada Quillworth\taq\tperson\tAda Quillworth\n' \
	>"$tmp/rules/actors-own.tsv"
echo 'notes' >"$tmp/rules/README"
status 'a folder of rules' 0 newsift rules check --rules "$tmp/rules"
printf 'Ada Quillworth and Canada met.\n' >"$tmp/t.txt"
newsift run --rules "$tmp/rules" --kinds actor --no-header --plain \
	"$tmp/t.txt" | cut -f 3,10 >"$tmp/got"
equal 'added to the shipped ones' "$(head -n 1 "$tmp/got")" \
	"aq${tab}actors-own.tsv:1"
equal 'which stay' "$(sed 1d "$tmp/got" | cut -f 1)" CAN
status 'a folder without rules' 2 newsift rules check --rules "$tmp/nothing"
says 'a folder without rules: named' "$tmp/nothing"
finish
