#!/bin/sh
# actors.t - scripts/score-actors counts as it says, and the gold of actors stands in
# the texts of corpus/.
#
# tests/golden/actors/small.want was worked out by hand.  Of seven gold mentions six
# are found, and one false.  The clusters are {Ann Lee, she, her}, {Bo, mayor},
# {Rome}, {Rome} in the gold and {Ann Lee}, {Bo, she}, {mayor}, {Rome, Rome}, {Cats}
# in the records.  B-cubed adds up, mention by mention, precision 1, 1/2, 1/2, 1,
# 1/2, 1/2, 0, and recall 1/3, 1/3, 0, 1/2, 1/2, 1, 1.
set -u
. tests/golden/tap.sh
small=tests/golden/actors

scripts/score-actors "$small/small.tsv" "$small" >"$tap_dir/got" 2>&1
tap_result $? "the small example is scored"
tap_same "as by hand" "$small/small.want" "$tap_dir/got"

scripts/score-actors -l hand "$small/small.tsv" "$small" | cut -f 2,4,7 \
	>"$tap_dir/got"
printf '25\tidentity\tshe\n52\tidentity\tmayor\n63\tidentity\tRome\n73\tmissed\ther\n81\tfalse\tCats\n' \
	>"$tap_dir/want"
tap_same "what is wrong is listed" "$tap_dir/want" "$tap_dir/got"

sed 's/Ann Lee	0	7/Ann Lee	1	8/' "$small/small.tsv" >"$tap_dir/moved"
! scripts/score-actors "$tap_dir/moved" "$small" >/dev/null 2>"$tap_dir/err" &&
	grep -q 'other text' "$tap_dir/err"
tap_result $? "records of another text are refused"

sed 's/mayor	52	57/and the mayor	44	57/' "$small/small.tsv" >"$tap_dir/longer"
scripts/score-actors "$tap_dir/longer" "$small" >"$tap_dir/got" 2>&1
tap_same "a description may begin earlier" "$small/small.want" "$tap_dir/got"

# The first line is the headline, which text/ does not have.
for marked in corpus/actors/*/*.txt; do
	sed -e 1d -e 's/\[\([^]|]*\)|[^]]*\]/\1/g' "$marked" >"$tap_dir/got"
	tap_same "$marked" corpus/text/"$(basename "$marked")" "$tap_dir/got"
done

tap_done
