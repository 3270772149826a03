#!/bin/sh
# ambiguous.t - what may be several things, with the shipped rules: the person, the
# firm, the city, the government, the country or the month, as newsift(1) tells.
set -u
. tests/golden/tap.sh

# case_of NAME TEXT WANT: the ids and types of all actors and dates in a text.
case_of() {
	echo "$2" | "$NEWSIFT" run --plain --date 2018-10-01 --no-header \
		--kinds actor,date --columns type,id,text - |
		awk -F '\t' '{ printf "%s%s %s=%s", sep, $1, $2, $3; sep = "|" }
			END { print "" }' >"$tap_dir/got"
	echo "$3" >"$tap_dir/want"
	tap_same "$1" "$tap_dir/want" "$tap_dir/got"
}

case_of 'May said: the person, and the month' \
	'Theresa May spoke on May 3. May said no.' \
	'person theresa-may=Theresa May|DATE 2018-05-03=May 3|person theresa-may=May'
case_of 'May: the month' 'Talks ended in May.' 'DATE 2018-05=May'
case_of 'Ford: the person' 'Doug Ford won. Ford said no.' \
	'person doug-ford=Doug Ford|person doug-ford=Ford'
case_of 'Ford: the firm' 'Ford Motor Co fell. Ford said no.' \
	'organization ford-motor=Ford Motor Co|organization ford-motor=Ford'
case_of 'Washington: the person' \
	'Denzel Washington arrived. Washington said no.' \
	'person denzel-washington=Denzel Washington|person denzel-washington=Washington'
case_of 'Washington: the city' 'They met in Washington.' \
	'place washington=Washington'
case_of 'Washington: the government' 'Washington rejected the plan.' \
	'role us-government=Washington'
case_of 'Jordan: the person' 'Michael Jordan scored. Jordan said no.' \
	'person michael-jordan=Michael Jordan|person michael-jordan=Jordan'
case_of 'Jordan: the country' 'Jordan signed a treaty.' 'country JOR=Jordan'

tap_done
