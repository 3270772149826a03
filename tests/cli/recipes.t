#!/bin/sh
# recipes.t - what is often done with records, as newsift-records(5) shows it.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

PATH=$PWD/scripts/recipes:$PATH

# meta DOC KEY VALUE, hit DOC KIND ID TYPE SENT ATTRS: one record
meta() {
	printf '%s\tmeta\t%s\t\t%s\t\t\t\t\tog\t\n' "$1" "$2" "$3"
}
hit() {
	printf '%s\t%s\t%s\t%s\tN\tT\t0\t1\t%s\tr:1\t%s\n' "$1" "$2" "$3" "$4" \
		"$5" "${6-}"
}
newsift emit </dev/null >"$tmp/header"
{
	cat "$tmp/header"
	meta one title 'A \\t \t \\ "x"'
	meta one published 2018-09-07T14:05-04:00
	hit one actor shinzo-abe person 1
	hit one actor CAN country 1
	hit one actor shinzo-abe pronoun 2
	hit one actor minister role 2
	hit one actor CAN role 2 'mention=description'
	hit one issue trade economy 1 'score=4;rank=1'
	hit one issue trade economy 2 'score=4;rank=1'
	hit one issue fish farm 2 'score=1'
	meta two published 2007-09-26
	hit two actor CAN country 1
	hit two actor MEX country 1
	hit two actor shinzo-abe person 2
	hit two actor MEX country 3
	hit two date 2018 DATE 3
	hit two issue fish farm 2 'score=5;rank=2'
	hit two issue trade economy 2 'score=6;rank=1'
	hit three actor yoshihide-suga person 1
	hit three actor shinzo-abe person '' ''
	hit three actor MEX country '' ''
	hit three issue fish farm 2 'score=5;rank=1'
} >"$tmp/records.tsv"

# shown NAME: run an example of the manual where records.tsv is
shown() {
	man_example "$1" >"$tmp/example"
	ok "$1: the manual shows how" [ -s "$tmp/example" ]
	(cd "$tmp" && sh -e "$tmp/example") >"$tmp/got" 2>"$tmp/err"
	quiet "$1: quiet"
}

# want: standard input is what the last example should have printed
want() {
	tr ' ' '\t' >"$tmp/want"
	same "$1" "$tmp/got" "$tmp/want"
}

shown pairs
cp "$tmp/edges.tsv" "$tmp/got" 2>/dev/null
want 'pairs of one sentence' <<END
source target sentences
CAN shinzo-abe 2
CAN MEX 1
END
pairs <"$tmp/records.tsv" >"$tmp/got"
want 'pairs of one article' <<END
source target articles
CAN shinzo-abe 2
MEX shinzo-abe 2
CAN MEX 1
MEX yoshihide-suga 1
shinzo-abe yoshihide-suga 1
END

shown issues-by-month
want 'issues of one month' <<END
2018-09 trade 1
END
issues-by-month "$tmp/records.tsv" >"$tmp/got"
want 'issues of all months' <<END
month issue articles
 fish 1
2007-09 fish 1
2007-09 trade 1
2018-09 trade 1
END

man_example ministers.tsv >"$tmp/ministers.tsv"
shown ministers
tr ' ' '~' <"$tmp/got" >"$tmp/got2"
mv "$tmp/got2" "$tmp/got"
want 'ministers' <<END
doc published id office mentions
one 2018-09-07 shinzo-abe Prime~Minister~again 2
two 2007-09-26 shinzo-abe Prime~Minister 1
three  yoshihide-suga Prime~Minister 1
three  shinzo-abe Prime~Minister 1
three  shinzo-abe Prime~Minister~again 1
END
printf '# nobody\n' >"$tmp/none.tsv"
ministers "$tmp/none.tsv" "$tmp/records.tsv" >"$tmp/got"
want 'nobody in the list' <<END
doc published id office mentions
END
: >"$tmp/none.tsv"
ministers "$tmp/none.tsv" "$tmp/records.tsv" >"$tmp/got"
want 'an empty list' <<END
doc published id office mentions
END
status 'ministers of no list' 2 ministers
says 'ministers: usage' 'usage: ministers LIST'

command -v sqlite3 >/dev/null || {
	skip to-sqlite 'no sqlite3: scripts/setup --all installs it'
	finish
}
shown to-sqlite
tr '|' '\t' <"$tmp/got" >"$tmp/got2"
mv "$tmp/got2" "$tmp/got"
want 'to-sqlite' <<END
one fish
one trade
three fish
two fish
two trade
END
query() {
	sqlite3 "$tmp/news.db" "$1"
}
equal 'to-sqlite: values without escapes' \
	"$(query "select value from meta where key = 'title'")" \
	"A \\t $tab \\ \"x\""
equal 'to-sqlite: what is unknown is null, numbers are numbers' "$(query 'select
	distinct typeof(begin), typeof(sent) from mention order by 2')" \
	"$(printf 'integer|integer\ninteger|null')"
to-sqlite "$tmp/news.db" "$tmp/records.tsv" "$tmp/header" 2>"$tmp/err"
quiet 'to-sqlite: again: quiet'
equal 'to-sqlite: again, and nothing is there twice' \
	"$(query 'select count(*) from mention')" \
	"$(grep -c '	r:1	' "$tmp/records.tsv")"
ok 'to-sqlite: looks an id up by an index' grep -q mention_id <<END
$(query "explain query plan select doc from mention where kind = 'actor'
	and id = 'CAN'")
END
status 'to-sqlite without a database' 2 to-sqlite
says 'to-sqlite: usage' 'usage: to-sqlite DATABASE'
finish
