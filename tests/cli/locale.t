#!/bin/sh
# locale.t - the user's locale changes nothing.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

make_page "$tmp/a.html" "I\305\237\304\261k"
make_page "$tmp/IiI.html" 'TITLE IN CAPITALS'
set -- "$tmp/a.html" "$tmp/IiI.html"
[ -d corpus/pages ] && set -- "$@" corpus/pages

LC_ALL=C newsift run -q "$@" >"$tmp/want"
LC_ALL=C newsift strip -q --text "$@" >"$tmp/text"
ok 'there are records' [ -s "$tmp/want" ]
for locale in C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8; do
	case $locale in
	C.*) ;;
	*)
		if ! locale -a 2>/dev/null |
			grep -qi "^${locale%.*}\.utf-*8$"; then
			skip "$locale" 'not installed here'
			continue
		fi
		;;
	esac
	LC_ALL=$locale LANGUAGE=${locale%_*} newsift run -q "$@" >"$tmp/got"
	same "$locale: records" "$tmp/got" "$tmp/want"
	LC_ALL=$locale newsift strip -q --text "$@" >"$tmp/got"
	same "$locale: text" "$tmp/got" "$tmp/text"
done
(
	unset LC_ALL
	LANG=nonsense newsift run -q "$@" >"$tmp/got"
)
same 'a locale that is none' "$tmp/got" "$tmp/want"
TZ=Pacific/Kiritimati newsift run -q "$@" >"$tmp/got"
same 'nor does the time zone' "$tmp/got" "$tmp/want"
finish
