# lib.sh - what the command-line tests share: TAP, and a temporary folder.
#
# Tests run from the top of the source tree; $NEWSIFT is the program's path.
# shellcheck shell=sh
set -u

: "${NEWSIFT:?the path of the program}"
tests=0
failures=0
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# The C locale, unless a test says otherwise.
LC_ALL=C
export LC_ALL
# shellcheck disable=SC2034 # the tests use it
tab=$(printf '\t')

pass() {
	tests=$((tests + 1))
	echo "ok $tests - $1"
}

fail() {
	tests=$((tests + 1))
	failures=$((failures + 1))
	echo "not ok $tests - $1"
}

skip() { # NAME REASON
	tests=$((tests + 1))
	echo "ok $tests - $1 # SKIP $2"
}

skip_all() { # REASON
	echo "1..0 # SKIP $1"
	exit 0
}

ok() { # NAME COMMAND...: the command succeeds
	name=$1
	shift
	if "$@"; then pass "$name"; else fail "$name"; fi
}

nok() { # NAME COMMAND...: the command does not succeed
	name=$1
	shift
	if "$@"; then fail "$name"; else pass "$name"; fi
}

same() { # NAME GOT WANT: two files hold the same bytes
	if cmp -s "$2" "$3"; then
		pass "$1"
	else
		fail "$1"
		diff -u "$3" "$2" | head -n 20 | sed 's/^/# /'
	fi
}

equal() { # NAME GOT WANT: two strings
	if [ "$2" = "$3" ]; then
		pass "$1"
	else
		fail "$1"
		printf '%s\n' "$2" | sed 's/^/#  got: /'
		printf '%s\n' "$3" | sed 's/^/# want: /'
	fi
}

# NAME STATUS COMMAND...: run it; output in $tmp/out and $tmp/err
status() {
	name=$1
	want=$2
	shift 2
	"$@" >"$tmp/out" 2>"$tmp/err"
	got=$?
	if [ "$got" -eq "$want" ]; then
		pass "$name"
	else
		fail "$name"
		echo "#  got status $got, want $want"
		sed 's/^/# /' "$tmp/err" | head -n 10
	fi
}

quiet() { # NAME: the last status command said nothing on standard error
	if [ -s "$tmp/err" ]; then
		fail "$1"
		sed 's/^/# /' "$tmp/err" | head -n 10
	else
		pass "$1"
	fi
}

says() { # NAME TEXT: standard error of the last status command holds it
	if grep -qF -- "$2" "$tmp/err"; then
		pass "$1"
	else
		fail "$1"
		echo "# want: $2"
		sed 's/^/#  got: /' "$tmp/err" | head -n 10
	fi
}

finish() {
	echo "1..$tests"
	[ "$failures" -eq 0 ]
	exit
}

newsift() {
	"$NEWSIFT" "$@"
}

# FILE [WORD]: a small page in which actors and a date stand
make_page() {
	cat >"$1" <<EOF
<!DOCTYPE html>
<html lang=en><head><meta charset=utf-8>
<title>Ferry talks go on ${2-}</title>
<meta property="article:published_time" content="2019-03-04T08:00:00Z">
</head><body><article><h1>Ferry talks go on ${2-}</h1>
<p>Ministers from Canada and Mexico met in Ottawa on Monday to talk about the
ferry, the third such meeting since January 2019. ${2-}</p>
<p>They will meet again next week, a spokeswoman for the government said, and
the talks are to end on April 1. Nobody expects a quick agreement.</p>
</article></body></html>
EOF
}

man_example() { # NAME: a block of a manual page, as one would type it
	sed -n "/^\.\\\\\" example $1\$/,/^\.Ed/p" pipeline/cli/newsift*.[15] |
		sed -e '/^\./d' -e 's/\\&//g' -e 's/\\e/\\/g'
}
