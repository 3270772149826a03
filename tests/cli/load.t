#!/bin/sh
# load.t - records load unchanged where newsrooms load them, with values that
# make a careless writer or reader stumble.  The commands are those that
# newsift-records(5) shows.
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
\\.
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
{
	printf 'no\302\240break\n\302\240\n\001\033[1m\177\na\013b\010c\014d\n'
	printf 'e\314\201\n\342\200\256rtl\n\342\201\246iso\342\201\251\n'
	printf '\342\200\217\n\357\273\277bom\nline\342\200\250sep\n\302\205\n'
	printf '\357\277\277\360\237\223\260\356\200\200\n'
	# A character of every plane.
	awk 'BEGIN {
		for (p = 1; p <= 16; p++)
			printf "%c%c%c%c", 240 + int(p / 4), 128 + p % 4 * 16,
			    129, 129
		print ""
		for (i = 0; i < 100000; i++)
			printf "\"mega\\tbyte"
		print ""
	}'
} >>"$tmp/values"
{
	printf '#newsift 1\ndoc\thostile\n'
	sed "s/.*/meta${tab}key${tab}&${tab}/" "$tmp/values"
	printf 'end\n'
} >"$tmp/stream"
newsift emit "$tmp/stream" >"$tmp/records.tsv"
newsift emit --format jsonl "$tmp/stream" >"$tmp/records.jsonl"
rows=$(wc -l <"$tmp/values" | tr -d ' ')
ok 'every plane is there' grep -q "$(printf '\364\200\201\201$')" "$tmp/values"
ok 'a megabyte is there' [ "$(wc -c <"$tmp/values")" -gt 1000000 ]
equal 'a row a value' "$(wc -l <"$tmp/records.tsv" | tr -d ' ')" $((rows + 1))
equal 'eleven fields in each row' \
	"$(awk -F "$tab" 'NF != 11' "$tmp/records.tsv" | cut -c 1-80)" ''
tail -c 1 "$tmp/records.tsv" >"$tmp/got"
echo >"$tmp/want"
same 'the last line ends in a newline' "$tmp/got" "$tmp/want"

# shown NAME [TOOL]: run an example of the manual where records.tsv is; its
# output in $tmp/got.  Fails when there is no such tool.
shown() {
	command -v "${2-$1}" >/dev/null || {
		skip "$1" "no ${2-$1}: scripts/setup --all installs it"
		return 1
	}
	man_example "$1" >"$tmp/example"
	ok "$1: the manual shows how" [ -s "$tmp/example" ]
	(cd "$tmp" && sh -e "$tmp/example") >"$tmp/got" 2>"$tmp/err"
	quiet "$1: quiet"
}

# Tools that keep the escapes: bytes in, bytes out.
if shown awk; then
	same 'awk' "$tmp/got" "$tmp/values"
fi
sed 1d "$tmp/records.tsv" | cut -f 5 >"$tmp/got"
same 'cut' "$tmp/got" "$tmp/values"
cp "$tmp/values" "$tmp/names.txt"
if shown join; then
	sort "$tmp/values" >"$tmp/want"
	same 'sort and join' "$tmp/got" "$tmp/want"
fi
sed 1d "$tmp/records.tsv" | paste - /dev/null | sed "s/$tab\$//" >"$tmp/got"
sed 1d "$tmp/records.tsv" >"$tmp/want"
same 'paste' "$tmp/got" "$tmp/want"
if shown sqlite3; then
	same 'sqlite3' "$tmp/got" "$tmp/values"
	equal 'sqlite3: columns' "$(sqlite3 "$tmp/news.db" \
		"select group_concat(name) from pragma_table_info('mention')")" \
		'doc,kind,id,type,name,text,begin,end,sent,rule,attrs'
fi

# Miller 6.6 ends without a word at a line of 64 KiB.
mv "$tmp/records.tsv" "$tmp/all.tsv"
awk 'length($0) < 65000' "$tmp/all.tsv" >"$tmp/records.tsv"
if shown mlr; then
	same 'Miller' "$tmp/got" "$tmp/records.tsv"
fi
mv "$tmp/all.tsv" "$tmp/records.tsv"

# A spreadsheet's guard comes off again.
newsift emit --spreadsheet --columns name "$tmp/stream" | sed 1d >"$tmp/guarded"
sed "s/^'//" "$tmp/guarded" >"$tmp/got"
same 'spreadsheet: the values come back' "$tmp/got" "$tmp/values"
equal 'spreadsheet: no field is a formula or a quoted one' \
	"$(grep '^[-=+@"]' "$tmp/guarded" | cut -c 1-80)" ''
newsift emit --columns name "$tmp/stream" | sed 1d >"$tmp/got"
same 'without it bytes are as they are' "$tmp/got" "$tmp/values"

# A PostgreSQL server of our own, on a socket of its own; root may not run one.
postgres=
for dir in /usr/lib/postgresql/*/bin; do
	[ -x "$dir/initdb" ] && postgres=$dir
done
as_user=
[ "$(id -u)" -ne 0 ] ||
	as_user='setpriv --reuid=65534 --regid=65534 --clear-groups'
mkdir -m 777 "$tmp/pg"
chmod 755 "$tmp"

# shellcheck disable=SC2086,SC2317 # a list of words; the trap calls it
stop_server() {
	[ ! -e "$tmp/pg/data/postmaster.pid" ] || $as_user "$postgres/pg_ctl" \
		-D "$tmp/pg/data" -m immediate stop >/dev/null 2>&1
	rm -rf "$tmp"
}

# shellcheck disable=SC2086 # lists of words
start_server() {
	[ -n "$postgres" ] && command -v psql >/dev/null &&
		$as_user "$postgres/initdb" -D "$tmp/pg/data" -A trust -U news \
			-E UTF8 --locale=C --no-sync >/dev/null 2>&1 &&
		$as_user "$postgres/pg_ctl" -D "$tmp/pg/data" -w -l "$tmp/pg/log" \
			-o "-k $tmp/pg -c listen_addresses= -c fsync=off" \
			start >/dev/null 2>&1 &&
		psql -q -c 'create database news' postgres
}
trap stop_server EXIT
export PGHOST="$tmp/pg" PGUSER=news
if start_server; then
	shown psql
	# COPY writes these three as letters, which it need not; the rest is
	# escaped as ours.
	sed -e 's/\x0b/\\v/g' -e 's/\x08/\\b/g' -e 's/\x0c/\\f/g' \
		"$tmp/values" >"$tmp/want"
	psql -q -c '\copy (select name from mention) to stdout' news >"$tmp/got"
	same 'PostgreSQL' "$tmp/got" "$tmp/want"
	equal 'PostgreSQL: what is empty is unknown' "$(psql -At -c \
		'select count(*) from mention where text is null and begin is null' \
		news)" "$rows"
	equal 'PostgreSQL: values are those of the article' "$(psql -At -c \
		"select count(*) from mention where name like 'a' || chr(9) || 'b'" \
		news)" 1
else
	skip 'PostgreSQL' \
		'no server that we may run: scripts/setup --all installs one'
fi

# What JSON says, escaped as the TSV is, is what the TSV says.
if command -v jq >/dev/null; then
	jq -r '[.name] | @tsv' "$tmp/records.jsonl" >"$tmp/got"
	same 'jq' "$tmp/got" "$tmp/values"
	equal 'jq: what is unknown is null' \
		"$(jq -r '.begin' "$tmp/records.jsonl" | sort -u)" null
else
	skip 'jq' 'no jq: scripts/setup --all installs it'
fi

# python NAME MODULE WANT: what a script prints, run where the records are.
# Debian's own Python has the packages that setup installs.
python() {
	for py in python3 /usr/bin/python3; do
		"$py" -c "import $2" 2>/dev/null || continue
		equal "$1" "$(cd "$tmp" && "$py" -)" "$3"
		return
	done
	skip "$1" "no Python with $2: scripts/setup --all installs what Debian has"
}
python 'Python: TSV and JSON say the same' json "$rows $rows" <<'END'
import csv, json, re

csv.field_size_limit(2 ** 24)
back = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
with open("records.tsv", encoding="utf-8", newline="\n") as f:
    rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
with open("records.jsonl", encoding="utf-8", newline="\n") as f:
    objects = [json.loads(line) for line in f]
for r, o in zip(rows, objects):
    name = re.sub(r"\\(.)", lambda m: back[m[1]], r["name"])
    if name != o["name"]:
        print(name, o["name"])
print(len(rows), len(objects))
END
{
	man_example pandas
	cat <<'END'

import json
want = [json.loads(line) for line in open("records.jsonl", encoding="utf-8")]
print(list(records["name"]) == [o["name"] for o in want],
      set(records["begin"]))
END
} >"$tmp/frame.py"
python 'pandas' pandas "True {''}" <"$tmp/frame.py"
{
	echo 'import duckdb'
	echo 'duckdb.execute(r"""'
	man_example duckdb
	echo '""")'
	cat <<'END'
want = open("values", encoding="utf-8", newline="\n").read()
rows = duckdb.execute("select name from mention").fetchall()
print("".join(r[0] + "\n" for r in rows) == want)
END
} >"$tmp/duck.py"
python 'DuckDB' duckdb True <"$tmp/duck.py"
finish
