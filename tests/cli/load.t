#!/bin/sh
# load.t - records load unchanged where newsrooms load them, with values that
# make a careless writer or reader stumble.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# Values as they stand in the stream and in the records.
cat >"$tmp/values" <<'END'
"starts with a quote
ends with a quote"
"both"
it's "here", he said; 'so'
NA
NULL
NaN
\\N
=1+1
+1
-1
@x
007
1e5
0x10
a\tb
line\nbreak
\r\n
back\\slash
\\t
ends in a backslash\\
#comment
#newsift 1
true
2018-09-07
{"a":1}
 space around 
;
,
END
printf 'no\302\240break\n\302\240\n\001\033[1m\177\n\360\237\223\260\n' \
	>>"$tmp/values"
printf 'e\314\201\n\342\200\256rtl\n\357\273\277bom\nline\342\200\250sep\n' \
	>>"$tmp/values"
{
	printf '#newsift 1\ndoc\thostile\n'
	sed "s/.*/meta${tab}key${tab}&${tab}/" "$tmp/values"
	printf 'end\n'
} >"$tmp/stream"
newsift emit "$tmp/stream" >"$tmp/tsv"
newsift emit --format jsonl "$tmp/stream" >"$tmp/jsonl"
rows=$(wc -l <"$tmp/values" | tr -d ' ')

equal 'a row a value' "$(wc -l <"$tmp/tsv" | tr -d ' ')" $((rows + 1))
sed 1d "$tmp/tsv" | cut -f 5 >"$tmp/got"
same 'cut' "$tmp/got" "$tmp/values"
awk -F "$tab" 'NR > 1 { print $5 }' "$tmp/tsv" >"$tmp/got"
same 'awk' "$tmp/got" "$tmp/values"
equal 'awk: eleven fields in each row' \
	"$(awk -F "$tab" 'NF != 11' "$tmp/tsv")" ''
sed 1d "$tmp/tsv" | sort -t "$tab" -k 5,5 >"$tmp/sorted"
cut -f 5 "$tmp/sorted" >"$tmp/got"
sort "$tmp/values" >"$tmp/want"
same 'sort' "$tmp/got" "$tmp/want"
join -t "$tab" -1 5 -o 1.5 "$tmp/sorted" "$tmp/want" >"$tmp/got"
same 'join' "$tmp/got" "$tmp/want"
sed 1d "$tmp/tsv" | paste - /dev/null | sed "s/$tab\$//" >"$tmp/got"
sed 1d "$tmp/tsv" >"$tmp/want"
same 'paste' "$tmp/got" "$tmp/want"
tail -c 1 "$tmp/tsv" >"$tmp/got"
echo >"$tmp/want"
same 'the last line ends in a newline' "$tmp/got" "$tmp/want"

if command -v sqlite3 >/dev/null; then
	printf '%s\n' '.mode ascii' '.separator "\t" "\n"' \
		".import $tmp/tsv records" \
		'select name from records order by rowid;' |
		sqlite3 "$tmp/db" >"$tmp/got" 2>"$tmp/err"
	same 'sqlite3' "$tmp/got" "$tmp/values"
	quiet 'sqlite3: quiet'
	equal 'sqlite3: columns' "$(sqlite3 "$tmp/db" \
		"select group_concat(name) from pragma_table_info('records')")" \
		'doc,kind,id,type,name,text,begin,end,sent,rule,attrs'
else
	skip 'sqlite3' 'no sqlite3'
fi

if command -v mlr >/dev/null; then
	mlr --tsv cat "$tmp/tsv" >"$tmp/got"
	same 'Miller' "$tmp/got" "$tmp/tsv"
else
	skip 'Miller' 'no mlr'
fi

# PostgreSQL without a server: COPY in single-user mode, which root may not use.
postgres=
for dir in /usr/lib/postgresql/*/bin; do
	[ -x "$dir/initdb" ] && postgres=$dir
done
as_user=
[ "$(id -u)" -ne 0 ] || as_user='setpriv --reuid=65534 --regid=65534 --clear-groups'
mkdir -m 777 "$tmp/pg"
chmod 755 "$tmp"
sed 1d "$tmp/tsv" >"$tmp/pg/rows"
# shellcheck disable=SC2086 # a list of words
if [ -n "$postgres" ] && $as_user "$postgres/initdb" -D "$tmp/pg/data" \
	-A trust -E UTF8 --locale=C --no-sync >/dev/null 2>&1; then
	$as_user "$postgres/postgres" --single -D "$tmp/pg/data" postgres \
		>/dev/null 2>&1 <<-END
		create table r (doc text, kind text, id text, type text, name text, text text, "begin" text, "end" text, sent text, rule text, attrs text)
		copy r from '$tmp/pg/rows'
		copy (select name from r) to '$tmp/pg/got'
	END
	same 'PostgreSQL' "$tmp/pg/got" "$tmp/values"
else
	skip 'PostgreSQL' 'no initdb that we may run'
fi

# What JSON says, escaped as the TSV is, is what the TSV says.
if command -v jq >/dev/null; then
	jq -r '[.name] | @tsv' "$tmp/jsonl" >"$tmp/got"
	same 'jq' "$tmp/got" "$tmp/values"
	equal 'jq: what is unknown is null' "$(jq -r '.begin' "$tmp/jsonl" |
		sort -u)" null
else
	skip 'jq' 'no jq'
fi

python() { # NAME MODULE WANT: what a script prints of the two files
	if command -v python3 >/dev/null && python3 -c "import $2" 2>/dev/null
	then
		equal "$1" "$(python3 - "$tmp/tsv" "$tmp/jsonl" "$tmp/values")" "$3"
	else
		skip "$1" "no python3, or it lacks $2"
	fi
}
python 'Python: TSV and JSON say the same' json "$rows $rows" <<'END'
import csv, json, re, sys

back = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
with open(sys.argv[1], encoding="utf-8", newline="\n") as f:
    rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
with open(sys.argv[2], encoding="utf-8", newline="\n") as f:
    objects = [json.loads(line) for line in f]
for r, o in zip(rows, objects):
    name = re.sub(r"\\(.)", lambda m: back[m[1]], r["name"])
    if name != o["name"]:
        print(name, o["name"])
print(len(rows), len(objects))
END
python 'pandas' pandas True <<'END'
import csv, sys, pandas

d = pandas.read_csv(sys.argv[1], sep="\t", quoting=csv.QUOTE_NONE, dtype=str,
                    na_filter=False)
want = open(sys.argv[3], encoding="utf-8", newline="\n").read()
print("".join(v + "\n" for v in d["name"]) == want)
END
python 'DuckDB' duckdb True <<'END'
import sys, duckdb

rows = duckdb.execute("""select name from read_csv(?, delim='\t', quote='',
    escape='', header=true, all_varchar=true, nullstr='\\N')""",
    [sys.argv[1]]).fetchall()
want = open(sys.argv[3], encoding="utf-8", newline="\n").read()
print("".join(v[0] + "\n" for v in rows) == want)
END
finish
