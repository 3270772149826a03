#!/bin/sh
# emit.t - the options of records: what goes together, what is refused, and the
# files of --format brat.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

make_page "$tmp/page.html"
newsift strip "$tmp/page.html" | newsift tokenize | newsift match >"$tmp/match"

# NAME MESSAGE OPTION...: a usage error of both commands, in one line
refused() {
	name=$1 message=$2
	shift 2
	for cmd in run emit; do
		status "$cmd: $name" 2 newsift "$cmd" "$@"
		says "$cmd: $name: why" "$message"
		equal "$cmd: $name: in one line" \
			"$(wc -l <"$tmp/err" | tr -d ' ')" 1
		equal "$cmd: $name: no output" "$(cat "$tmp/out")" ''
	done
}
refused 'a format' '--format: "csv" is none of tsv, jsonl, conllu, brat' \
	--format csv
refused 'no format' '--format: "" is none of' --format ''
refused 'a unit of rows' '--by: "day" is none of mention, doc' --by day
refused 'a unit of offsets' '--offsets: "words" is none of bytes, chars' \
	--offsets words
refused 'a kind' '--kinds: "actors" is none of meta, actor, date, issue' \
	--kinds actors
refused 'a column' '--columns: "foo" is none of the columns doc kind id' \
	--columns doc,foo
refused 'no column' '--columns: "" is none of the columns' --columns ''
refused 'a column of other rows' '--columns: "rule" is none of the columns' \
	--columns rule --by doc
refused 'a column twice' '--columns: "id" stands twice' --columns id,doc,id
refused 'two kinds of rows' '--articles and --by doc exclude each other' \
	--by doc --articles
refused 'rows of sentences' '--articles is not for --format conllu' \
	--articles --format conllu
refused 'ids of sentences' '--by doc is not for --format conllu' \
	--by doc --format conllu
refused 'columns of files' '--columns is not for --format brat' \
	--columns doc --format brat -o "$tmp/no"
refused 'a spreadsheet of JSON' '--spreadsheet is not for --format jsonl' \
	--spreadsheet --format jsonl
refused 'files without a folder' \
	'--format brat writes files: -o names their folder' --format brat

# An option wins over the same one before it, and the order of others is free.
newsift emit --columns id,count --by doc "$tmp/match" >"$tmp/want"
newsift emit --by doc --columns doc --columns id,count "$tmp/match" >"$tmp/got"
same 'columns of the rows that are asked for' "$tmp/got" "$tmp/want"
newsift emit "$tmp/match" >"$tmp/want"
newsift emit --by doc --by mention "$tmp/match" >"$tmp/got"
same '--by mention' "$tmp/got" "$tmp/want"

# Chosen columns are those of all columns.
newsift emit "$tmp/match" | cut -f 1,3,7 >"$tmp/want"
newsift emit --columns doc,id,begin "$tmp/match" >"$tmp/got"
same '--columns' "$tmp/got" "$tmp/want"
newsift emit --columns begin,doc --no-header "$tmp/match" |
	awk -F '\t' '{ print $2 "\t" $1 }' >"$tmp/got"
newsift emit "$tmp/match" | sed 1d | cut -f 1,7 >"$tmp/want"
same '--columns in another order, without header' "$tmp/got" "$tmp/want"

# A row for each id says what the mentions say.
newsift emit --by doc "$tmp/match" | sed 1d | cut -f 2,3,6,8 | sort >"$tmp/got"
newsift emit --kinds actor,date,issue "$tmp/match" | awk -F '\t' '
	NR > 1 && !n[$2 "\t" $3]++ { begin[$2 "\t" $3] = $7 }
	END { for (k in begin) print k "\t" n[k] "\t" begin[k] }' | sort >"$tmp/want"
same '--by doc: counts and first mentions' "$tmp/got" "$tmp/want"

# CoNLL-U, as the rules of Universal Dependencies have it for tokens.
newsift run --format conllu corpus/pages >"$tmp/conllu"
cat >"$tmp/valid.awk" <<'AWK'
function bad(what) { print FILENAME ":" NR ": " what }
/^#/ {
	if (words) bad("a comment among words")
	if (sub(/^# sent_id = /, "")) {
		if (seen[$0]++ || /[ \/]/) bad("sent_id")
		id = $0
	}
	if (sub(/^# text = /, "")) text = $0
	next
}
$0 == "" {
	if (!words || id == "" || text == "") bad("a sentence lacks something")
	if (built != text) bad("text is not what the words make: " built)
	words = 0
	id = text = built = space = ""
	next
}
{
	if (NF != 10) bad("columns")
	if ($1 != ++words) bad("number of a word")
	for (i = 1; i <= 10; i++)
		if ($i == "" || $i ~ /^ | $|  /) bad("white space or nothing")
	if ($2 ~ / /) bad("a word with a space")
	built = built space $2
	space = $10 ~ /(^|\|)SpaceAfter=No(\||$)/ ? "" : " "
	n = split($10, misc, "|")
	for (i = 2; i <= n; i++)
		if (misc[i - 1] >= misc[i]) bad("order of the last column")
	total++
}
END { if (words || total < 1000) bad("the end") }
AWK
equal 'CoNLL-U' "$(awk -F '\t' -f "$tmp/valid.awk" "$tmp/conllu")" ''
if command -v udvalidate >/dev/null; then
	status 'CoNLL-U: the validator of Universal Dependencies' 0 \
		udvalidate --lang en --level 1 "$tmp/conllu"
else
	skip 'CoNLL-U: the validator of Universal Dependencies' 'no udvalidate'
fi

# The tags of CoNLL-U are the mentions.
newsift emit --kinds actor --columns id "$tmp/match" | sed 1d >"$tmp/want"
newsift emit --format conllu "$tmp/match" |
	sed -n 's/.*Actor=B-[^:]*:\([^|]*\).*/\1/p' >"$tmp/got"
same 'CoNLL-U: a tag for each actor' "$tmp/got" "$tmp/want"

# brat: the text, and where in it the mentions are, in characters.
status 'brat' 0 newsift emit --format brat -o "$tmp/brat" "$tmp/match"
quiet 'brat: quiet'
equal 'brat: two files' "$(find "$tmp/brat" -type f | wc -l | tr -d ' ')" 2
cat "$tmp"/brat/*.txt >"$tmp/got"
awk -F '\t' '$1 == "para" { print $5 }' "$tmp/match" >"$tmp/want"
same 'brat: the text' "$tmp/got" "$tmp/want"
newsift emit --kinds actor,date,issue --columns text "$tmp/match" |
	sed 1d >"$tmp/want"
awk -v text="$(cat "$tmp"/brat/*.txt)" '/^T/ {
		print substr(text, $3 + 1, $4 - $3)
	}' "$tmp"/brat/*.ann >"$tmp/got"
same 'brat: offsets' "$tmp/got" "$tmp/want"
sed -n 's/^T.*\t//p' "$tmp"/brat/*.ann >"$tmp/got"
same 'brat: what is marked' "$tmp/got" "$tmp/want"
status 'brat: what is there is not written over' 3 \
	newsift emit --format brat -o "$tmp/brat" "$tmp/match"
says 'brat: and named' 'File exists'
mkdir "$tmp/run"
status 'brat: run into a folder that is there' 0 \
	newsift run --format brat -o "$tmp/run" "$tmp/page.html"
ok 'brat: run writes what emit does' diff -r "$tmp/brat" "$tmp/run"
newsift run --format brat -o "$tmp/one" corpus/pages
newsift run -j 2 --format brat -o "$tmp/two" corpus/pages
ok 'brat: workers write the same files' diff -r "$tmp/one" "$tmp/two"
status 'brat: no folder' 3 newsift emit --format brat -o "$tmp/match" "$tmp/match"
says 'brat: no folder: why' 'Not a directory'

# Names of documents that lead elsewhere, are the same but for marks, or long.
mkdir "$tmp/safe"
cat >"$tmp/names" <<END
../../escape
/etc/passwd
..
.
.hidden

a/b
a_2Fb
a_b
a\\tb
a\\nb
-o
\$(touch x);x|y
$(printf 'caf\303\251')
$(printf '%0300d' 1)
$(printf '%0300d' 2)
con:
END
{
	echo '#newsift 1'
	sed 's/.*/doc\t&\npara\t0\t1\tbody\tx\nend/' "$tmp/names"
} >"$tmp/named"
status 'brat: strange names' 0 \
	newsift emit --format brat -o "$tmp/safe/in" "$tmp/named"
equal 'brat: all are in the folder' "$(find "$tmp/safe" -type f | wc -l | tr -d ' ')" \
	"$(find "$tmp/safe/in" -maxdepth 1 -type f | wc -l | tr -d ' ')"
equal 'brat: two files for each name' \
	"$(find "$tmp/safe/in" -type f | wc -l | tr -d ' ')" \
	$((2 * $(wc -l <"$tmp/names")))
equal 'brat: names are plain' \
	"$(find "$tmp/safe/in" -type f | sed 's/.*\///' | grep -v '^[A-Za-z0-9_-][A-Za-z0-9._-]*$')" ''
finish
