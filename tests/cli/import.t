#!/bin/sh
# import.t - `rules import`: dictionaries in other formats become lexicons that
# load, and that find what the dictionary names.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# NAME FORMAT FILE: what is made of it, and what is said of the rest
golden() {
	dict=tests/import/$3
	status "$1: some is left out" 1 \
		newsift rules import --from "$2" "$dict"
	same "$1: the lexicon" "$tmp/out" "$dict.want"
	sed 's/^newsift: //' "$tmp/err" >"$tmp/said"
	same "$1: the report" "$tmp/said" "$dict.report"
	newsift rules import -q --from "$2" -o "$tmp/actors-i.tsv" "$dict" \
		2>"$tmp/err"
	quiet "$1, -q: quiet"
	same "$1, -o: the same" "$tmp/actors-i.tsv" "$dict.want"
	status "$1: it loads" 0 newsift rules check --rules "$tmp/actors-i.tsv"
	ok "$1: nothing wrong in it" [ ! -s "$tmp/out" ]
}

# NAME DATE TEXT WANT: the ids (and codes) that the last lexicon finds in a text
finds() {
	echo "$3" >"$tmp/t.txt"
	newsift run --plain --kinds actor --no-header --date "$2" \
		--rules "$tmp/actors-i.tsv" "$tmp/t.txt" |
		awk -F "$tab" '$10 ~ /^actors-i/ {
			sub(/^code=/, "/", $11); printf "%s%s ", $3, $11
		}' >"$tmp/o"
	equal "$1" "$(sed 's/ $//' "$tmp/o")" "$4"
}

golden 'PETRARCH actors' petrarch actors.petrarch
finds 'a country and its people' 1990-01-01 \
	"In Veldrania a Veldranian met People's Veldrania; veldrania no." \
	'veldrania/VDR veldrania/VDR veldrania/VDR'
text="Mira O'Dellton spoke."
finds 'before a range' 1977-01-19 "$text" mira-odellton/VDRELI
finds 'its first day' 1977-01-20 "$text" mira-odellton/VDRGOV
finds 'the last day before the next' 1981-01-19 "$text" mira-odellton/VDRGOV
finds 'the day the next begins' 1981-01-20 "$text" mira-odellton/VDROPP
finds 'a synonym' 1985-01-01 "President O'Dellton spoke." \
	mira-odellton/VDROPP
finds 'the code without dates holds elsewhere' 1990-01-01 \
	'Jorik McFenwick spoke.' jorik-mcfenwick/VDR
finds 'and not within' 2004-02-29 'Jorik McFenwick spoke.' \
	jorik-mcfenwick/VDRMIL
finds 'small words in any case' 1990-01-01 \
	'The Sisterhood Of The Al-Quorra, the Sisterhood of the al-Quorra.' \
	'sisterhood-of-the-al-quorra/IMGREB sisterhood-of-the-al-quorra/IMGREB'
finds 'initials, and words that are ordinary' 1990-01-01 \
	'Who asked the WHO? KZB and U.V.W. did.' 'who/IGOWHX kzb/VDRSPY uvw/IGOUVW'
finds 'no code: a guard' 1990-01-01 'The Veldrania Times Crossword is hard.' ''

golden 'PETRARCH agents' petrarch agents.petrarch
finds 'sets, plurals, any case' 1990-01-01 \
	'Congresswomen, two harbour deputies, a Lamplighter, Guardfolk.' \
	'congressman/LEG harbour-deputy/GOV lamplighter/CVL guardfolk/COP'
finds 'a plural of its own; none where _ ends it' 1990-01-01 \
	'The lamplighters and crew saw tidewatches.' lamplighter/CVL

golden 'TSV' tsv phrases.tsv
finds 'phrases' 1990-01-01 'Quillworth & Sons: Ada Quillworth on #QuillStrike.' \
	'quillworth ada-quillworth quill-strike'

golden 'spaCy' spacy-jsonl patterns.jsonl
finds 'a text' 1990-01-01 'At Brightloom Partners in San Querino.' \
	'brightloom san-querino'
finds 'words, classes, options, lists, stems' 1990-01-01 \
	'Odo K. Vane Brassfeather of the Imperial Weavers Guild at Pier 7 North.' \
	'odo-k-brassfeather weavers pier'

status 'TSV of issues' 0 newsift rules import --from tsv --kind issue \
	--type craft - <<END
loom work${tab}looms
END
equal 'TSV of issues: type' "$(cat "$tmp/out")" \
	"loom work${tab}looms${tab}craft${tab}loom work"
quiet 'all carried over: quiet'
status 'a label by --type' 1 newsift rules import --from spacy-jsonl \
	--type organization tests/import/patterns.jsonl
ok 'a label by --type: written' grep -q '^Loomomatic' "$tmp/out"
newsift rules import -q --from tsv tests/import/phrases.tsv \
	tests/import/phrases.tsv >"$tmp/out"
same 'a file twice: each line once' "$tmp/out" tests/import/phrases.tsv.want

# NAME FORMAT BYTES LINES: hostile input is a line of the report
hostile() {
	printf '%b' "$3" >"$tmp/hostile"
	status "$1: 1" 1 newsift rules import --from "$2" "$tmp/hostile"
	equal "$1: a line and the count" "$(wc -l <"$tmp/err" | tr -d ' ')" "$4"
	says "$1: where" "$tmp/hostile:1: "
}
for format in petrarch tsv spacy-jsonl; do
	hostile "$format: NUL" $format 'A\0000B_ [X]\n' 2
	hostile "$format: not UTF-8" $format '\0377_ [X]\n' 2
	awk 'BEGIN { for (i = 0; i < 100000; i++) printf "A_" ; print "\t[X]" }' \
		>"$tmp/long"
	status "$format: a long line" 1 newsift rules import --from $format \
		"$tmp/long"
	equal "$format: a long line: two lines" \
		"$(wc -l <"$tmp/err" | tr -d ' ')" 2
done
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "[" ; print "" }' >"$tmp/deep"
status 'deep JSON' 1 newsift rules import --from spacy-jsonl "$tmp/deep"
says 'deep JSON: said' 'levels'
printf '\357\273\277Quill\tq\r\n+ x\tplus\r\n' >"$tmp/marks"
newsift rules import --from tsv "$tmp/marks" >"$tmp/out"
printf 'Quill\tq\torganization\tQuill\n[+] x\tplus\torganization\t+ x\n' \
	>"$tmp/want"
same 'a byte-order mark, CR, a line like an example' "$tmp/out" "$tmp/want"

status 'no --from' 2 newsift rules import tests/import/phrases.tsv
status 'an unknown format' 2 newsift rules import --from x "$tmp/t.txt"
status 'a type that is none' 2 newsift rules import --from tsv --type x \
	"$tmp/t.txt"
status 'issues from PETRARCH' 2 newsift rules import --from petrarch \
	--kind issue "$tmp/t.txt"
status 'a file that is not there' 3 newsift rules import --from tsv "$tmp/no"
says 'a file that is not there: named' "$tmp/no"
status '--from without import' 2 newsift rules check --from tsv
if [ -c /dev/full ]; then
	status 'a full disk' 3 newsift rules import --from tsv -o /dev/full \
		"$tmp/marks"
fi

# 50,000 entries: all are carried over.
awk 'BEGIN { for (i = 0; i < 50000; i++) print "QUILL" i "_WORTH_ [QLL]" }' \
	>"$tmp/big"
status '50,000 entries' 0 newsift rules import --from petrarch -v "$tmp/big"
says '50,000 entries: counted' '50000 lines written, 0 left out'
finish
