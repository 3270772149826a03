#!/bin/sh
# explain.t - `rules explain`: what the rules make of a text, and why not.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

cat >"$tmp/actors-x.tsv" <<END
Ada Quillworth${tab}aq${tab}person${tab}Ada Quillworth${tab}country=CAN
Ada Quillworth${tab}aq${tab}person${tab}Ada Quillworth${tab}role=Mayor;from=2018-01-01
Quillworth Lane${tab}lane${tab}place${tab}Lane${tab}guard=yes
END
cat >"$tmp/x.rules" <<'END'
rule quillday
match (?<n>\d) quilldays ago
type DATE
value {ref|earlier n}
END
cat >"$tmp/issues-x.tsv" <<END
quillherring${tab}quill-fish${tab}quill${tab}Quill fish
quillnet${tab}quill-fish${tab}quill${tab}Quill fish${tab}weight=0.5;needs=quill-fish
quillcow${tab}quill-land${tab}quill${tab}Quill land${tab}against=quill-fish
END
# shellcheck disable=SC2317 # status calls it
explain() {
	newsift rules explain --rules "$tmp/actors-x.tsv" \
		--rules "$tmp/x.rules" --rules "$tmp/issues-x.tsv" "$@"
}

says_line() { # NAME LINE ARGUMENT...
	what=$1
	line=$2
	shift 2
	status "$what: 0" 0 explain "$@"
	quiet "$what: quiet"
	if grep -qxF -- "$line" "$tmp/out"; then
		pass "$what"
	else
		fail "$what"
		sed 's/^/#  got: /' "$tmp/out" | head -n 20
	fi
}
says_line 'an entry' '"Ada Quillworth": aq (person), actors-x.tsv:2' \
	--date 2018-09-07 Ada Quillworth came.
says_line 'whose dates hold' \
	'    actors-x.tsv:2, from 2018-01-01: holds (role=Mayor)' \
	--date 2018-09-07 'Ada Quillworth came.'
says_line 'or not' \
	'    actors-x.tsv:2, from 2018-01-01: does not hold (role=Mayor)' \
	--date 2017-09-07 'Ada Quillworth came.'
says_line 'a short form' \
	'"Quillworth": aq (person), actors-x.tsv:1: the short form of one who is named in full' \
	'Ada Quillworth came. Quillworth went.'
says_line 'a guard' \
	'"Quillworth Lane": names nothing: the guard lane (place), actors-x.tsv:3' \
	'in Quillworth Lane'
says_line 'a date' '"2 quilldays ago": 2018-09-05 (DATE), x.rules:1 (quillday)' \
	--date 2018-09-07 '2 quilldays ago'
says_line 'its words' '    words: n "2"' --date 2018-09-07 '2 quilldays ago'
says_line 'its value' '    value: {ref|earlier n} = "2018-09-05"' \
	--date 2018-09-07 '2 quilldays ago'
says_line 'nothing' 'no rule matches' xyzzy
says_line 'why not: the word that broke it' \
	'aq: does not match: the longest part of it that is there is "Ada"; then expected "quillworth" with a capital, found "Quillwort"' \
	--rule aq 'Ada Quillwort came late.'
says_line 'why not: a place' \
	'actors-x.tsv:1: does not match: expected "ada" with a capital, found none of it' \
	--rule actors-x.tsv:1 'Nobody came.'
says_line 'why not: no trigger' \
	'x.rules:1 (quillday): does not match: none of the words that it needs is there: quilldays' \
	--rule quillday '2 days ago'
says_line 'only the rule that was asked for' \
	'"Ada Quillworth": aq (person), actors-x.tsv:1' \
	--rule aq 'Canada and Ada Quillworth'
nok 'and nothing else' grep -q Canada "$tmp/out"

herring='A quillherring, a quillherring: "A quillnet!" A quillcow.'
says_line 'the score of an issue' \
	'quill-fish: score 1.75, below the threshold' "$herring"
says_line 'its evidence' \
	'    +2 "quillherring" (issues-x.tsv:1), lede' "$herring"
says_line 'the same words again' \
	'    +1 "quillherring" (issues-x.tsv:1), lede, again' "$herring"
says_line 'quoted' \
	'    +0.75 "quillnet" (issues-x.tsv:2), lede, quoted' "$herring"
says_line 'what speaks against it' \
	'    -2 "quillcow" (issues-x.tsv:3), lede' "$herring"
says_line 'the rank of an issue' 'quill-land: score 2, rank 1' "$herring"
says_line 'only the issue that was asked for' \
	'quill-land: score 2, rank 1' --rule quill-land "$herring"
nok 'and no other' grep -q quill-fish: "$tmp/out"

# Every record of the same text is explained.
text='Justin Trudeau met Mexican ministers in Ottawa on Oct. 1 about the tariffs.'
echo "$text" >"$tmp/t.txt"
newsift run --plain --no-header --kinds actor,date,issue --date 2018-09-07 \
	"$tmp/t.txt" | awk -F '\t' '{ print "\"" $6 "\": " $3 " (" $4 "), " $10 }' \
	>"$tmp/want"
newsift rules explain --date 2018-09-07 "$text" >"$tmp/out"
missing=0
while IFS= read -r want; do
	grep -qF -- "$want" "$tmp/out" || missing=$((missing + 1))
done <"$tmp/want"
ok 'there are records' [ "$(wc -l <"$tmp/want")" -gt 4 ]
equal 'every record is explained' "$missing" 0
echo "$text" | newsift rules explain --date 2018-09-07 >"$tmp/stdin"
same 'the standard input' "$tmp/stdin" "$tmp/out"

status 'no such rule' 2 explain --rule nobody 'x'
says 'no such rule: named' nobody
status 'no text' 2 explain ''
printf 'Ada \377\n' >"$tmp/bad"
# shellcheck disable=SC2016 # the inner shell's
status 'no UTF-8' 2 sh -c '"$NEWSIFT" rules explain <"$1"' sh "$tmp/bad"
status 'a bad date' 2 explain --date soon 'x'
# shellcheck disable=SC2016 # the inner shell's
status 'a full device' 3 sh -c '"$NEWSIFT" rules explain Canada >/dev/full'
finish
