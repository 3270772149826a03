#!/bin/sh
# issues.t - scripts/score-issues counts as it says, and the gold of issues names
# articles and issues that there are.
#
# The small example by hand: of four gold issues two are found, and one false; of two
# main ones one is found, and it is among the first two of the list.
set -u
. tests/golden/tap.sh
small=tests/golden/issues

scripts/score-issues "$small/small.articles" "$small" >"$tap_dir/got" 2>&1
tap_result $? "the small example is scored"
tap_same "as by hand" "$small/small.want" "$tap_dir/got"

scripts/score-issues -l hand "$small/small.articles" "$small" | sort >"$tap_dir/got"
printf 'a\tfalse\tculture-film\na\tmissed-main\ttrade-exports\nb\tmissed\tsport-golf\n' \
	>"$tap_dir/want"
tap_same "what is wrong is listed" "$tap_dir/want" "$tap_dir/got"

for gold in corpus/issues/*.tsv; do
	grep -v '^#' "$gold" | while IFS= read -r line; do
		[ -e "corpus/text/$(printf '%s\n' "$line" | cut -f 1).txt" ] ||
			printf '%s\n' "$line" | cut -f 1
	done >"$tap_dir/got"
	tap_same "$gold: its articles" /dev/null "$tap_dir/got"

	grep -v '^#' "$gold" | cut -f 2,3 | tr '\t' ';' | tr ';' '\n' | sed '/^$/d' |
		LC_ALL=C sort -u >"$tap_dir/used"
	cut -f 2 pipeline/rules/en/issues*.tsv | LC_ALL=C sort -u >"$tap_dir/known"
	LC_ALL=C comm -23 "$tap_dir/used" "$tap_dir/known" >"$tap_dir/got"
	tap_same "$gold: its issues" /dev/null "$tap_dir/got"
done

tap_done
