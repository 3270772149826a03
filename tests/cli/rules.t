#!/bin/sh
# rules.t - `rules check` and `rules test`: the shipped rules hold, broken ones
# are named with their line and column, faulty ones by what is wrong with them;
# the examples of the manual page work.
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
	says "$1: file and line" "$2:$3:"
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

# NAME FILE LINE:COLUMN TEXT: where the message points
column() {
	printf '%b' "$4" >"$tmp/$2"
	status "$1: 2" 2 newsift rules check --rules "$tmp/$2"
	says "$1: column" "$2:$3: "
	rm "$tmp/$2"
}
column 'three fields' actors-x.tsv 1:4 'a\tb\n'
column 'a blank in the id' actors-x.tsv 2:5 '#\nAda\ta d\tperson\tAda\n'
column 'no such type' actors-x.tsv 1:7 'Ada\ta\tgod\tAda\n'
column 'no such day' actors-x.tsv 1:27 \
	'Ada\ta\tperson\tAda\tx=y;from=2018\n'
column 'a bracket in brackets' actors-x.tsv 1:8 '[a b] [[c]]\ta\tplace\tA\n'
column 'a bracket left open' actors-x.tsv 1:5 'Ada [b\ta\tplace\tA\n'
column 'a lone tilde' actors-x.tsv 1:11 'Ada [b|c~ ~]\ta\tplace\tA\n'
column 'a class that is not there' actors-x.tsv 1:5 \
	'Ada <Foo>\ta\tplace\tA\n'
column 'a byte that is no UTF-8' actors-x.tsv 1:5 'Ada \0377\ta\tplace\tA\n'
column 'a type of dates' x.rules 3:6 'rule x\nmatch a\ntype DAY\n'
column 'a template' x.rules 4:12 \
	'rule x\nmatch a\ntype DATE\nvalue 2018-{y}\n'

# NAME TEXT WANT: what check says of actors-x.tsv
fault() {
	printf '%b' "$2" >"$tmp/actors-x.tsv"
	status "$1: check, 1" 1 newsift rules check --rules "$tmp/actors-x.tsv"
	quiet "$1: quiet"
	equal "$1" "$(cat "$tmp/out")" "$3"
}
quill='Ada Quillworth\taq\tperson\tAda Quillworth'
fault 'twice' "$quill\n$quill\n" \
	'actors-x.tsv:2: "ada quillworth" is aq at actors-x.tsv:1 already, with nothing else said'
fault 'two ids' "$quill\nAda Quillworth\tx\tperson\tAda Q\n" \
	'actors-x.tsv:2: "ada quillworth" is x here, but aq at actors-x.tsv:1; no dates tell which is meant'
fault 'a bad id' 'Ada Quillworth\ta;q\tperson\tAda Quillworth\n' \
	'actors-x.tsv:1: the id "a;q" holds a mark that no id may hold: ;'

# What takes the place of a shipped entry is no fault.
printf 'Canada\tkanada\tcountry\tKanada\n' >"$tmp/actors-x.tsv"
status 'an entry of ours taken' 0 newsift rules check --rules "$tmp/actors-x.tsv"
ok 'is not told' [ ! -s "$tmp/out" ]
status 'but with -v' 0 newsift rules check -v --rules "$tmp/actors-x.tsv"
ok 'it is' grep -q '^actors-x.tsv:1: note: takes "canada" from CAN' "$tmp/out"
ok 'and counted' grep -q '^0 faults, [1-9][0-9]* notes$' "$tmp/out"
rm "$tmp/actors-x.tsv"

cat >"$tmp/x.rules" <<'END'
rule x
match (?:[a-z]+ ?)+ of Quill
type DATE
value 2018-01-01
trigger quill
END
status 'a pattern that explodes' 1 newsift rules check --rules "$tmp/x.rules"
ok 'is named' grep -q '^x.rules:1: the pattern can explode' "$tmp/out"
ok 'without examples, too' grep -q '^x.rules:1: the rule has no ex' "$tmp/out"
# shellcheck disable=SC2016 # the inner shell's
status 'check into a full device' 3 sh -c \
	'"$NEWSIFT" rules check --rules "$1/x.rules" >/dev/full' sh "$tmp"

status 'an unknown action' 2 newsift rules frobnicate
status 'check takes no file' 2 newsift rules check "$tmp/x.rules"
status 'nor --rule' 2 newsift rules check --rule CAN

# The files that stand in the manual page.
mkdir "$tmp/man"
awk -v dir="$tmp/man" '
	/^\.\\" file / { file = dir "/" $3; next }
	file != "" && /^\.Bd/ { on = 1; next }
	/^\.Ed/ { on = 0; file = "" }
	on { gsub(/\\e/, "\\"); print >file }' pipeline/cli/newsift-rules.5
equal 'the manual page has files' "$(find "$tmp/man" -type f | wc -l | tr -d ' ')" 11
shipped=$(newsift rules test -v | cut -d ' ' -f 1)
for f in "$tmp"/man/*; do
	file=${f##*/}
	status "$file: check" 0 newsift rules check --rules "$f"
	ok "$file: no fault" [ ! -s "$tmp/out" ]
	# Each example of a lexicon or date rule is among those that run; another
	# list of abbreviations may well break those of the shipped rules.
	case $file in actors* | issues* | *.rules)
		status "$file: test" 0 newsift rules test -v --rules "$f"
		equal "$file: all of its examples ran" \
			"$(($(cut -d ' ' -f 1 "$tmp/out") - shipped))" \
			"$(grep -c '^[+-] ' "$f")"
		;;
	esac
done
finish
